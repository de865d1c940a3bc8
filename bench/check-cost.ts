import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { costOf, LARGE, type Size } from './large-network.ts';
import { median, type Row } from './row.ts';

const MOST_MILLISECONDS_WARM = 200;
/** Processes for the first judgement, and judgements for a warm one. */
const RUNS = 7;
const DIMENSIONS: Readonly<Record<keyof Size, string>> = {
  subnets: 'subnets',
  rules: 'rules in each group',
  prefixes: 'prefixes in each group',
  pools: 'pools',
  askedFor: 'pools requested at once',
};
/** The largest that a doubled dimension may cost of what the whole costs; a quadratic one would cost four times. */
const LARGEST_GROWTH = 3;

/** CPU of all checks together in a large network, and how it grows with each of its dimensions. */
export function checkCostRows(): readonly Row[] {
  const cold = firstCost();
  const dimensions = Object.keys(DIMENSIONS) as readonly (keyof Size)[];
  const [warm = Number.NaN, ...doubles] = leastCosts([
    LARGE,
    ...dimensions.map((dimension) => ({ ...LARGE, [dimension]: 2 * LARGE[dimension] })),
  ]);
  return [
    {
      what: `CPU of all checks, cold: the first judgment of a process (median of ${RUNS} processes). ${inWords(LARGE)}.`,
      measured: `${cold.toFixed(0)} ms`,
    },
    {
      what: `the same, warm: in a process that has judged before, with nothing remembered (least of ${RUNS})`,
      measured: `${warm.toFixed(0)} ms`,
      target: { text: `at most ${MOST_MILLISECONDS_WARM} ms`, isMet: warm <= MOST_MILLISECONDS_WARM },
    },
    ...dimensions.map((dimension, index) => growthRow(dimension, warm, doubles[index] ?? Number.NaN)),
  ];
}

function growthRow(dimension: keyof Size, warm: number, double: number): Row {
  const single = LARGE[dimension];
  return {
    what: `growth: warm, with ${2 * single} ${DIMENSIONS[dimension]} instead of ${single}, everything else unchanged`,
    measured: `${(double / warm).toFixed(2)} times (${double.toFixed(0)} ms)`,
    target: { text: `at most ${LARGEST_GROWTH} times`, isMet: double <= LARGEST_GROWTH * warm },
  };
}

function inWords({ subnets, rules, prefixes, pools, askedFor }: Size): string {
  return `${subnets} subnets, 2 NSGs with ${rules} rules and ${prefixes} prefixes each, and ${pools} pools, ${askedFor} of them requested`;
}

function firstCost(): number {
  const entry = join(import.meta.dirname, 'first-judgement.ts');
  return median(
    Array.from({ length: RUNS }, () => Number(execFileSync(process.execPath, [entry], { encoding: 'utf8' }))),
  );
}

/**
 * The least that each size costs: whatever else the machine does can only add to it. The sizes take turns, so that a busy minute of the
 * machine is one for all of them; the first turn, in which code is compiled, does not count.
 */
function leastCosts(sizes: readonly Size[]): readonly number[] {
  const turns = Array.from({ length: 1 + RUNS }, () => sizes.map(costOf)).slice(1);
  return sizes.map((_, index) => Math.min(...turns.map((costs) => costs[index] ?? Number.NaN)));
}
