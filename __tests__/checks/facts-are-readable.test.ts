import { expect, test } from '@jest/globals';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { Snapshot } from '../../src/facts/facts.ts';
import type { Unread } from '../../src/resources/read.ts';
import type { Operation } from '../../src/inputs/inputs.ts';
import type { Answer } from '../../src/checks/finding.ts';
import { aSnapshot, found, someFacts, unread, VNET_ID } from '../builders.ts';

function findings(
  changes: Partial<Snapshot>,
  operation: Operation = 'add',
  ignore: readonly string[] = [],
): readonly Answer[] {
  return runChecks({
    snapshot: aSnapshot(someFacts(), changes),
    pools: [],
    operation,
    allowReconcile: true,
    ignore,
    catalogue: [],
  });
}

const NO_USAGES: Unread = {
  ok: false,
  name: 'subnet usage of VNet vnet1',
  path: `${VNET_ID}/usages`,
  scope: VNET_ID,
  reason: 'forbidden',
  message: 'AuthorizationFailed: no',
  permission: 'Microsoft.Network/virtualNetworks/usages/read',
};

test('when everything was read there is nothing to say', () => {
  expect(findings({})).toEqual([]);
});

test('a fact that a run can do without is a warning that names permission, scope and a command', () => {
  const [finding] = findings({ usages: NO_USAGES });
  expect(finding).toMatchObject({ id: 'facts-are-readable', level: 'warning', status: 'unknown' });
  expect(finding?.saw).toContain('subnet usage of VNet vnet1');
  expect(finding?.fix).toContain('Microsoft.Network/virtualNetworks/usages/read');
  expect(finding?.fix).toContain(
    `az role assignment create --role Reader --scope ${VNET_ID} --assignee "$AZURE_CLIENT_ID"`,
  );
});

test('a fact that could not be reached is a warning to try again', () => {
  expect(findings({ usages: unread('unreachable') })[0]?.fix).toContain('Run again');
});

test.each(['missing', 'unknown'] as const)('usages that are %s follow from something else, which is told', (reason) => {
  expect(findings({ usages: unread(reason) })).toEqual([]);
});

test.each([
  ['missing', 1],
  ['forbidden', 1],
  ['unreachable', 1],
  ['unknown', 0],
] as const)('one network security group that is %s: %i', (reason, count) => {
  const group = unread(reason, 'network security group nsg1');
  expect(findings({ networkSecurityGroups: found(new Map([['nsg1', group]])) })).toHaveLength(count);
});

// What rights on resource groups alone do not show, and what roles from before these reads lack, costs its checks alone.
test.each([
  ['subscription', unread('forbidden')],
  ['encryptionAtHost', unread('forbidden')],
  ['kubernetesVersions', unread('forbidden')],
  ['networkUsages', unread('forbidden')],
  ['policyEvaluations', found(new Map([['a', unread('forbidden')]]))],
  ['sideRoleAssignments', found(new Map([['a', unread('forbidden')]]))],
] as const)('of %s that may not be read nothing is told', (name, read) => {
  expect(findings({ [name]: read })).toEqual([]);
});

test('the same fact is told once, and each other one on its own', () => {
  const groups = new Map([
    ['a', unread('forbidden', 'network security group a')],
    ['b', unread('forbidden', 'network security group b')],
    ['c', unread('forbidden', 'network security group a')],
  ]);
  expect(findings({ networkSecurityGroups: found(groups), usages: NO_USAGES })).toHaveLength(3);
});

test('a reconcile can do without the virtual network', () => {
  expect(findings({ vnet: unread('forbidden') }, 'reconcile')).toMatchObject([{ id: 'facts-are-readable' }]);
});

/** What one lacks who may read neither the network nor who may do what. */
function forbidden(name: string, permission: string, scope: string): Unread {
  return {
    ok: false,
    name,
    path: `${scope}/${name}`,
    scope,
    reason: 'forbidden',
    message: `No ${permission}`,
    permission,
  };
}

const SUBNET = `${VNET_ID}/subnets/subnet1`;
const GROUP = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/nsg1';
const FOUR: Partial<Snapshot> = {
  usages: NO_USAGES,
  callerPermissions: found(
    new Map([['a', forbidden('permissions on subnet1', 'Microsoft.Authorization/permissions/read', SUBNET)]]),
  ),
  locks: found(new Map([['a', forbidden('locks on subnet1', 'Microsoft.Authorization/locks/read', SUBNET)]])),
  networkSecurityGroups: found(
    new Map([['a', forbidden('group nsg1', 'Microsoft.Network/networkSecurityGroups/read', GROUP)]]),
  ),
};

test('four facts that one missing role hides are one, with one grant for each scope and none for what lies below one', () => {
  const told = findings(FOUR);
  expect(told).toHaveLength(1);
  const [finding] = told;
  for (const name of ['subnet usage of VNet vnet1', 'permissions on subnet1', 'locks on subnet1', 'group nsg1'])
    expect(finding?.saw).toContain(name);
  const scopes = [...(finding?.fix ?? '').matchAll(/--scope (\S+)/g)].map(([, scope]) => scope);
  expect(scopes).toEqual([VNET_ID, GROUP]);
});

test('what a run cannot do without and what it can are one where one missing role hides both', () => {
  const vnet = forbidden('virtual network vnet1', 'Microsoft.Network/virtualNetworks/read', VNET_ID);
  const told = findings({ ...FOUR, vnet });
  expect(told).toMatchObject([{ id: 'required-facts-are-readable', status: 'failed' }]);
  expect(told[0]?.saw).toContain('locks on subnet1');
});

test('an action that is no reading is not of the role that reads', () => {
  const usages = forbidden('usages', 'Microsoft.Network/virtualNetworks/usages/action', VNET_ID);
  expect(findings({ ...FOUR, usages })).toHaveLength(2);
});

test('two things of one name are two', () => {
  const groups = ['a', 'b'].map((place): [string, Unread] => [
    place,
    { ok: false, name: 'network security group nsg1', path: `/${place}/nsg1`, reason: 'unreachable', message: 'no' },
  ]);
  expect(findings({ networkSecurityGroups: found(new Map(groups)) })).toHaveLength(2);
});
