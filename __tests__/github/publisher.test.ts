import { describe, expect, test } from '@jest/globals';
import { readJobContext } from '../../src/github/context.ts';
import { createPublisher, PATIENCE_MILLISECONDS, type Publisher } from '../../src/github/publisher.ts';
import type { RunnerCommands } from '../../src/github/runner.ts';
import type { RunEventBody } from '../../src/run/events.ts';
import type { Result } from '../../src/run/outcome.ts';
import { createManualClock } from '../manual-clock.ts';
import { anAgentPool, aPoolRequest } from '../builders.ts';
import { aFinding, anOutcome, aProblem, at, HOSTILE } from '../report/samples.ts';
import { aSituation } from '../situation-builders.ts';
import { createRecordingRunner, type RecordingRunner } from './recording-runner.ts';

const CONTEXT = readJobContext({
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_RUN_ID: '7',
  GITHUB_ACTION_REPOSITORY: 'o/a',
  GITHUB_ACTION_REF: 'v1',
});

function aPublisher(changes: Partial<RunnerCommands> = {}): Publisher & { readonly runner: RecordingRunner } {
  const runner = createRecordingRunner(changes);
  return { runner, ...createPublisher(runner, CONTEXT, createManualClock()) };
}

test.each<[Result, number]>([
  ['added', 0],
  ['updated', 0],
  ['unchanged', 0],
  ['reconciled', 0],
  ['passed', 0],
  ['blocked', 1],
  ['failed', 1],
  ['timed-out', 1],
  ['cancelled', 1],
])('the exit code of %s is %d', async (result, exitCode) => {
  const { runner, publish } = aPublisher();
  expect(await publish(anOutcome({ result }))).toBe(exitCode);
  expect(runner.outputs.get('result')).toBe(result);
  expect(runner.isFlushed).toBe(true);
});

test('an outcome becomes annotations, outputs, closing lines and a summary with links', async () => {
  const { runner, publish } = aPublisher();
  await publish(anOutcome({ result: 'blocked', cloud: 'AzureUSGovernment', findings: [aFinding()] }));
  expect(runner.annotations).toMatchObject([{ level: 'error', title: 'Subnet holds no other pool (pool2)' }]);
  expect(runner.outputs.size).toBe(16);
  expect(runner.outputs.get('findings')).toContain('https://github.com/o/a/blob/v1/docs/checks.md#subnet-is-unique');
  expect(runner.log.at(-1)).toBe('Not added: subnet subnet2 holds pool1; added pool2');
  const path = runner.outputs.get('findings-file') ?? '';
  expect(JSON.parse(runner.files.get(path) ?? '')).toMatchObject([{ id: 'subnet-is-unique', status: 'failed' }]);
  expect(runner.summaries).toHaveLength(1);
  expect(runner.summaries[0]).toContain('(https://portal.azure.us/#resource/subscriptions/');
  expect(runner.summaries[0]).toContain('(https://github.com/o/r/actions/runs/7)');
});

test('events are told at once, and a group that is left open is closed before the end', async () => {
  const { runner, emit, publish } = aPublisher();
  emit(at(0, { type: 'phase', phase: 'wait', title: 'Wait' }));
  emit(at(1, { type: 'retried', request: 'GET x', cause: 'HTTP 503', delaySeconds: 2 }));
  expect(runner.log).toEqual(['[group] Wait', 'Warning: Retrying GET x in 2 s: HTTP 503']);
  await publish(anOutcome({ result: 'cancelled' }));
  expect(runner.log.slice(2)).toEqual(['[end]', 'Canceled; added pool2 before']);
});

describe('requests', () => {
  const requested = at(0, { type: 'requested', method: 'GET', path: '/x', status: 200, milliseconds: 5 });
  test('are in the log of a run with debug logging', () => {
    const { runner, emit } = aPublisher({ isDebug: () => true });
    emit(requested);
    expect(runner.log).toEqual(['[debug] GET /x: 200 in 5 ms']);
  });

  test('and in no other', () => {
    const { runner, emit } = aPublisher();
    emit(requested);
    expect(runner.log).toEqual([]);
  });
});

/** A round in which the pools are there, in this state. */
function seen(provisioningState: string, ...names: readonly string[]): RunEventBody {
  const pools = names.map((name) => aPoolRequest({ name, existing: anAgentPool({ name, provisioningState }) }));
  return { type: 'judged', situation: aSituation({ pools }) };
}

test('outputs are set as soon as they are known', () => {
  const { runner, emit } = aPublisher();
  emit(at(0, seen('Creating', 'pool2')));
  expect(runner.outputs.get('changed')).toBe('false');
  emit(at(1, { type: 'accepted', what: 'Creating node pool pool2' }));
  expect(runner.outputs.get('provisioning-state')).toBe('Creating');
  expect(runner.outputs.get('changed')).toBe('true');
  expect(runner.outputs.has('result')).toBe(false);
  emit(at(2, seen('Creating', 'pool2', 'pool3')));
  expect(runner.outputs.get('node-pool-name')).toBe('');
});

test('an output is written when it becomes known and when it changes, and not again', async () => {
  const written: string[] = [];
  const { emit, publish } = aPublisher({
    setOutput: (name, value) => {
      if (name === 'provisioning-state') written.push(value);
    },
  });
  for (const provisioningState of ['Creating', 'Creating', 'Succeeded', 'Succeeded'])
    emit(at(0, seen(provisioningState, 'pool2')));
  await publish(anOutcome());
  expect(written).toEqual(['Creating', 'Succeeded']);
});

test('a summary is there before a long wait, and the last one stays', async () => {
  const { runner, emit, publish } = aPublisher();
  emit(at(0, { type: 'phase', phase: 'put-pool', title: 'Add node pool pool2' }));
  emit(at(1, { type: 'long-wait-ahead' }));
  emit(at(2, { type: 'accepted', what: 'Creating node pool pool2' }));
  await publish(anOutcome());
  expect(runner.summaries.map((summary) => summary.split('\n')[0])).toEqual([
    '### ⏳ Add node pool pool2',
    '### ✅ Added pool2 to cluster1',
  ]);
  // As it was known when the wait began.
  expect(runner.summaries[0]).not.toContain('accepted by Azure');
});

test('a last summary waits for one that is still being written', async () => {
  const begun: string[] = [];
  const { promise: slow, resolve: finish } = Promise.withResolvers<undefined>();
  const { emit, publish } = aPublisher({
    writeSummary: async (markdown) => {
      begun.push(markdown);
      await slow;
    },
  });
  emit(at(0, { type: 'long-wait-ahead' }));
  const published = publish(anOutcome());
  await new Promise(setImmediate);
  expect(begun).toHaveLength(1);
  finish(undefined);
  await published;
  expect(begun).toHaveLength(2);
});

describe('what cannot be written', () => {
  test('a summary costs neither outputs nor exit code, and the log says so', async () => {
    const { runner, emit, publish } = aPublisher({ writeSummary: () => Promise.reject(new Error(HOSTILE)) });
    emit(at(0, { type: 'long-wait-ahead' }));
    expect(await publish(anOutcome({ result: 'failed', problem: aProblem() }))).toBe(1);
    expect(runner.outputs.get('error-code')).toBe('SubnetIsFull');
    expect(runner.log.filter((line) => line.startsWith('Could not write the summary: a|b'))).toHaveLength(2);
    for (const line of runner.log) expect(line).not.toMatch(/[\n\r]|##\[/);
  });

  test('a summary that throws at once does no more', async () => {
    const { publish } = aPublisher({
      writeSummary: () => {
        throw new Error('no disk');
      },
    });
    expect(await publish(anOutcome())).toBe(0);
  });

  test('one output costs no other', async () => {
    const told: string[] = [];
    const { runner, emit, publish } = aPublisher({
      setOutput: (name) => {
        if (name === 'changed') throw new Error('no disk');
        told.push(name);
      },
    });
    emit(at(0, { type: 'accepted', what: 'x' }));
    expect(await publish(anOutcome())).toBe(0);
    expect(told).toHaveLength(15);
    expect(runner.log).toContain('Could not write the output changed: no disk');
    expect(runner.summaries).toHaveLength(1);
  });

  test.each<[string, () => Promise<string>]>([
    ['refused', () => Promise.reject(new Error('no disk'))],
    ['never done', () => new Promise(() => undefined)],
  ])('a file for the findings that is %s costs its output alone', async (_, writeFile) => {
    const clock = createManualClock();
    const runner = createRecordingRunner({ writeFile });
    const { publish } = createPublisher(runner, CONTEXT, clock);
    expect(await clock.runWith(publish(anOutcome()))).toBe(0);
    expect(runner.outputs.get('findings-file')).toBe('');
    expect(runner.outputs.get('result')).toBe('added');
    expect(runner.summaries).toHaveLength(1);
  });

  test('a log that is gone stops nothing', async () => {
    const gone = (): never => {
      throw new Error('EPIPE');
    };
    const { runner, emit, publish } = aPublisher({ info: gone, startGroup: gone, endGroup: gone, annotate: gone });
    emit(at(0, { type: 'phase', phase: 'read', title: 'Look' }));
    expect(await publish(anOutcome({ result: 'blocked', findings: [aFinding()] }))).toBe(1);
    expect(runner.outputs.get('result')).toBe('blocked');
    expect(runner.summaries).toHaveLength(1);
  });
});

test('a disk that never answers is waited for three seconds, well within the 7.5 that a cancelled step has', async () => {
  const clock = createManualClock();
  const runner = createRecordingRunner({ writeSummary: () => new Promise(() => undefined) });
  const { emit, publish } = createPublisher(runner, CONTEXT, clock);
  const start = clock.now();
  emit(at(0, { type: 'long-wait-ahead' }));
  expect(await clock.runWith(publish(anOutcome({ result: 'cancelled' })))).toBe(1);
  expect(clock.now() - start).toBe(PATIENCE_MILLISECONDS);
  expect(PATIENCE_MILLISECONDS).toBe(3000);
  expect(runner.outputs.get('result')).toBe('cancelled');
});

test('an end in good time leaves no timer behind', async () => {
  const clock = createManualClock();
  await createPublisher(createRecordingRunner(), CONTEXT, clock).publish(anOutcome());
  expect(clock.sleeping).toBe(0);
});
