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
  what: `subnet usage of virtual network vnet1 (${VNET_ID}/usages)`,
  reason: 'forbidden',
  message: 'AuthorizationFailed: no',
  permission: 'Microsoft.Network/virtualNetworks/usages/read',
};

test('when everything was read there is nothing to say', () => {
  expect(findings({})).toEqual([]);
});

test('a fact that a run can do without is a warning that names permission, scope and a command', () => {
  const [finding] = findings({ usages: NO_USAGES });
  expect(finding).toMatchObject({ id: 'facts-are-readable', level: 'warning', status: 'failed' });
  expect(finding?.saw).toContain('subnet usage of virtual network vnet1');
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
