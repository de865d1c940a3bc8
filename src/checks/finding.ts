export type Severity = 'error' | 'warning' | 'notice';

/** What a check found, as it is shown. */
export interface Finding {
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
  /** What to do; always there when the status is `failed`. */
  readonly fix?: string;
  /** The user named it in `ignore-checks`. */
  readonly ignored: boolean;
  /** What repairs it, where a reconcile of the cluster does. */
  readonly healedBy?: 'reconcile-before' | 'reconcile-after';
  /** It failed, and a reconcile that the user allows is to come and repair it: before the add, or after. */
  readonly repair?: 'before' | 'after';
  /** It failed, and a reconcile of this run repaired it. */
  readonly healed?: boolean;
  /** A failure forbids a reconcile that the user did not ask for by `operation: reconcile`. */
  readonly guards?: 'reconcile';
  /** Where the check is documented. */
  readonly docs: string;
}
