import { describe, expect, test } from '@jest/globals';
import type { RunEvent, RunEventBody } from '../../src/run/events.ts';
import { closingLines, logOf, type LogLine } from '../../src/report/log.ts';
import { LOG_START, logProgress } from '../../src/report/log-progress.ts';
import { anAgentPool, aPoolRequest } from '../builders.ts';
import { aSituation } from '../situation-builders.ts';
import { aFinding, anOutcome, aPoolOutcome, aProblem, at, HOSTILE } from './samples.ts';

function linesOf(events: readonly RunEvent[]): readonly string[] {
  let state = LOG_START;
  const lines: LogLine[] = [];
  for (const event of events) {
    const next = logProgress(state, event);
    state = next.state;
    lines.push(...next.lines);
  }
  return lines.map(({ kind, text }) => `${kind}: ${text}`);
}

function progress(seconds: number, state: string, blockedBy?: string): RunEvent {
  return at(seconds, {
    type: 'progress',
    what: 'Creating node pool pool2',
    state,
    elapsedSeconds: seconds,
    ...(blockedBy === undefined ? {} : { blockedBy }),
  });
}

describe('groups', () => {
  test('a phase is a group', () => {
    expect(
      linesOf([
        at(0, { type: 'phase', phase: 'read', title: 'Look' }),
        at(1, { type: 'phase-ended', phase: 'read', outcome: 'read' }),
      ]),
    ).toEqual(['group: Look', 'info: read', 'end-group: ']);
  });

  test('never lie in one another', () => {
    expect(
      linesOf([
        at(0, { type: 'phase', phase: 'read', title: 'One' }),
        at(1, { type: 'phase', phase: 'wait', title: 'Two' }),
        at(2, { type: 'checked', findings: [aFinding({ status: 'passed' })] }),
        at(3, { type: 'phase-ended', phase: 'wait', outcome: 'looking again' }),
      ]),
    ).toEqual([
      'group: One',
      'end-group: ',
      'group: Two',
      'end-group: ',
      'group: Checks: 1 passed',
      'info: ✓ Subnet holds no other pool (pool2): Subnet subnet2 holds pool1.',
      'end-group: ',
      'info: looking again',
    ]);
  });
});

describe('progress', () => {
  test('is told when it changes, and else once a minute', () => {
    expect(
      linesOf([
        progress(0, 'Creating'),
        progress(10, 'Creating'),
        progress(59.999, 'Creating'),
        progress(60, 'Creating'),
        progress(119, 'Creating'),
        progress(119.5, 'Updating'),
        progress(125, 'Updating', 'an upgrade'),
        progress(179, 'Updating', 'an upgrade'),
      ]),
    ).toEqual([
      'info: Creating node pool pool2: Creating, 0 s',
      'info: Creating node pool pool2: Creating, 1 min',
      'info: Creating node pool pool2: Updating, 2 min',
      'info: Creating node pool pool2: an upgrade, 2 min 5 s',
    ]);
  });

  test('of an add says how long such adds take, and when one takes longer than most', () => {
    const usual = { medianSeconds: 221, ninetyPercentSeconds: 383 };
    const told = [60, 383, 384].flatMap((elapsedSeconds) =>
      logOf(at(0, { type: 'progress', what: 'Creating', state: 'CreatingAgentPool', elapsedSeconds, usual })),
    );
    expect(told.map(({ text }) => text)).toEqual([
      'Creating: CreatingAgentPool, 1 min (usually about 4 minutes, 90 % within 6½)',
      'Creating: CreatingAgentPool, 6 min 23 s (usually about 4 minutes, 90 % within 6½)',
      'Creating: CreatingAgentPool, 6 min 24 s (longer than usual: 90 % end within 6½ minutes)',
    ]);
  });

  test('is told again in the next phase', () => {
    expect(
      linesOf([
        progress(0, 'Creating'),
        at(1, { type: 'phase', phase: 'wait', title: 'Wait' }),
        progress(2, 'Creating'),
      ]),
    ).toHaveLength(3);
  });
});

describe('findings', () => {
  test('have a line each, with a mark; the failed ones by title and id alone, for an annotation tells the rest', () => {
    expect(
      linesOf([
        at(0, {
          type: 'checked',
          findings: [
            aFinding({ id: 'p', status: 'passed' }),
            aFinding({ id: 'w', level: 'warning', fix: 'Look:\n`a:\n  b`' }),
            aFinding({ id: 'e' }),
            aFinding({ id: 'i', standing: 'ignored' }),
            aFinding({ id: 'h', standing: 'repaired' }),
            aFinding({ id: 'n', status: 'not-applicable', saw: 'No VNet.' }),
            aFinding({ id: 'u', status: 'unknown', saw: 'a rule names a group', fix: undefined }),
            aFinding({ id: 'v', status: 'unknown', saw: 'a rule names a group', fix: undefined }),
          ],
        }),
      ]),
    ).toEqual([
      'group: Checks: 1 error, 1 warning, 2 notices, 1 unknown, 1 passed; 1 more does not apply',
      'info: ✓ Subnet holds no other pool (pool2): Subnet subnet2 holds pool1.',
      'end-group: ',
      'info: ✗ Subnet holds no other pool (pool2) [e]',
      'info: ! Subnet holds no other pool (pool2) [w]',
      'info: – Subnet holds no other pool (pool2), ignored [i]',
      'info: ✓ Subnet holds no other pool (pool2), repaired by the reconcile [h]',
      'info: ? Subnet holds no other pool (pool2): Could not be checked: a rule names a group. Not checked for the same reason: v. [u]',
    ]);
  });

  test('are told again only where they changed', () => {
    const first = [aFinding({ id: 'a' }), aFinding({ id: 'b', status: 'passed' })];
    const second = [aFinding({ id: 'a', status: 'passed' }), aFinding({ id: 'b', status: 'passed' })];
    const lines = linesOf([
      at(0, { type: 'checked', findings: first }),
      at(1, { type: 'checked', findings: first }),
      at(2, { type: 'checked', findings: second }),
    ]);
    expect(lines.slice(4)).toEqual([
      'group: Checks: 1 passed',
      'info: ✓ Subnet holds no other pool (pool2): Subnet subnet2 holds pool1.',
      'end-group: ',
    ]);
  });
});

test('the claims by which GitHub names the job are told, for the federated credential', () => {
  const subject = 'repo:o@1/r@2:environment:prod';
  expect(
    logOf(
      at(0, { type: 'identified', issuer: 'https://token.actions.githubusercontent.com', subject, audience: 'a' }),
    ).map(({ text }) => text),
  ).toEqual([
    "GitHub's id token for this job has these claims:",
    '  issuer    https://token.actions.githubusercontent.com',
    `  subject   ${subject}`,
    '  audience  a',
  ]);
});

test('requests are for the debug log alone', () => {
  expect(
    logOf(
      at(0, { type: 'requested', method: 'GET', path: '/x', status: undefined, milliseconds: 12, correlationId: 'c' }),
    ),
  ).toEqual([{ kind: 'debug', text: 'GET /x: no answer in 12 ms, correlation id c' }]);
});

test('a request that is made again is a warning with its cause', () => {
  expect(logOf(at(0, { type: 'retried', request: 'GET the cluster', cause: 'HTTP 429', delaySeconds: 90 }))).toEqual([
    { kind: 'warning', text: 'Retrying GET the cluster in 1 min 30 s: HTTP 429' },
  ]);
});

test('no line of any event is a command, or more than a line', () => {
  const bodies: readonly RunEventBody[] = [
    { type: 'phase', phase: 'read', title: HOSTILE },
    { type: 'phase-ended', phase: 'read', outcome: HOSTILE },
    { type: 'identified', issuer: HOSTILE, subject: HOSTILE, audience: HOSTILE },
    { type: 'note', message: HOSTILE },
    { type: 'note', message: '::stop-commands::x' },
    { type: 'checked', findings: [aFinding({ id: HOSTILE, saw: HOSTILE, fix: HOSTILE, pool: HOSTILE })] },
    { type: 'sent', running: { what: '::error::x', look: HOSTILE } },
    { type: 'refused', what: '::error::x' },
    { type: 'accepted', what: ' ::error::x' },
    { type: 'ended', what: '::error::x', state: HOSTILE },
    { type: 'progress', what: '::error::x', state: HOSTILE, elapsedSeconds: 1, blockedBy: HOSTILE },
    { type: 'retried', request: HOSTILE, cause: HOSTILE, delaySeconds: 1 },
    {
      type: 'judged',
      situation: aSituation({ pools: [aPoolRequest({ name: HOSTILE, existing: anAgentPool({ name: HOSTILE }) })] }),
    },
    { type: 'requested', method: '::error::', path: HOSTILE, status: 200, milliseconds: 1 },
  ];
  const texts = [
    ...bodies.flatMap((body) => logOf(at(0, body))),
    ...closingLines(
      anOutcome({
        result: 'failed',
        problem: aProblem({ code: '::error::x', message: HOSTILE, meaning: HOSTILE, fix: HOSTILE }),
        running: { what: HOSTILE, look: HOSTILE, abort: HOSTILE },
      }),
    ),
  ].map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(25);
  for (const text of texts) expect(text).not.toMatch(/^\s*::.*::|##\[|[\n\r\0\u001B]/);
});

describe('the closing lines', () => {
  test('are the headline alone: why and what to do come once, as annotations, which the runner writes into the log', () => {
    const blocked = anOutcome({ result: 'blocked', pools: [], findings: [aFinding()], problem: aProblem() });
    expect(textsOf(blocked)).toEqual(['Not added: subnet subnet2 holds pool1']);
    const failed = anOutcome({ result: 'failed', problem: aProblem(), pools: [aPoolOutcome({ result: 'failed' })] });
    expect(textsOf(failed)).toEqual(['pool2 failed: the nodes need more addresses than the subnet has (SubnetIsFull)']);
    expect(textsOf(anOutcome())).toEqual(['Added pool2 to cluster1']);
  });

  test('tell how to look at what Azure is still doing, and how to end it', () => {
    const outcome = anOutcome({
      result: 'cancelled',
      running: { what: 'Creating node pool pool2', look: 'az aks show', abort: 'az aks operation-abort' },
    });
    expect(textsOf(outcome)).toEqual([
      'Canceled; Azure is still creating pool2',
      'To see the current state: az aks show',
      'To abort the operation: az aks operation-abort',
    ]);
  });

  test('have the whole text of what GitHub shows no annotation for', () => {
    const hidden = [{ level: 'error', title: 'The subnet exists (pool9)', message: 'Seen.\nDo it.' }] as const;
    expect(closingLines(anOutcome(), hidden).map(({ text }) => text)).toEqual([
      'Added pool2 to cluster1',
      'The subnet exists (pool9):',
      'Seen.',
      'Do it.',
    ]);
  });

  function textsOf(outcome: Parameters<typeof closingLines>[0]): readonly string[] {
    return closingLines(outcome).map(({ text }) => text);
  }
});
