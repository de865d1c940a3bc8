import { expect, test } from '@jest/globals';
import { durationOf } from '../../src/report/duration.ts';
import { timelineOf } from '../../src/report/timeline.ts';
import { at } from './samples.ts';

test('a phase is a row with its time and its outcome', () => {
  const rows = timelineOf([
    at(1, { type: 'phase', phase: 'read', title: 'Look' }),
    at(3.4, { type: 'phase-ended', phase: 'read', outcome: 'read' }),
  ]);
  expect(rows).toEqual([{ at: 1000, what: 'Look', seconds: 2, outcome: 'read' }]);
});

test('what happens in Azure is a moment after the phase that it is in', () => {
  const what = 'Creating node pool pool2';
  const rows = timelineOf([
    at(0, { type: 'phase', phase: 'put-pool', title: 'Add' }),
    at(0, { type: 'sent', running: { what, look: 'az aks nodepool show' } }),
    at(0, { type: 'accepted', what }),
    at(5, { type: 'progress', what, state: 'Creating', elapsedSeconds: 5 }),
    at(9, { type: 'progress', what, state: 'Creating', elapsedSeconds: 9 }),
    at(60, { type: 'ended', what, state: 'Succeeded' }),
    at(61, { type: 'phase-ended', phase: 'put-pool', outcome: 'succeeded' }),
  ]);
  expect(rows.map((row) => `${row.at / 1000} ${row.what}: ${row.outcome}`)).toEqual([
    '0 Add: succeeded',
    '0 Creating node pool pool2: accepted by Azure',
    '5 Creating node pool pool2: Creating',
    '60 Creating node pool pool2: Succeeded',
  ]);
});

test('a second operation of the same name tells its states again', () => {
  const what = 'Creating node pool pool2';
  const rows = timelineOf([
    at(1, { type: 'ended', what, state: 'Failed' }),
    at(2, { type: 'sent', running: { what, look: '' } }),
    at(3, { type: 'ended', what, state: 'Failed' }),
  ]);
  expect(rows.map((row) => row.at)).toEqual([1000, 3000]);
});

test('a phase that never ended lasts until the last event, and says so', () => {
  const rows = timelineOf([
    at(0, { type: 'phase', phase: 'wait', title: 'Wait' }),
    at(90, { type: 'progress', what: 'Waiting', state: 'Updating', elapsedSeconds: 90, blockedBy: 'an upgrade' }),
  ]);
  expect(rows).toEqual([
    { at: 0, what: 'Wait', seconds: 90, outcome: 'unfinished' },
    { at: 90_000, what: 'Waiting', outcome: 'an upgrade' },
  ]);
});

test('requests that were made again are counted in their phase', () => {
  const retried = { type: 'retried', request: 'GET x', cause: 'HTTP 503', delaySeconds: 1 } as const;
  const rows = timelineOf([
    at(0, { type: 'phase', phase: 'read', title: 'Look' }),
    at(1, retried),
    at(2, retried),
    at(3, { type: 'phase-ended', phase: 'read', outcome: 'read' }),
    at(4, { type: 'phase', phase: 'wait', title: 'Wait' }),
    at(5, retried),
    at(6, { type: 'phase-ended', phase: 'wait', outcome: 'looking again' }),
  ]);
  expect(rows.map((row) => row.outcome)).toEqual(['read, 2 requests retried', 'looking again, 1 request retried']);
});

test.each([
  [0, '0 s'],
  [-1, '0 s'],
  [59.4, '59 s'],
  [59.5, '1 min'],
  [200, '3 min 20 s'],
  [3599, '59 min 59 s'],
  [3600, '1 h'],
  [3900, '1 h 5 min'],
  [90_000, '25 h'],
])('%d seconds are %s', (seconds, text) => {
  expect(durationOf(seconds)).toBe(text);
});
