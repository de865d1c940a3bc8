export type Severity = 'error' | 'warning' | 'notice';

/** What a check answered about what was read. */
export interface Answer {
  /** The check's id, or `facts-are-readable`. */
  readonly id: string;
  readonly title: string;
  /** The pool's name, for a check of one pool. */
  readonly pool?: string;
  readonly level: Severity;
  readonly status: 'passed' | 'failed' | 'not-applicable' | 'unknown';
  /** What was seen, with the values; for one that does not apply or cannot be known, why. */
  readonly saw: string;
  /** For one that cannot be known because something could not be read: what, as `causeOf` names it. */
  readonly cause?: string;
  /** Of a failure, the reason in a few words, as it follows "Not added:"; absent where the first clause of `saw` is that. */
  readonly headline?: string;
  /** What to do; always there when the status is `failed`. */
  readonly fix?: string;
  /** What repairs it, where a reconcile of the cluster does. */
  readonly healedBy?: 'reconcile-before' | 'reconcile-after';
  /** What is read after that reconcile shows whether it did. */
  readonly isHealingVisible?: boolean;
  /** A failure forbids a reconcile that the user did not ask for by `operation: reconcile`. */
  readonly guards?: 'reconcile';
  /** Where the check is documented. */
  readonly docs: string;
}

/** What an answer means for the run. */
export type Standing =
  /** It failed, and nothing is written while it does. */
  | 'stops'
  /** It stops nothing. */
  | 'told'
  /** The user named it in `ignore-checks`. */
  | 'ignored'
  /** It failed, and a reconcile that the user allows is to come and repair it: before the add, or after. */
  | 'repair-before'
  | 'repair-after'
  /** A reconcile of this run repaired it. */
  | 'repaired';

/** An answer with what it means for the run, as it is shown. */
export interface Finding extends Answer {
  readonly standing: Standing;
}

/** It failed, and neither the user nor a reconcile took it off the table. */
export function isOpen({ status, standing }: Finding): boolean {
  return status === 'failed' && standing !== 'ignored' && standing !== 'repaired';
}
