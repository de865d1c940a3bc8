import { expect, test } from '@jest/globals';
import { clusterIdentityMayJoinTheSubnet } from '../../../src/checks/access/cluster-identity-may-join-the-subnet.ts';
import { atScopes } from '../../access-builders.ts';
import { aCluster, anAgentPool, aPoolRequest, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const cluster = aCluster({ identity: { kind: 'UserAssigned', objectId: 'o' } });
const NO_ROLE = {
  cluster,
  roleAssignments: atScopes([subnetId('subnet2'), []]),
  roleDefinitions: new Map(),
};

test.each([
  ['VirtualMachineScaleSets', 'not-applicable'],
  ['VirtualMachines', 'failed'],
])('a pool of type %s without any role of the identity: %s', (type, status) => {
  const pools = [aPoolRequest({ wanted: { type } })];
  expect(ask(clusterIdentityMayJoinTheSubnet, { facts: NO_ROLE, pools })).toMatchObject({ status, level: 'error' });
});

test('a pool of type VirtualMachines with the role Network Contributor passes', () => {
  const pools = [aPoolRequest({ wanted: { type: 'VirtualMachines' } })];
  expect(ask(clusterIdentityMayJoinTheSubnet, { facts: { cluster }, pools }).status).toBe('passed');
});

test('a system-assigned identity has to be replaced first, which another check says', () => {
  const pools = [aPoolRequest({ wanted: { type: 'VirtualMachines' } })];
  const facts = { ...NO_ROLE, cluster: aCluster() };
  expect(ask(clusterIdentityMayJoinTheSubnet, { facts, pools }).status).toBe('not-applicable');
});

test('an existing pool without changes joins no node', () => {
  const pools = [aPoolRequest({ wanted: { type: 'VirtualMachines' }, existing: anAgentPool({ name: 'pool2' }) })];
  expect(ask(clusterIdentityMayJoinTheSubnet, { facts: NO_ROLE, pools }).status).toBe('not-applicable');
});
