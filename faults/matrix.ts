import { deepStrictEqual, ok } from 'node:assert/strict';
import { asks, RunDied, setStage, type Run, type Stage } from '../__tests__/scenarios/harness.ts';
import { FAILING_RESULTS } from '../src/run/outcome.ts';
import type { Fault } from './fault.ts';
import { FAULTS } from './faults.ts';
import { EVERY_CODE } from './transport.ts';
import { endStateOf, FLOWS, TIMEOUT_MINUTES, type Flow } from './flows.ts';
import { createCounter, nameOf, type Sent, type Target } from './requests.ts';

/** One request of one flow that met one fault. */
export interface Cell {
  readonly flow: string;
  readonly fault: string;
  readonly request: string;
  /** `through`: the run reached its end all the same. `told`: it ended and said why. `died`: it could say nothing. */
  readonly end: 'through' | 'told' | 'died' | 'wrong';
  /** What is wrong. */
  readonly wrong?: string;
  /** Of the run that met the fault: how long it took, and how much it asked. */
  readonly seconds?: number;
  readonly requests?: number;
}

/** How a flow goes when nothing disturbs it. */
export interface Course {
  readonly targets: readonly Target[];
  readonly endState: unknown;
  /** The code of what stands in its way, where something does. */
  readonly problem: string | undefined;
}

/** Runs every `shards`th cell of the matrix, from the one with the number `shard`. */
export async function runCells(shard: number, shards: number, report: (cell: Cell) => void): Promise<void> {
  let number = 0;
  for (const flow of FLOWS) {
    const course = await undisturbed(flow);
    if (course.problem !== undefined) throw new Error(`The undisturbed ${flow.name} failed: ${course.problem}`);
    for (const target of course.targets)
      for (const fault of faultsOf(target, flow))
        if (number++ % shards === shard) report(await runCell(flow, course, target, fault));
  }
}

/** What may befall the request. The codes are alike in every flow, so one flow meets them. */
function faultsOf(target: Target, flow: Flow): readonly Fault[] {
  const faults = flow === FLOWS[0] ? [...FAULTS, ...EVERY_CODE] : FAULTS;
  return faults.filter(({ meets }) => meets === undefined || meets(target));
}

export async function undisturbed(flow: Flow): Promise<Course> {
  const stage = setStage(flow.scenario);
  const others = flow.others?.(stage);
  const count = createCounter();
  const targets: Target[] = [];
  const { outcome } = await stage.run(flow.inputs, {
    meet: (request) => {
      others?.(request);
      targets.push(count(request));
      return undefined;
    },
  });
  return { targets, endState: await restOf(stage), problem: outcome.problem?.code };
}

/** A run that meets the fault, and a clean one that has to come to where an undisturbed one comes. */
export async function runCell(flow: Flow, course: Course, target: Target, fault: Fault): Promise<Cell> {
  const named = { flow: flow.name, fault: fault.name, request: nameOf(target) };
  const stage = setStage(flow.scenario);
  const others = flow.others?.(stage);
  try {
    const first = await runInto(stage, flow, others, target, fault);
    if (first !== undefined) judge(first, fault, course);
    const figures =
      first === undefined
        ? {}
        : {
            seconds: (first.outcome.endedAt - first.outcome.startedAt) / 1000,
            requests: first.requests.length,
          };
    ok(stage.clock.sleeping === 0, `${stage.clock.sleeping} still sleep after the run`);
    const second = await stage.run(flow.inputs, {
      meet: (request) => {
        others?.(request);
        return undefined;
      },
    });
    ok(
      second.outcome.problem?.code === course.problem,
      `the second run ended otherwise: ${JSON.stringify(second.outcome.problem)}`,
    );
    deepStrictEqual(await restOf(stage), course.endState, 'the end state differs from that of an undisturbed run');
    const isThrough = first !== undefined && !FAILING_RESULTS.includes(first.outcome.result);
    if (isThrough && first.outcome.operation === 'add')
      ok(second.writes.length === 0, 'the second run wrote, though the first had done everything');
    return { ...named, ...figures, end: first === undefined ? 'died' : isThrough ? 'through' : 'told' };
  } catch (error) {
    return { ...named, end: 'wrong', wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** Where everything stands when also what others began has come to its end. */
async function restOf(stage: Stage): Promise<unknown> {
  await stage.clock.advance(TIMEOUT_MINUTES * 60_000);
  stage.simulator.cloud.advance();
  return endStateOf(stage);
}

/** Undefined when the run died. */
async function runInto(
  stage: Stage,
  flow: Flow,
  others: ((request: Sent) => void) | undefined,
  target: Target,
  fault: Fault,
): Promise<Run | undefined> {
  const count = createCounter();
  let sentSince: number | undefined;
  const run = await stage
    .run(flow.inputs, {
      meet: (request) => {
        others?.(request);
        const { like, nth } = count(request);
        if (sentSince !== undefined) sentSince += 1;
        if (like !== target.like || nth !== target.nth) return undefined;
        sentSince = 0;
        return fault.befall(stage, request.url);
      },
    })
    .catch((error: unknown) => {
      if (error instanceof RunDied) return undefined;
      throw error;
    });
  ok(sentSince !== undefined, 'the request was never sent, so the fault met nothing');
  if (fault.name === 'cancelled' && run !== undefined) {
    ok(sentSince === 0, `${sentSince} requests were sent after the cancel`);
    ok(run.outcome.result === 'cancelled', `the result of a cancelled run is ${run.outcome.result}`);
    const [method = '', place = ''] = target.like.split(' ');
    const isWrite = method !== 'GET' && place.startsWith('management.') && !asks(method, place);
    if (isWrite)
      ok(run.outcome.changed && run.outcome.running !== undefined, 'nothing is said of what Azure goes on with');
  }
  return run;
}

/** The patience before a write, the 30 s of a right, and what is read in between. */
const MOST_SECONDS_BEFORE_A_WRITE = 240;
const MOST_REQUESTS = 200;

function judge({ outcome, requests }: Run, fault: Fault, course: Course): void {
  const { result, problem, startedAt, endedAt } = outcome;
  ok(endedAt - startedAt <= TIMEOUT_MINUTES * 60_000, 'the run took longer than its deadline');
  ok(requests.length <= MOST_REQUESTS, `${requests.length} requests were made`);
  ok(
    outcome.changed || !FAILING_RESULTS.includes(result) || endedAt - startedAt <= MOST_SECONDS_BEFORE_A_WRITE * 1000,
    'the run took longer than it may before it has changed anything',
  );
  if (!FAILING_RESULTS.includes(result)) return;
  ok(problem !== undefined, `${result} without a word`);
  const said = [problem.code, problem.message, problem.meaning, ...outcome.findings.map(({ saw }) => saw)].join('\n');
  ok(result !== 'timed-out', `one fault used up the whole time: ${said}`);
  ok(problem.code !== 'Unexpected', `unexpected: ${said}`);
  const isAsWithoutIt = problem.code === course.problem;
  ok(
    isAsWithoutIt || fault.named.test([problem.code, problem.message, problem.meaning].join('\n')),
    `the cause is not named: ${said}`,
  );
  ok(!/undefined|\[object|NaN/.test(said), `not fit for people: ${said}`);
  ok(/\S{3}/.test(problem.fix), 'nothing is said of what to do');
}
