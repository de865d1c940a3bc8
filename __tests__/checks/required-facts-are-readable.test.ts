import { expect, test } from '@jest/globals';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { FactName } from '../../src/facts/facts.ts';
import type { Unread } from '../../src/resources/read.ts';
import type { Operation } from '../../src/inputs/inputs.ts';
import type { Answer } from '../../src/checks/finding.ts';
import { aSnapshot, CLUSTER_ID, someFacts, unread } from '../builders.ts';

function findings(fact: FactName, value: ReturnType<typeof unread>, operation: Operation = 'add'): readonly Answer[] {
  return runChecks({
    snapshot: aSnapshot(someFacts(), { [fact]: value }),
    pools: [],
    operation,
    allowReconcile: true,
    ignore: [],
    catalogue: [],
  });
}

test.each([
  ['cluster', 'add'],
  ['cluster', 'check'],
  ['cluster', 'reconcile'],
  ['agentPools', 'add'],
  ['agentPools', 'reconcile'],
  ['vnet', 'add'],
  ['vnet', 'check'],
] as const)('%s is required for %s', (fact, operation) => {
  for (const reason of ['forbidden', 'unreachable'] as const)
    expect(findings(fact, unread(reason), operation)).toMatchObject([
      { id: 'required-facts-are-readable', level: 'error', status: 'failed' },
    ]);
});

test.each(['missing', 'unknown'] as const)('that a cluster is %s another check tells', (reason) => {
  expect(findings('cluster', unread(reason))).toEqual([]);
});

test('for the pools the access is granted on the cluster', () => {
  const pools: Unread = {
    ok: false,
    name: 'node pools of cluster cluster1',
    path: `${CLUSTER_ID}/agentPools`,
    scope: CLUSTER_ID,
    reason: 'forbidden',
    message: 'AuthorizationFailed: no',
    permission: 'Microsoft.ContainerService/managedClusters/agentPools/read',
  };
  const [finding] = findings('agentPools', pools);
  expect(finding?.fix).toContain(`--role Reader --scope ${CLUSTER_ID} --assignee`);
});

test('they come before what a run can do without', () => {
  const found = runChecks({
    snapshot: aSnapshot(someFacts(), { usages: unread('forbidden', 'usages'), vnet: unread('forbidden', 'the VNet') }),
    pools: [],
    operation: 'add',
    allowReconcile: true,
    ignore: [],
    catalogue: [],
  });
  expect(found.map(({ id }) => id)).toEqual(['required-facts-are-readable', 'facts-are-readable']);
});
