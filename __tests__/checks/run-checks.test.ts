import { describe, expect, test } from '@jest/globals';
import { defineCheck, type Check } from '../../src/checks/check.ts';
import { advice, inferred, refused } from '../../src/checks/rests.ts';
import { fail, notApplicable, pass, unknown } from '../../src/checks/verdict.ts';
import { runChecks, type RunChecksOptions } from '../../src/checks/run-checks.ts';
import { aPoolRequest, aSnapshot, someFacts, unread } from '../builders.ts';

const passing = defineCheck({
  id: 'it-is-well',
  title: 'It is well',
  rests: refused('https://example.com/refusal'),
  scope: 'cluster',
  needs: ['cluster'],
  run: ({ cluster }) => pass(`${cluster.name} is well`),
});
const failing = defineCheck({
  id: 'it-is-better',
  title: 'It is better',
  rests: inferred('https://example.com/planning'),
  scope: 'pool',
  healedBy: 'reconcile-before',
  guards: 'reconcile',
  needs: ['vnet'],
  run: (_facts, pool) => fail(`${pool.name} is ill.`, 'Heal it.'),
});
const crashing = defineCheck({
  id: 'it-does-not-crash',
  title: 'It does not crash',
  rests: advice('https://example.com/more'),
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
  test('has no answer when a fact that it needs could not be read, and the others are asked', () => {
    const snapshot = aSnapshot(someFacts(), { vnet: unread('unknown', 'the virtual network') });
    expect(run({ snapshot }).map(({ status, saw }) => [status, saw])).toEqual([
      ['passed', 'cluster1 is well'],
      ['unknown', 'could not read the virtual network: Azure says unknown'],
    ]);
  });

  test('whose question does not arise does not apply, whatever could not be read', () => {
    const kubenet = defineCheck({
      ...{ id: 'it-is-kubenet', title: 'It is kubenet', rests: inferred('https://example.com/planning') },
      scope: 'cluster',
      needs: ['cluster', 'vnet'],
      when: ({ cluster }) => cluster.networkPlugin === 'kubenet' || `cluster ${cluster.name} does not use kubenet`,
      run: () => pass('It is.'),
    });
    const snapshot = aSnapshot(someFacts(), { vnet: unread('forbidden', 'the virtual network') });
    expect(run({ snapshot, catalogue: [kubenet] }).at(-1)).toMatchObject({
      status: 'not-applicable',
      saw: 'cluster cluster1 does not use kubenet',
    });
  });

  test('whose question may arise is unknown where that very thing could not be read', () => {
    const peered = defineCheck({
      ...{ id: 'it-is-peered', title: 'It is peered', rests: inferred('https://example.com/planning') },
      scope: 'cluster',
      needs: ['vnet'],
      when: ({ vnet }) => vnet.peerings.length > 0 || 'there are no peerings',
      run: () => pass('It is.'),
    });
    const snapshot = aSnapshot(someFacts(), { vnet: unread('forbidden', 'the virtual network') });
    expect(run({ snapshot, catalogue: [peered] }).at(-1)).toMatchObject({
      status: 'unknown',
      cause: 'the virtual network',
    });
    expect(run({ catalogue: [peered] }).at(-1)?.status).toBe('not-applicable');
  });

  test('is told what follows from the facts: the mode of the network, the subnet of the pool', () => {
    const derived = defineCheck({
      ...{ id: 'it-follows', title: 'It follows', rests: advice('https://example.com/more') },
      scope: 'pool',
      needs: ['mode', 'subnet'],
      run: ({ mode, subnet }) => pass(`${mode}, ${subnet.name}`),
    });
    expect(run({ catalogue: [derived] })).toMatchObject([{ status: 'passed', saw: 'overlay, subnet2' }]);
  });

  test('answers for each pool whether the question arises', () => {
    const windows = defineCheck({
      ...{ id: 'it-is-windows', title: 'It is Windows', rests: advice('https://example.com/more') },
      scope: 'pool',
      needs: [],
      run: (_facts, pool) => (pool.name === 'pool2' ? notApplicable('it is Linux') : unknown('nobody says')),
    });
    const pools = [aPoolRequest({ name: 'pool2' }), aPoolRequest({ name: 'pool3' })];
    expect(run({ pools, catalogue: [windows] }).map(({ status }) => status)).toEqual(['not-applicable', 'unknown']);
  });

  test('that crashes is a failure of its own level with a word to report it, and the others are asked', () => {
    const [crash, next] = run({ catalogue: [crashing, passing] });
    expect(crash).toMatchObject({ id: 'it-does-not-crash', level: 'notice', status: 'failed' });
    expect(crash?.saw).toBe('This check crashed: TypeError: out of luck. Please report it.');
    expect(crash?.fix).toContain('Open an issue');
    expect(next?.status).toBe('passed');
  });

  test('that names no fact sees none', () => {
    let seen: unknown;
    const looking = defineCheck({
      ...{ id: 'it-looks', title: 'It looks', rests: advice('https://example.com/more') },
      scope: 'pools',
      needs: [],
      run: (facts) => ((seen = facts), pass('')),
    });
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
