import { expect, test } from '@jest/globals';
import { clusterIdentityMayJoinTheSubnet } from '../../../src/checks/access/cluster-identity-may-join-the-subnet.ts';
import { atScopes } from '../../access-builders.ts';
import { aPoolRequest, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const NO_ROLE = { roleAssignments: atScopes([subnetId('subnet2'), []]), roleDefinitions: new Map() };

test.each([
  ['VirtualMachineScaleSets', 'not-applicable'],
  ['VirtualMachines', 'failed'],
])('a pool of type %s without any role of the identity: %s', (type, status) => {
  const pools = [aPoolRequest({ wanted: { type } })];
  expect(ask(clusterIdentityMayJoinTheSubnet, { facts: NO_ROLE, pools })).toMatchObject({ status, level: 'error' });
});

test('a pool of type VirtualMachines with the role Network Contributor passes', () => {
  const pools = [aPoolRequest({ wanted: { type: 'VirtualMachines' } })];
  expect(ask(clusterIdentityMayJoinTheSubnet, { pools }).status).toBe('passed');
});
