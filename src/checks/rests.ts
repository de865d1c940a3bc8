import type { Severity } from './finding.ts';

/** On what a check's verdict rests. It bounds what a failure may do: only what Azure refuses, or what provably breaks, stops an add. */
export type Rests =
  /** Azure's own refusal of exactly this is published, with its code or its words. */
  | { readonly on: 'refused'; readonly source: string }
  /** Azure takes it, and something that every cluster needs is cut by something that was read. */
  | { readonly on: 'breaks'; readonly source: string }
  /** It follows from planning guidance, from a formula that sources dispute, or from a limit that nobody saw enforced. */
  | { readonly on: 'inferred'; readonly source: string }
  /** Good to know, and it applies to this pool. */
  | { readonly on: 'advice'; readonly source: string };

/** @param source the page that publishes the refusal, with its code or words */
export function refused(source: string): Rests {
  return { on: 'refused', source };
}

/** @param source the page that says that every cluster needs what is cut */
export function breaks(source: string): Rests {
  return { on: 'breaks', source };
}

/** @param source the page from which it follows */
export function inferred(source: string): Rests {
  return { on: 'inferred', source };
}

/** @param source the page that tells more */
export function advice(source: string): Rests {
  return { on: 'advice', source };
}

export const SEVERITIES: Readonly<Record<Rests['on'], Severity>> = {
  refused: 'error',
  breaks: 'error',
  inferred: 'warning',
  advice: 'notice',
};
