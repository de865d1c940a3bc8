import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/run/outcome.ts';
import type { PlannedPool } from '../../src/run/pool-plan.ts';
import { planSection } from '../../src/report/plan-section.ts';
import { aFinding, anOutcome, aPoolOutcome, HOSTILE } from './samples.ts';

const ADD: PlannedPool = {
  name: 'pool2',
  do: 'add',
  fields: [
    { field: 'count', after: '3', isDefault: true },
    {
      field: 'vnetSubnetID',
      after: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/n',
    },
  ],
};

function rowsOf(plan: readonly PlannedPool[], result: Outcome['result'] = 'added'): readonly string[] {
  return planSection(anOutcome({ plan, pools: [aPoolOutcome({ result })] })).rows;
}

test('a new pool is all plus, with subnets by their names and defaults marked', () => {
  expect(rowsOf([ADD])).toEqual([
    '+ node pool pool2: added',
    '+   count         3    # default',
    '+   vnetSubnetID  v/n',
  ]);
});

test('an update is old → new, and what stays says why', () => {
  const fields = [
    { field: 'count', before: '3', after: '5' },
    { field: 'vmSize', before: 'A', after: 'B', kept: 'not-possible' as const },
  ];
  expect(rowsOf([{ name: 'pool2', do: 'update', fields }], 'updated')).toEqual([
    '! node pool pool2: updated in place',
    '!   count   3 → 5',
    '    vmSize  A → B  # kept: AKS cannot change this in place',
  ]);
  const kept = [{ field: 'count', before: '3', after: '5', kept: 'not-allowed' as const }];
  expect(rowsOf([{ name: 'pool2', do: 'none', fields: kept }], 'blocked')).toEqual([
    '  node pool pool2: differs, left unchanged',
    '    count  3 → 5  # kept: update-existing is not set',
  ]);
});

describe('the first line says what became of it', () => {
  test.each<[PlannedPool['do'], Outcome['result'], string]>([
    ['add', 'passed', '+ node pool pool2: to be added'],
    ['add', 'blocked', '! node pool pool2: not added'],
    ['add', 'failed', '! node pool pool2: created, but failed'],
    ['add', 'cancelled', '! node pool pool2: to be added, unfinished'],
    ['update', 'failed', '! node pool pool2: update failed'],
    ['put-again', 'updated', '! node pool pool2: retried after its failure'],
    ['put-again', 'passed', '! node pool pool2: failed earlier, to be retried'],
    ['update', 'passed', '! node pool pool2: to be updated in place'],
  ])('%s, %s', (does, result, line) => {
    expect(rowsOf([{ ...ADD, do: does, fields: [] }], result)[0]).toBe(line);
  });
});

test('what was not added is not green, in none of its lines', () => {
  for (const result of ['blocked', 'failed', 'timed-out', 'cancelled'] as const)
    for (const provisioningState of ['', 'Failed']) {
      const pools = [aPoolOutcome({ result, provisioningState })];
      const { rows } = planSection(anOutcome({ plan: [ADD], pools }));
      expect(rows.filter((row) => row.startsWith('+'))).toEqual([]);
      if (provisioningState === '') expect(rows[0]).toBe('! node pool pool2: not added');
    }
});

test('what was done are changes, what was not is a plan', () => {
  expect(planSection(anOutcome({ plan: [ADD] })).head).toMatch(/^#### Changes\n/);
  const pools = [aPoolOutcome({ result: 'cancelled' })];
  expect(planSection(anOutcome({ plan: [ADD], pools })).head).toMatch(/^#### Plan\n/);
});

test('pools that are as asked for are named below, and nothing is shown where all are', () => {
  const idle: PlannedPool = { name: 'pool3', do: 'none', fields: [] };
  expect(planSection(anOutcome({ plan: [ADD, idle] })).foot).toContain('Already as requested: pool3.');
  expect(planSection(anOutcome({ plan: [idle] }))).toEqual({ head: '', rows: [], foot: '' });
});

test('a long plan is folded away', () => {
  const plan = Array.from({ length: 14 }, (_, index) => ({ ...ADD, name: `p${index}` }));
  // Three lines for each, and an empty one between them: 55.
  const section = planSection(anOutcome({ plan }));
  expect(section.rows).toHaveLength(55);
  expect(section.head).toContain('<details><summary>14 node pools, field by field</summary>');
  expect(planSection(anOutcome({ plan: plan.slice(0, 10) })).head).not.toContain('<details>');
});

test('a hostile value stays in its line', () => {
  const rows = rowsOf([{ ...ADD, name: HOSTILE, fields: [{ field: HOSTILE, after: HOSTILE }] }]);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatch(/^\+ [^\n\r]*$/);
});

test('a reconcile that is to come stands where it comes', () => {
  const findings = [
    aFinding({ id: 'cluster-is-healthy', standing: 'repair-before' }),
    aFinding({ id: 'subnet-is-in-a-known-vnet-range', standing: 'repair-before' }),
    aFinding({ id: 'kubenet-route-table-is-attached', standing: 'repair-after' }),
  ];
  const fields: PlannedPool['fields'] = [];
  const rows = (result: Outcome['result']): readonly string[] =>
    planSection(anOutcome({ plan: [{ ...ADD, fields }], findings, result, pools: [aPoolOutcome({ result })] })).rows;
  expect(rows('passed')).toEqual([
    '! cluster cluster1: to be reconciled first',
    '',
    '+ node pool pool2: to be added',
    '',
    '! cluster cluster1: to be reconciled afterward',
  ]);
  expect(rows('blocked')[0]).toBe('! cluster cluster1: not reconciled');
});
