import { createTimes, runCrowd, runMatrix, type Crowd } from '../__tests__/scenarios/crowd.ts';
import { setStage } from '../__tests__/scenarios/harness.ts';
import { median, type Row } from './row.ts';

const RUNS = 50;
const MOST_MEDIAN_SECONDS = 4;
const MOST_NINE_OF_TEN_SECONDS = 15;
const MOST_REQUESTS = 50;
const MOST_REFUSED = 0.02;
const POOLS_OF_MATRIX = 16;
const MOST_PUTS = 2;

/** What waiting costs, alone and beside others, in simulated time: AKS's limits on reads are shared with everyone in the subscription. */
export async function crowdRows(): Promise<readonly Row[]> {
  const alone: number[] = [];
  for (const seconds of createTimes(RUNS)) alone.push(...(await runCrowd([seconds])).delays);
  const nineOfTen = alone.toSorted((left, right) => left - right)[Math.ceil(RUNS * 0.9) - 1] ?? Number.NaN;
  const stage = setStage('default');
  const { requests } = await stage.run({ 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' });
  const many = await runCrowd(createTimes(RUNS));
  const matrix = await runMatrix(POOLS_OF_MATRIX, 221);
  const puts = Math.max(...matrix.puts);
  return [
    row(
      `end of a create to being noticed, over ${RUNS} creates as long as those on record, from the quickest to the slowest tenth`,
      `median ${inSeconds(median(alone))}, nine of ten ${inSeconds(nineOfTen)}`,
      `at most ${MOST_MEDIAN_SECONDS} s and ${MOST_NINE_OF_TEN_SECONDS} s`,
      median(alone) <= MOST_MEDIAN_SECONDS && nineOfTen <= MOST_NINE_OF_TEN_SECONDS,
    ),
    row(
      'requests of an add whose create takes 221 s, sign-in included',
      String(requests.length),
      `at most ${MOST_REQUESTS}`,
      requests.length <= MOST_REQUESTS,
    ),
    row(
      `reads of operations that AKS refuses, ${RUNS} runs at once, each on a cluster of its own in one subscription`,
      `${inPercent(refusedOf(many))}, ${failedOf(many)} runs failed`,
      `less than ${MOST_REFUSED * 100} %, none fails`,
      refusedOf(many) < MOST_REFUSED && failedOf(many) === 0,
    ),
    row(
      `the same for a matrix of ${POOLS_OF_MATRIX} pools on one cluster, and the most PUTs of a pool`,
      `${inPercent(refusedOf(matrix))}, ${failedOf(matrix)} runs failed, ${puts} PUTs`,
      `less than ${MOST_REFUSED * 100} %, none fails, at most ${MOST_PUTS} PUTs`,
      refusedOf(matrix) < MOST_REFUSED && failedOf(matrix) === 0 && puts <= MOST_PUTS,
    ),
  ];
}

function row(what: string, measured: string, text: string, isMet: boolean): Row {
  return { what: `${what}, in simulated time`, measured, target: { text, isMet } };
}

function refusedOf({ looks, refusals }: Crowd): number {
  return refusals / (looks + refusals);
}

function failedOf({ outcomes }: Crowd): number {
  return outcomes.filter(({ result }) => result !== 'added').length;
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
