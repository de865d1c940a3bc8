/**
 * What a failure allows.
 * `never`: the same would fail again. `busy`: another operation is in progress. `transient`: it passes by itself. `vnet-busy`: somebody
 * works on the virtual network. `after-grant`: when the missing role is there. `vnet-range`: AKS may not know a range that the virtual
 * network was given, and a reconcile teaches it. `precondition`: the resource is not as it was read.
 */
export type Retry = 'never' | 'busy' | 'transient' | 'vnet-busy' | 'after-grant' | 'vnet-range' | 'precondition';

/** What is known of one failure. Of `codes`, `pattern` and `statuses` all that are given have to fit. */
export interface ErrorEntry {
  /** Any of these, at any depth. */
  readonly codes?: readonly string[];
  /** Somewhere in the messages. */
  readonly pattern?: RegExp;
  readonly statuses?: readonly number[];
  readonly retry: Retry;
  /** The check that asks the same beforehand. */
  readonly check?: string;
  /** Made of the pattern's groups, where it has any. */
  readonly meaning: Wording;
  readonly fix: Wording;
}

export type Wording = string | ((...groups: readonly string[]) => string);
