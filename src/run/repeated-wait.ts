import { isDeepStrictEqual } from 'node:util';
import type { Deed, Step } from '../steps/step.ts';

export const SHORTEST_PAUSE_SECONDS = 5;
export const LONGEST_PAUSE_SECONDS = 60;

/** The wait, or a pause where the last one for the same came back and the next look says that nothing has changed. */
export function waitFor(step: Extract<Step, { do: 'wait' }>, deeds: readonly Deed[]): Step {
  const last = deeds.at(-1);
  if (last === undefined || !isSameWait(last, step)) return step;
  const pauses = deeds.length - 1 - deeds.findLastIndex((deed) => !isSameWait(deed, step) && !isPause(deed));
  // Waits and pauses take turns.
  const seconds = Math.min(LONGEST_PAUSE_SECONDS, SHORTEST_PAUSE_SECONDS * 2 ** Math.floor((pauses - 1) / 2));
  return {
    do: 'wait',
    for: { kind: 'pause', seconds },
    why: `${step.why} in the list, but not by itself`,
  };
}

function isSameWait({ step }: Deed, wanted: Extract<Step, { do: 'wait' }>): boolean {
  return step.do === 'wait' && isDeepStrictEqual(step.for, wanted.for);
}

function isPause({ step }: Deed): boolean {
  return step.do === 'wait' && step.for.kind === 'pause';
}
