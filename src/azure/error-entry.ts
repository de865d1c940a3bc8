import type { Asked, RequestKind } from './dictionary/asked.ts';

/**
 * What a failure allows.
 * `never`: the same would fail again. `busy`: another operation is in progress. `transient`: it passes by itself. `vnet-busy`: somebody
 * works on the virtual network. `after-grant`: when the missing role is there. `vnet-range`: AKS may not know a range that the virtual
 * network was given, and a reconcile teaches it. `precondition`: the resource is not as it was read.
 */
export type Retry = 'never' | 'busy' | 'transient' | 'vnet-busy' | 'after-grant' | 'vnet-range' | 'precondition';

/** What is known of one failure. Of `codes`, `pattern` and `statuses` all that are given have to fit. */
export interface ErrorEntry {
  /** The requests that it explains; all where it is left out. */
  readonly kinds?: readonly RequestKind[];
  /** Any of these. */
  readonly codes?: readonly string[];
  /** Somewhere in the message. */
  readonly pattern?: RegExp;
  readonly statuses?: readonly number[];
  readonly retry: Retry;
  /** The check that asks the same beforehand. */
  readonly check?: string;
  /** The page or the public thread that tells it. */
  readonly source: string;
  /** It says that something failed and not what: whatever else the error says goes first. */
  readonly isGeneral?: true;
  /** It fits where its code is the innermost: one inside of it that nobody knows tells more. */
  readonly isLastResort?: true;
  /** Its first sentence is the cause, and short enough for a headline. */
  readonly meaning: Wording;
  readonly fix: Wording;
}

/** Made of what was asked and of the groups of the pattern, the empty text for a group that is not there. */
export type Wording = string | ((asked: Asked, ...groups: readonly string[]) => string);
