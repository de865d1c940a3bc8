import type { Obstacle, Traffic } from '../../network/traffic.ts';
import { fail, pass, type Verdict, unknown, unknownFor } from '../verdict.ts';
import { allowCommands, denialsInWords, doubtsInWords } from './security-words.ts';

/** What a verdict on some traffic says. */
export interface TrafficWords {
  /** What comes of it when nothing of the traffic passes. */
  readonly consequence: string;
  /** What to do, up to the commands. */
  readonly fix: string;
  readonly passed: string;
  /** The rules to add open all ports between the two ends, or those alone that were denied. */
  readonly opens: 'all-ports' | 'those-ports';
  /** Where a part of it is denied: nothing to tell, or nobody can know whether the part that is needed passes. */
  readonly partly: 'passed' | 'unknown';
}

/** Failed where all of some traffic is surely denied, unknown where that cannot be known. */
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
    return unknown(`${denialsInWords(partial)}; whether what is needed is in that part cannot be known`);
  return pass(words.passed);
}

/** Why it cannot be known what the groups do; undefined where it can. */
export function doubtsAbout({ obstacles, unread }: Traffic): Verdict | undefined {
  const doubts = [...unread, ...[doubtsInWords(obstacles)].filter(Boolean).map((why) => ({ why }))];
  return doubts.length > 0 ? unknownFor(doubts) : undefined;
}

function hasDenials({ denials }: Obstacle): boolean {
  return denials.length > 0;
}
