import { expect, test } from '@jest/globals';
import { clusterIdentityMayUseTheSubnet } from '../../../src/checks/access/cluster-identity-may-use-the-subnet.ts';
import {
  aRoleAssignment,
  atScopes,
  builtInRoles,
  CLUSTER_OBJECT_ID,
  NETWORK_CONTRIBUTOR,
  permissionsOf,
  READER,
  roleDefinitionId,
} from '../../access-builders.ts';
import { aPoolRequest, subnetId, unread } from '../../builders.ts';
import { ask } from '../ask.ts';

const SUBNET = subnetId('subnet2');
const CUSTOM = roleDefinitionId('11111111-0000-4000-8000-000000000001');

const withRole = (id: string): ReturnType<typeof atScopes<ReturnType<typeof aRoleAssignment>[]>> =>
  atScopes([SUBNET, [aRoleAssignment({ roleDefinitionId: id })]]);

test.each([
  ['Network Contributor', NETWORK_CONTRIBUTOR, 'passed'],
  ['Reader', READER, 'failed'],
])('the role %s: %s', (_name, role, status) => {
  const facts = { roleAssignments: withRole(role), roleDefinitions: builtInRoles(role) };
  expect(ask(clusterIdentityMayUseTheSubnet, { facts })).toMatchObject({ status, level: 'warning' });
});

test.each([
  [['Microsoft.Network/virtualNetworks/subnets/join/action'], 'failed'],
  [
    ['Microsoft.Network/virtualNetworks/subnets/join/action', 'Microsoft.Network/virtualNetworks/subnets/read'],
    'passed',
  ],
])('a custom role with %j: %s', (actions, status) => {
  const role = { id: CUSTOM, name: 'mine', permissions: permissionsOf(actions) };
  const facts = { roleAssignments: withRole(CUSTOM), roleDefinitions: atScopes([CUSTOM, role]) };
  expect(ask(clusterIdentityMayUseTheSubnet, { facts }).status).toBe(status);
});

test('without any role the command names the object id', () => {
  const facts = { roleAssignments: atScopes([SUBNET, []]), roleDefinitions: new Map() };
  expect(ask(clusterIdentityMayUseTheSubnet, { facts }).fix).toContain(
    `az role assignment create --role 'Network Contributor' --scope ${SUBNET} --assignee-object-id ${CLUSTER_OBJECT_ID} --assignee-principal-type ServicePrincipal`,
  );
});

test('a role that could not be read may be the right one', () => {
  const roleDefinitions = new Map([[CUSTOM.toLowerCase(), unread('forbidden', 'role definition')]]);
  const facts = { roleAssignments: withRole(CUSTOM), roleDefinitions };
  expect(ask(clusterIdentityMayUseTheSubnet, { facts }).status).toBe('unknown');
});

test('a pool of type VirtualMachines has a check that stops for the same role, so this one is silent', () => {
  const facts = { roleAssignments: atScopes([SUBNET, []]), roleDefinitions: new Map() };
  const pools = [aPoolRequest({ wanted: { type: 'VirtualMachines' } })];
  expect(ask(clusterIdentityMayUseTheSubnet, { facts, pools }).status).toBe('not-applicable');
});
