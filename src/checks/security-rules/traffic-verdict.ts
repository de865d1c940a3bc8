import type { Obstacle, Traffic } from '../../network/traffic.ts';
import { fail, pass, type Verdict, unknown, unknownFor } from '../verdict.ts';
import { allowCommands, denialsInWords, doubtsInWords } from './security-words.ts';

/** The words of a verdict on some traffic. */
export interface TrafficWords {
  /** What happens when all of the traffic is denied. */
  readonly consequence: string;
  /** What to do, before the commands. */
  readonly fix: string;
  readonly passed: string;
  /** The rules to add open all ports between both ends, or only those that were denied. */
  readonly opens: 'all-ports' | 'those-ports';
  /** Where part of it is denied: passed, or unknown because the needed part may be denied. */
  readonly partly: 'passed' | 'unknown';
}

/** Failed where all of the traffic is surely denied, unknown where that is not known. */
export function judgeTraffic({ obstacles, unread }: Traffic, words: TrafficWords): Verdict {
  const denied = obstacles.filter(({ isWhollyDenied }) => isWhollyDenied);
  if (denied.length > 0)
    return fail(
      `${denialsInWords(denied)}. ${words.consequence}`,
      `${words.fix}: ${allowCommands(denied, words.opens)}`,
    );
  const doubts = doubtsAbout({ obstacles, unread });
  if (doubts !== undefined) return doubts;
  const partial = obstacles.filter(hasDenials);
  if (partial.length > 0 && words.partly === 'unknown')
    return unknown(`${denialsInWords(partial)}; no resource shows whether the cluster needs that part`);
  return pass(words.passed);
}

/** Why it is not known what the NSGs do; undefined where it is. */
export function doubtsAbout({ obstacles, unread }: Traffic): Verdict | undefined {
  const doubts = [...unread, ...[doubtsInWords(obstacles)].filter(Boolean).map((why) => ({ why }))];
  return doubts.length > 0 ? unknownFor(doubts) : undefined;
}

function hasDenials({ denials }: Obstacle): boolean {
  return denials.length > 0;
}
