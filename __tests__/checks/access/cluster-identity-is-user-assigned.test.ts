import { expect, test } from '@jest/globals';
import { clusterIdentityIsUserAssigned } from '../../../src/checks/access/cluster-identity-is-user-assigned.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['VirtualMachineScaleSets', 'SystemAssigned', 'not-applicable'],
  ['VirtualMachines', 'SystemAssigned', 'failed'],
  ['VirtualMachines', 'UserAssigned', 'passed'],
  ['VirtualMachines', 'ServicePrincipal', 'passed'],
] as const)('a pool of type %s and an identity of kind %s: %s', (type, kind, status) => {
  const finding = ask(clusterIdentityIsUserAssigned, {
    facts: { cluster: aCluster({ identity: { kind } }) },
    pools: [aPoolRequest({ wanted: { type } })],
  });
  expect(finding).toMatchObject({ status, level: 'error' });
});

test('an existing pool without changes needs no other identity', () => {
  const pools = [aPoolRequest({ wanted: { type: 'VirtualMachines' }, existing: anAgentPool({ name: 'pool2' }) })];
  expect(ask(clusterIdentityIsUserAssigned, { pools }).status).toBe('not-applicable');
});
