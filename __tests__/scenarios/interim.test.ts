import { expect, test } from '@jest/globals';
import { readJobContext } from '../../src/github/context.ts';
import { createPublisher } from '../../src/github/publisher.ts';
import { createRecordingRunner, type RecordingRunner } from '../github/recording-runner.ts';
import { createManualClock } from '../manual-clock.ts';
import { setStage, type Run } from './harness.ts';

/** What a runner has of the run when it kills it after its last event. */
function killedAfter({ events }: Pick<Run, 'events'>): RecordingRunner {
  const runner = createRecordingRunner();
  const publisher = createPublisher(runner, readJobContext({}), createManualClock());
  for (const event of events) publisher.emit(event);
  return runner;
}

test('a write that nobody answered may have changed something, and the outputs say so at once', async () => {
  const stage = setStage('default');
  stage.simulator.cloud.addFault({ method: 'PUT', path: '/agentPools/pool2\\?', action: 'reset-after' });
  const run = await stage.run({ 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' });
  expect(run.events.some(({ type }) => type === 'accepted')).toBe(false);
  expect(killedAfter(run).outputs.get('changed')).toBe('true');
});

test('a write that Azure refused changed nothing', async () => {
  const stage = setStage('default');
  stage.simulator.cloud.addFault({
    method: 'PUT',
    path: '/agentPools/pool2\\?',
    status: 400,
    body: { error: { code: 'InvalidParameter', message: 'No.' } },
  });
  const run = await stage.run({ 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' });
  expect(run.events.some(({ type }) => type === 'refused')).toBe(true);
  expect(killedAfter(run).outputs.get('changed')).toBe('false');
});

test('a reconcile that came before the add is told while the add goes on', async () => {
  const { events } = await setStage('failed-cluster-expanded-vnet').run({
    'name': 'pool2',
    'vnet-subnet-id': 'snet-expanded',
    'allow-reconcile': 'true',
  });
  const lastWait = events.findLastIndex(({ type }) => type === 'long-wait-ahead');
  const runner = killedAfter({ events: events.slice(0, lastWait + 1) });
  await new Promise(setImmediate);
  expect(runner.summaries.at(-1)).toMatch(/^### ⏳ Adding pool2 to prod/);
  expect(runner.summaries.at(-1)).toContain(' · operation add · cluster reconciled · ');
});
