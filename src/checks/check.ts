import type { FactName, Facts } from '../facts/facts.ts';
import type { Operation } from '../inputs/inputs.ts';
import type { Severity } from './finding.ts';
import type { PoolRequest } from '../pool/pool-request.ts';

/** A check's answer. A failure says what was seen and what to do, always both. */
export type Verdict =
  | { readonly status: 'passed'; readonly saw: string }
  | { readonly status: 'failed'; readonly saw: string; readonly fix: string }
  | { readonly status: 'skipped'; readonly saw: string };

/** The healthy state was seen. `saw` carries the values. */
export function pass(saw: string): Verdict {
  return { status: 'passed', saw };
}

/** `saw` carries the values, `fix` the action, with a command to paste where there is one. */
export function fail(saw: string, fix: string): Verdict {
  return { status: 'failed', saw, fix };
}

/** The question does not arise, or cannot be answered from what is known. */
export function skip(why: string): Verdict {
  return { status: 'skipped', saw: why };
}

interface CheckBase {
  /** kebab-case, the healthy state, subject first; also its file's name, its heading in docs/checks.md and its word in `ignore-checks`. */
  readonly id: string;
  /** A sentence that is true when the check passes. */
  readonly title: string;
  /** `error`: Azure would refuse it, or the pool would not work. `warning`: it will hurt later. `notice`: good to know. */
  readonly severity: Severity;
  /** The operations in which it is asked; `['add', 'check']` when absent. */
  readonly operations?: readonly Operation[];
  /** Asked only where the user set `allow-reconcile`. */
  readonly onlyWithAllowReconcile?: boolean;
  /** A reconcile before the add, or after it, repairs a failure. */
  readonly healedBy?: 'reconcile-before' | 'reconcile-after';
  /**
   * The facts read after the reconcile show whether it repaired the failure, so that one which is still seen then stays a failure.
   * Absent where Azure shows nothing of it, and a reconcile that succeeded is all that can be known.
   */
  readonly isHealingVisible?: boolean;
  /** A failure forbids a reconcile that the user did not ask for by `operation: reconcile`. */
  readonly guards?: 'reconcile';
}

/** Only the facts that the check named. */
export type Needed<Names extends readonly FactName[]> = Pick<Facts, Names[number]>;

/** A question about one pool is told of all pools of the run, in their order, and it is one of them: what comes first takes first. */
type Asked<Names extends readonly FactName[]> =
  | { readonly scope: 'cluster'; run(facts: Needed<Names>): Verdict }
  | { readonly scope: 'pool'; run(facts: Needed<Names>, pool: PoolRequest, pools: readonly PoolRequest[]): Verdict }
  | { readonly scope: 'pools'; run(facts: Needed<Names>, pools: readonly PoolRequest[]): Verdict };

export type Definition<Names extends readonly FactName[]> = CheckBase & { readonly needs: Names } & Asked<Names>;

/** A check as the catalogue holds it; only `run-checks.ts` calls `run`, with the facts that `needs` names. */
export type Check = Definition<readonly FactName[]>;

/**
 * Declares a check. Its `run` is pure and synchronous, and using a fact that `needs` does not name does not compile.
 */
export function defineCheck<const Names extends readonly FactName[]>(definition: Definition<Names>): Check {
  return definition;
}

/** The checks that answer one question of a person. */
export interface CheckGroup {
  /** The folder. */
  readonly name: string;
  readonly question: string;
  /** In the order in which a person would ask. */
  readonly checks: readonly Check[];
}
