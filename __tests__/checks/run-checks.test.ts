import { describe, expect, test } from '@jest/globals';
import { defineCheck, fail, pass, type Check } from '../../src/checks/check.ts';
import { runChecks, type RunChecksOptions } from '../../src/checks/run-checks.ts';
import { aPoolRequest, aSnapshot, someFacts, unread } from '../builders.ts';

const passing = defineCheck({
  id: 'it-is-well',
  title: 'It is well',
  severity: 'error',
  scope: 'cluster',
  needs: ['cluster'],
  run: ({ cluster }) => pass(`${cluster.name} is well`),
});
const failing = defineCheck({
  id: 'it-is-better',
  title: 'It is better',
  severity: 'warning',
  scope: 'pool',
  healedBy: 'reconcile-before',
  guards: 'reconcile',
  needs: ['vnet'],
  run: (_facts, pool) => fail(`${pool.name} is ill.`, 'Heal it.'),
});
const crashing = defineCheck({
  id: 'it-does-not-crash',
  title: 'It does not crash',
  severity: 'notice',
  scope: 'pools',
  needs: [],
  run: () => {
    throw new TypeError('out of luck');
  },
});

function run(changes: Partial<RunChecksOptions> = {}): ReturnType<typeof runChecks> {
  return runChecks({
    snapshot: aSnapshot(),
    pools: [aPoolRequest()],
    operation: 'add',
    allowReconcile: true,
    ignore: [],
    catalogue: [passing, failing],
    ...changes,
  });
}

describe('a finding', () => {
  test('of a check that passes holds what was seen and no fix', () => {
    expect(run({ catalogue: [passing] })).toEqual([
      {
        id: 'it-is-well',
        title: 'It is well',
        level: 'error',
        status: 'passed',
        saw: 'cluster1 is well',
        docs: 'docs/checks.md#it-is-well',
      },
    ]);
  });

  test('of a check that fails holds the fix, the pool and what the check says about reconciles', () => {
    expect(run({ catalogue: [failing] })).toEqual([
      {
        id: 'it-is-better',
        title: 'It is better',
        pool: 'pool2',
        level: 'warning',
        status: 'failed',
        saw: 'pool2 is ill.',
        fix: 'Heal it.',
        healedBy: 'reconcile-before',
        guards: 'reconcile',
        docs: 'docs/checks.md#it-is-better',
      },
    ]);
  });

  test('is made once for each pool where the check asks about one, in the order of the catalogue', () => {
    const pools = [aPoolRequest({ name: 'pool2' }), aPoolRequest({ name: 'pool3' })];
    expect(run({ pools }).map(({ id, pool }) => [id, pool])).toEqual([
      ['it-is-well', undefined],
      ['it-is-better', 'pool2'],
      ['it-is-better', 'pool3'],
    ]);
  });

  test('of a check that the user ignores is asked all the same', () => {
    expect(run({ ignore: ['it-is-better'] }).map(({ status }) => status)).toEqual(['passed', 'failed']);
  });
});

describe('a check', () => {
  test('is skipped when a fact that it needs could not be read, and the others are asked', () => {
    const snapshot = aSnapshot(someFacts(), { vnet: unread('unknown', 'the virtual network') });
    expect(run({ snapshot }).map(({ status, saw }) => [status, saw])).toEqual([
      ['passed', 'cluster1 is well'],
      ['not-applicable', 'could not read the virtual network: Azure says unknown'],
    ]);
  });

  test('that crashes is a failure of its own level with a word to report it, and the others are asked', () => {
    const [crash, next] = run({ catalogue: [crashing, passing] });
    expect(crash).toMatchObject({ id: 'it-does-not-crash', level: 'notice', status: 'failed' });
    expect(crash?.saw).toBe('this check crashed, please report it: TypeError: out of luck');
    expect(crash?.fix).toContain('Open an issue');
    expect(next?.status).toBe('passed');
  });

  test('that names no fact sees none', () => {
    let seen: unknown;
    const looking: Check = { ...crashing, scope: 'pools', run: (facts) => ((seen = facts), pass('')) };
    run({ catalogue: [looking] });
    expect(seen).toEqual({});
  });

  test.each([
    ['add', undefined, true],
    ['check', undefined, true],
    ['reconcile', undefined, false],
    ['reconcile', ['reconcile'], true],
    ['add', ['reconcile'], false],
  ] as const)('in operation %s that names the operations %j is asked: %s', (operation, operations, isAsked) => {
    const check: Check = operations === undefined ? passing : { ...passing, operations };
    expect(run({ operation, catalogue: [check] })).toHaveLength(isAsked ? 1 : 0);
  });
});
