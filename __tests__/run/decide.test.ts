import { describe, expect, test } from '@jest/globals';
import type { Passing } from '../../src/azure/classify.ts';
import type { Explanation } from '../../src/azure/error-dictionary.ts';
import { nextStep } from '../../src/run/decide.ts';
import type { AgentPool } from '../../src/resources/agent-pool.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { Answer } from '../../src/checks/finding.ts';
import type { Situation } from '../../src/run/situation.ts';
import type { Deed, WriteEnd } from '../../src/steps/step.ts';
import { anAgentPool, aPoolRequest, aSnapshot, someFacts, unread } from '../builders.ts';
import { aSituation, type Sketch } from '../situation-builders.ts';

function aFinding(changes: Partial<Answer> = {}): Answer {
  return {
    id: 'subnet-is-unique',
    title: '',
    level: 'error',
    status: 'failed',
    saw: 'seen',
    fix: 'do',
    docs: '',
    ...changes,
  };
}

function existing(changes: Partial<AgentPool> = {}): AgentPool {
  return anAgentPool({ name: 'pool2', mode: 'User', ...changes });
}

/** What passes of what the dictionary knows. */
const PASSING: Partial<Record<Explanation['retry'], Passing['what']>> = {
  'busy': 'busy',
  'transient': 'trouble',
  'vnet-busy': 'vnet-busy',
};

function failed(retry: Explanation['retry'], wasAccepted = false): WriteEnd {
  const error = { code: 'Some', message: 'some', details: [] };
  return {
    status: 'failed',
    error,
    passing: PASSING[retry],
    isForRange: retry === 'vnet-range',
    wasAccepted,
  };
}

const put = (end: WriteEnd): Deed => ({
  step: { do: 'put-pool', pool: aPoolRequest(), how: 'add', why: '' },
  end,
});
const RACED: WriteEnd = { status: 'raced', error: { code: 'PreconditionFailed', message: '', details: [] } };
const UNSENT: WriteEnd = { status: 'unsent', cause: 'ECONNRESET' };
const waited = (kind: 'pause' | 'cluster'): Deed => ({
  step: { do: 'wait', for: kind === 'pause' ? { kind, seconds: 5 } : { kind }, why: '' },
  end: { status: 'waited' },
});
const paused = waited('pause');
const reconciled = (when: 'before' | 'after' | 'asked', end: WriteEnd = { status: 'succeeded' }): Deed => ({
  step: { do: 'reconcile', when, why: '' },
  end,
});
const CLUSTER_FAILED = aFinding({
  id: 'cluster-is-healthy',
  healedBy: 'reconcile-before',
  isHealingVisible: true,
});
const RANGE_UNKNOWN = aFinding({
  id: 'subnet-is-in-a-known-vnet-range',
  level: 'warning',
  pool: 'pool2',
  healedBy: 'reconcile-before',
});
const TABLE_MISSING = aFinding({
  id: 'kubenet-route-table-is-attached',
  level: 'warning',
  pool: 'pool2',
  healedBy: 'reconcile-after',
  isHealingVisible: true,
});
const DIFFERENT = { field: 'count', wanted: '5', existing: '3', isMutable: true };

describe('the next step of an add', () => {
  test.each<[string, Sketch, object]>([
    ['a pool that does not exist is created', {}, { do: 'put-pool', how: 'add' }],
    [
      'a pool that is there as asked for is left alone',
      { pools: [aPoolRequest({ existing: existing() })] },
      { do: 'done' },
    ],
    [
      'a pool that is there as asked for is left alone, whatever a check says',
      { pools: [aPoolRequest({ existing: existing() })], findings: [aFinding({ pool: 'pool2' })] },
      { do: 'done' },
    ],
    [
      'a pool that is being created is awaited, even where a check would stop a new one',
      {
        pools: [aPoolRequest({ existing: existing({ provisioningState: 'Creating' }) })],
        findings: [aFinding({ pool: 'pool2' })],
      },
      { do: 'wait', for: { kind: 'pool', name: 'pool2' } },
    ],
    [
      'a pool that is being deleted is waited for until it is gone',
      { pools: [aPoolRequest({ existing: existing({ provisioningState: 'Deleting' }) })] },
      { do: 'wait', for: { kind: 'pool', name: 'pool2' } },
    ],
    [
      'a failed pool is put again',
      { pools: [aPoolRequest({ existing: existing({ provisioningState: 'Failed' }) })] },
      { do: 'put-pool', how: 'put-again' },
    ],
    [
      'a cancelled pool is put again',
      { pools: [aPoolRequest({ existing: existing({ provisioningState: 'Canceled' }) })] },
      { do: 'put-pool', how: 'put-again' },
    ],
    [
      'a pool that differs, and that no check refuses, is updated',
      { pools: [aPoolRequest({ existing: existing(), differences: [DIFFERENT], mayUpdate: true })] },
      { do: 'put-pool', how: 'update' },
    ],
    [
      'a pool that is as it is asked for and stopped is left as it is',
      { pools: [aPoolRequest({ existing: existing({ powerState: 'Stopped' }) })] },
      { do: 'done' },
    ],
    ['an error stops', { findings: [aFinding()] }, { do: 'stop' }],
    [
      'an ignored error does not stop',
      { findings: [aFinding()], inputs: { ignoreChecks: ['subnet-is-unique'] } },
      { do: 'put-pool' },
    ],
    ['a skipped check does not stop', { findings: [aFinding({ status: 'not-applicable' })] }, { do: 'put-pool' }],
    ['a warning does not stop', { findings: [aFinding({ level: 'warning' })] }, { do: 'put-pool' }],
    [
      'a warning stops under strict',
      { findings: [aFinding({ level: 'warning' })], inputs: { strict: true } },
      { do: 'stop' },
    ],
    [
      'a notice does not stop under strict',
      { findings: [aFinding({ level: 'notice' })], inputs: { strict: true } },
      { do: 'put-pool' },
    ],
    [
      'the second pool goes on where a check stops the first',
      {
        pools: [aPoolRequest({ name: 'first' }), aPoolRequest({ name: 'second' })],
        findings: [aFinding({ pool: 'first' })],
      },
      { do: 'put-pool', pool: { name: 'second' } },
    ],
    [
      'an error of the cluster stops every pool',
      { pools: [aPoolRequest({ name: 'first' }), aPoolRequest({ name: 'second' })], findings: [aFinding()] },
      { do: 'stop' },
    ],
    [
      'a busy cluster is waited for',
      { cluster: { provisioningState: 'Updating' } },
      { do: 'wait', for: { kind: 'cluster' } },
    ],
    [
      'another pool at work is waited for, before the cluster that it keeps busy',
      {
        cluster: { provisioningState: 'Updating' },
        others: [anAgentPool({ name: 'other', provisioningState: 'Upgrading' })],
      },
      { do: 'wait', for: { kind: 'pool', name: 'other' } },
    ],
    [
      'a VNet that is being updated is waited for',
      { vnet: { provisioningState: 'Updating' } },
      { do: 'wait', for: { kind: 'vnet' } },
    ],
    ['a failed cluster stops without leave to reconcile', { findings: [CLUSTER_FAILED] }, { do: 'stop' }],
    [
      'a failed cluster is reconciled first where that is allowed',
      { findings: [CLUSTER_FAILED], inputs: { allowReconcile: true } },
      { do: 'reconcile', when: 'before' },
    ],
    [
      'a cluster that a reconcile did not heal stops',
      { findings: [CLUSTER_FAILED], inputs: { allowReconcile: true }, deeds: [reconciled('before')] },
      { do: 'stop' },
    ],
    [
      'a range that AKS may not know is tried without leave to reconcile',
      { findings: [RANGE_UNKNOWN] },
      { do: 'put-pool' },
    ],
    [
      'a range that AKS may not know is reconciled first where that is allowed',
      { findings: [RANGE_UNKNOWN], inputs: { allowReconcile: true } },
      { do: 'reconcile', when: 'before' },
    ],
    [
      'a reconcile before the adds happens once',
      {
        findings: [RANGE_UNKNOWN],
        inputs: { allowReconcile: true },
        deeds: [reconciled('before')],
      },
      { do: 'put-pool' },
    ],
    [
      'a pending upgrade forbids the automatic reconcile',
      {
        findings: [CLUSTER_FAILED, aFinding({ id: 'no-upgrade-is-pending', level: 'notice', guards: 'reconcile' })],
        inputs: { allowReconcile: true },
      },
      { do: 'stop' },
    ],
    [
      'a reconcile that Azure refuses ends the run',
      {
        findings: [CLUSTER_FAILED],
        inputs: { allowReconcile: true },
        deeds: [reconciled('before', failed('never'))],
      },
      { do: 'stop' },
    ],
  ])('%s', (_, sketch, step) => {
    expect(nextStep(aSituation(sketch))).toMatchObject(step);
  });
});

describe('the next step after a write', () => {
  const there = [aPoolRequest({ existing: existing() })];
  test.each<[string, Sketch, object]>([
    ['a refusal that would come again ends the run', { deeds: [put(failed('never'))] }, { do: 'stop' }],
    [
      'another operation in progress is met by a pause that names it',
      { deeds: [put({ status: 'busy', blocker: 'Updating' })] },
      { do: 'wait', for: { kind: 'pause', seconds: 5 }, why: 'another operation is in progress: Updating' },
    ],
    [
      'pauses grow with the troubles of the run',
      { deeds: [put({ status: 'busy', blocker: 'x' }), paused, put({ status: 'busy', blocker: 'x' })] },
      { do: 'wait', for: { kind: 'pause', seconds: 10 } },
    ],
    [
      'and grow no longer than a minute',
      { deeds: Array.from({ length: 40 }, () => put({ status: 'busy', blocker: 'x' })) },
      { do: 'wait', for: { kind: 'pause', seconds: 60 } },
    ],
    [
      'after the pause it is tried again',
      { deeds: [put({ status: 'busy', blocker: 'x' }), paused] },
      { do: 'put-pool', how: 'add' },
    ],
    ['a lost race is read anew after a pause', { deeds: [put(RACED)] }, { do: 'wait', for: { kind: 'pause' } }],
    ['a lost race that left an equal pool is done', { pools: there, deeds: [put(RACED)] }, { do: 'done' }],
    [
      'a write without an answer that took effect is done',
      { pools: there, deeds: [put({ status: 'unanswered', cause: 'ECONNRESET' })] },
      { do: 'done' },
    ],
    [
      'a write without an answer that took no effect is sent again after a pause',
      { deeds: [put({ status: 'unanswered', cause: 'ECONNRESET' }), paused] },
      { do: 'put-pool', how: 'add' },
    ],
    [
      'a failed operation that may pass is put again',
      {
        pools: [aPoolRequest({ existing: existing({ provisioningState: 'Failed' }) })],
        deeds: [put(failed('transient', true)), paused],
      },
      { do: 'put-pool', how: 'put-again' },
    ],
    [
      'but no more than three times',
      {
        pools: [aPoolRequest({ existing: existing({ provisioningState: 'Failed' }) })],
        deeds: [put(failed('transient', true)), put(failed('transient', true)), put(failed('transient', true))],
      },
      { do: 'stop' },
    ],
    [
      'a refusal for the VNet’s range is followed by a reconcile where that is allowed',
      { inputs: { allowReconcile: true }, deeds: [put(failed('vnet-range'))] },
      { do: 'reconcile', when: 'before' },
    ],
    ['and ends the run where it is not', { deeds: [put(failed('vnet-range'))] }, { do: 'stop' }],
    [
      'after that reconcile the pool is put once more',
      { inputs: { allowReconcile: true }, deeds: [put(failed('vnet-range')), reconciled('before')] },
      { do: 'put-pool', how: 'add' },
    ],
    [
      'and a second refusal ends the run',
      {
        inputs: { allowReconcile: true },
        deeds: [put(failed('vnet-range')), reconciled('before'), put(failed('vnet-range'))],
      },
      { do: 'stop' },
    ],
    [
      'a range that a reconcile of this run should have told is refused for good',
      { inputs: { allowReconcile: true }, deeds: [reconciled('before'), put(failed('vnet-range'))] },
      { do: 'stop' },
    ],
    [
      'kubenet’s route table is attached by a reconcile after the add, where that is allowed',
      {
        pools: there,
        findings: [TABLE_MISSING],
        inputs: { allowReconcile: true },
        deeds: [put({ status: 'succeeded' })],
      },
      { do: 'reconcile', when: 'after' },
    ],
    [
      'also in the run after one that was killed between the two',
      { pools: there, findings: [TABLE_MISSING], inputs: { allowReconcile: true } },
      { do: 'reconcile', when: 'after' },
    ],
    ['and not where it is not allowed', { pools: there, findings: [TABLE_MISSING] }, { do: 'done' }],
    ['not before the add either', { findings: [TABLE_MISSING], inputs: { allowReconcile: true } }, { do: 'put-pool' }],
    [
      'and once',
      { pools: there, findings: [TABLE_MISSING], inputs: { allowReconcile: true }, deeds: [reconciled('after')] },
      { do: 'done' },
    ],
  ])('%s', (_, sketch, step) => {
    expect(nextStep(aSituation(sketch))).toMatchObject(step);
  });
});

describe('the next step of a reconcile', () => {
  const asked: Partial<Inputs> = { operation: 'reconcile' };
  test.each<[string, Sketch, object]>([
    [
      'a well cluster is reconciled, since that is what was asked for',
      { inputs: asked, pools: [] },
      { do: 'reconcile', when: 'asked' },
    ],
    [
      'a pending upgrade does not keep it from what was asked for',
      { inputs: asked, pools: [], findings: [aFinding({ level: 'notice', guards: 'reconcile' })] },
      { do: 'reconcile', when: 'asked' },
    ],
    [
      'a pool at work is waited for',
      { inputs: asked, pools: [], others: [anAgentPool({ provisioningState: 'Scaling' })] },
      { do: 'wait', for: { kind: 'pool', name: 'pool1' } },
    ],
    ['an error stops', { inputs: asked, pools: [], findings: [aFinding()] }, { do: 'stop' }],
    [
      'one that could not be sent is tried again, though the cluster was seen at work since',
      {
        inputs: asked,
        pools: [],
        deeds: [reconciled('asked', UNSENT), paused, waited('cluster')],
      },
      { do: 'reconcile', when: 'asked' },
    ],
    [
      'one that nobody answered is done where the cluster was seen at work since, also after one that could not be sent',
      {
        inputs: asked,
        pools: [],
        deeds: [
          reconciled('asked', { status: 'unanswered', cause: 'ECONNRESET' }),
          reconciled('asked', UNSENT),
          waited('cluster'),
        ],
      },
      { do: 'done' },
    ],
    [
      'six that could not be sent end it',
      { inputs: asked, pools: [], deeds: Array.from({ length: 6 }, () => reconciled('asked', UNSENT)) },
      { do: 'stop' },
    ],
    ['it happens once', { inputs: asked, pools: [], deeds: [reconciled('asked')] }, { do: 'done' }],
    ['a refusal ends it', { inputs: asked, pools: [], deeds: [reconciled('asked', failed('never'))] }, { do: 'stop' }],
  ])('%s', (_, sketch, step) => {
    expect(nextStep(aSituation(sketch))).toMatchObject(step);
  });
});

test('a check never takes a step', () => {
  expect(nextStep(aSituation({ inputs: { operation: 'check' } }))).toEqual({ do: 'done' });
});

describe('silence about what a run cannot do without', () => {
  const silent = (deeds: readonly Deed[]): Situation => ({
    ...aSituation({ deeds }),
    snapshot: aSnapshot(someFacts(), { cluster: unread('unreachable', 'managed cluster cluster1') }),
  });

  test('ends a run that has written nothing: it has looked for minutes', () => {
    expect(nextStep(silent([]))).toMatchObject({ do: 'stop' });
  });

  test('is met by looking again after a write, until the deadline, with longer and longer pauses', () => {
    const written = put({ status: 'unanswered', cause: 'reset' });
    expect(nextStep(silent([written]))).toMatchObject({ do: 'wait', for: { kind: 'pause', seconds: 5 } });
    expect(nextStep(silent([written, paused, paused]))).toMatchObject({ do: 'wait', for: { seconds: 20 } });
    expect(nextStep(silent([written, ...Array.from({ length: 50 }, () => paused)]))).toMatchObject({
      do: 'wait',
      for: { seconds: 60 },
    });
  });

  test('is not met by looking again where Azure said that all came to its end', () => {
    expect(nextStep(silent([put({ status: 'succeeded' })]))).not.toMatchObject({ do: 'wait' });
  });
});
