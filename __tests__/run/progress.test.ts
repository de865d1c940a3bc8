import { describe, expect, test } from '@jest/globals';
import type { RunEventBody } from '../../src/run/events.ts';
import { outcomeOf } from '../../src/run/conclude.ts';
import { NOTHING_YET, progressAfter, type Progress } from '../../src/run/progress.ts';
import type { Deed } from '../../src/steps/step.ts';
import { anAgentPool, aPoolRequest, aSnapshot, someFacts, unread } from '../builders.ts';
import { aSituation, someInputs } from '../situation-builders.ts';

/** An event each second, from the first second on. */
function after(...events: readonly RunEventBody[]): Progress {
  return events.reduce<Progress>(
    (progress, event, index) => progressAfter(progress, { at: (index + 1) * 1000, ...event }),
    NOTHING_YET,
  );
}

const SENT: RunEventBody = { type: 'sent', running: { what: 'Creating node pool pool2', look: 'az aks show' } };
const REFUSED: RunEventBody = { type: 'refused', what: 'Creating node pool pool2' };
const ACCEPTED: RunEventBody = { type: 'accepted', what: 'Creating node pool pool2' };
const UNANSWERED: Deed = {
  step: { do: 'put-pool', pool: aPoolRequest(), how: 'add', why: '' },
  end: { status: 'unanswered', cause: 'ECONNRESET' },
};

describe('what was changed', () => {
  const isChanged = (...events: readonly RunEventBody[]): boolean =>
    outcomeOf(after(...events), { how: 'going-on' }, 9000).changed;

  test.each<[boolean, string, readonly RunEventBody[]]>([
    [false, 'nothing was sent', []],
    [true, 'a write is on its way, which Azure may have taken', [SENT]],
    [false, 'Azure refused it', [SENT, REFUSED]],
    [true, 'Azure took it', [SENT, ACCEPTED]],
    [true, 'Azure took one and refused the next', [SENT, ACCEPTED, SENT, REFUSED]],
    [
      true,
      'nobody answered, whatever came of the next',
      [SENT, { type: 'performed', deed: UNANSWERED }, SENT, REFUSED],
    ],
  ])('%s where %s', (changed, _, events) => {
    expect(isChanged(...events)).toBe(changed);
  });
});

test('a run begins with its first event', () => {
  expect(
    outcomeOf(after({ type: 'inputs-read', inputs: someInputs() }, SENT), { how: 'going-on' }, 9000),
  ).toMatchObject({ startedAt: 1000, endedAt: 9000 });
});

test('a run that met its end before its first event took no time', () => {
  const problem = { code: 'InvalidInputs', message: 'name: is missing', fix: 'Give it.' };
  expect(outcomeOf(NOTHING_YET, { how: 'broken', problem }, 9000)).toMatchObject({
    result: 'failed',
    changed: false,
    startedAt: 9000,
    endedAt: 9000,
    problem,
  });
});

test('a stop names the step that it met, and none between two steps', () => {
  const begun: RunEventBody = { type: 'phase', phase: 'wait', title: 'Wait: the cluster is Updating' };
  const ended: RunEventBody = { type: 'phase-ended', phase: 'wait', outcome: 'looking again' };
  const read: RunEventBody = { type: 'phase', phase: 'read', title: 'Look at cluster cluster1' };
  const messageOf = (...events: readonly RunEventBody[]): string | undefined =>
    outcomeOf(after(...events), { how: 'stopped', result: 'cancelled' }, 9000).problem?.message;
  expect(messageOf(begun)).toBe(
    'The run was canceled during this step: Wait: the cluster is Updating. No operation of this run is in progress in Azure.',
  );
  expect(messageOf(begun, ended, read)).toBe('The run was canceled. No operation of this run is in progress in Azure.');
});

describe('the plan', () => {
  test('of a round that could not read the node pools is that of the round before', () => {
    const blind = { ...aSituation(), snapshot: aSnapshot(someFacts(), { agentPools: unread('unreachable', 'pools') }) };
    expect(after({ type: 'judged', situation: blind }).plan).toBeUndefined();
    const seen = after({ type: 'judged', situation: aSituation() }, { type: 'judged', situation: blind });
    expect(seen.plan).toMatchObject([{ name: 'pool2', do: 'add' }]);
  });

  test('of a pool that a write was sent for is the one that it was sent by', () => {
    const there = aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) });
    const { plan } = after(
      { type: 'judged', situation: aSituation() },
      { type: 'judged', situation: aSituation({ pools: [there], deeds: [UNANSWERED] }) },
    );
    expect(plan).toMatchObject([{ name: 'pool2', do: 'add' }]);
  });
});

test('what only the log tells adds nothing', () => {
  const progress = after(SENT);
  const note: RunEventBody = { type: 'note', message: 'Nothing to reimage.' };
  expect(progressAfter(progress, { at: 2000, ...note })).toBe(progress);
});
