import type { Gap, Unread } from '../resources/read.ts';

/** A check's answer. A failure says what was seen and what to do, always both. */
export type Verdict =
  | { readonly status: 'passed'; readonly saw: string }
  | { readonly status: 'failed'; readonly saw: string; readonly fix: string; readonly headline?: string }
  /** The question does not arise. */
  | { readonly status: 'not-applicable'; readonly saw: string }
  /** The question arises, and what was read does not answer it. */
  | { readonly status: 'unknown'; readonly saw: string; readonly cause?: string };

/** The healthy state was seen. `saw` carries the values. */
export function pass(saw: string): Verdict {
  return { status: 'passed', saw };
}

/**
 * `saw` carries the values, `fix` the action, with a command to paste where there is one.
 *
 * @param headline the reason with its numbers in a few words, as it follows "Not added:"; without it the first clause of `saw`
 */
export function fail(saw: string, fix: string, headline?: string): Verdict {
  return { status: 'failed', saw, fix, headline };
}

/** The question does not arise; `why` begins in lower case, as it follows a colon: `cluster prod does not use kubenet`. */
export function notApplicable(why: string): Verdict {
  return { status: 'not-applicable', saw: why };
}

/**
 * The question arises, and cannot be answered from what was read; `why` begins in lower case, as it follows a colon.
 *
 * @param unread what could not be read, where that is the cause: what follows from one cause is told once
 */
export function unknown(why: string, unread?: Unread): Verdict {
  return { status: 'unknown', saw: why, cause: unread && causeOf(unread) };
}

/** The same, for what is not there: the first of them that could not be read is the cause. */
export function unknownFor(gaps: readonly Gap[]): Verdict {
  return unknown(gaps.map(({ why }) => why).join('; '), gaps.find(({ unread }) => unread !== undefined)?.unread);
}

/** The key of what is behind an answer that is not known: the role that is missing, or the thing that could not be read. */
export function causeOf({ reason, permission, path, name }: Unread): string {
  // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general#reader
  const isOfReader = reason === 'forbidden' && permission?.endsWith('/read') === true;
  return isOfReader ? READER : (path ?? name);
}

/** The role that lets its holder read everything: whatever could not be read for want of it has one cause. */
export const READER = 'Reader';
