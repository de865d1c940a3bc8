import { setStage } from '../__tests__/scenarios/harness.ts';
import { loadScenario, patchScenario } from '../simulator/index.ts';
import { median, type Row } from './row.ts';

/** Of the creates on record one of ten took less than 120 s, half 221 s, nine of ten 383 s. */
const DURATIONS_SECONDS = [125, 221, 383] as const;
/** Where it begins, an operation's end falls anywhere between two looks. */
const OFFSETS_SECONDS = [0, 0.7, 1.4, 2.1, 2.8];
/** Of every answer. Computing takes no simulated time: the comparison with az, in real time, has that. */
const LATENCY_MILLISECONDS = 200;

/** An add in simulated time. */
interface Add {
  /** The operation's own, rounded down to one of those above. */
  readonly duration: number;
  /** The end of the operation to the run's knowing of it. */
  readonly noticeSeconds: number;
  /** The start of the run to its end, less the operation's own duration. */
  readonly overheadSeconds: number;
}

/** What a run adds to the duration of the operation, at its end and in whole. */
export async function noticeRows(): Promise<readonly Row[]> {
  const adds: Add[] = [];
  for (const duration of DURATIONS_SECONDS)
    for (const offset of OFFSETS_SECONDS) adds.push(await playAdd(duration, offset));
  const circumstances = `in simulated time, every answer taking ${LATENCY_MILLISECONDS / 1000} s`;
  return [
    {
      what: `end of the operation to being noticed, ${circumstances}`,
      measured: mediansOf(adds, 'noticeSeconds'),
    },
    {
      what: `overhead: the whole run with sign-in, reading, PUT, and waiting, less the duration of the operation, ${circumstances}`,
      measured: mediansOf(adds, 'overheadSeconds'),
    },
  ];
}

async function playAdd(duration: number, offset: number): Promise<Add> {
  const seconds = duration + offset;
  const stage = setStage(patchScenario(loadScenario('default'), { durations: { poolCreate: seconds } }));
  const startedAt = stage.clock.now();
  const { writes, events, outcome } = await stage.run(
    { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' },
    { latencyMilliseconds: LATENCY_MILLISECONDS },
  );
  const [put] = writes;
  const noticed = events.find(({ type }) => type === 'ended');
  if (put === undefined || noticed === undefined) throw new Error('The run put no pool, so there is no end to notice.');
  return {
    duration,
    noticeSeconds: (noticed.at - put.at) / 1000 - seconds,
    overheadSeconds: (outcome.endedAt - startedAt) / 1000 - seconds,
  };
}

function mediansOf(adds: readonly Add[], figure: 'noticeSeconds' | 'overheadSeconds'): string {
  const inSeconds = (some: readonly Add[]): string => `${median(some.map((add) => add[figure])).toFixed(1)} s`;
  const each = DURATIONS_SECONDS.map(
    (duration) => `${duration} s: ${inSeconds(adds.filter((add) => add.duration === duration))}`,
  );
  return `${inSeconds(adds)} median (${each.join(', ')})`;
}
