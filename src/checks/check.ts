import type { Operation } from '../inputs/inputs.ts';
import type { PoolRequest } from '../pool/pool-request.ts';
import type { ClusterFacts, NeedName, PoolFacts } from './derived-facts.ts';
import type { Severity } from './finding.ts';
import { SEVERITIES, type Rests } from './rests.ts';
import type { Verdict } from './verdict.ts';

interface CheckBase {
  /** kebab-case, the healthy state, subject first; also its file's name, its heading in docs/checks.md and its word in `ignore-checks`. */
  readonly id: string;
  /** A sentence that is true when the check passes. */
  readonly title: string;
  /** On what the verdict rests; the severity of a failure follows from it. */
  readonly rests: Rests;
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
  /**
   * A failure says that no pool can have a subnet of its own here: what else is found about the pools and their subnets is then idle, and
   * is not told beside it.
   */
  readonly isStructural?: boolean;
  /** A failure forbids a reconcile that the user did not ask for by `operation: reconcile`. */
  readonly guards?: 'reconcile';
}

/** Only the facts that the check named. */
export type Needed<Known, Names extends readonly NeedName[]> = Pick<Known, Names[number] & keyof Known>;

type Question<Known, Names extends readonly NeedName[], Others extends readonly unknown[]> = {
  /**
   * Asked first: true where the question arises, else why it does not, as `notApplicable` says it. A fact that it uses and that could not
   * be read leaves that open, and the answer is `unknown`.
   */
  when?(facts: Needed<Known, Names>, ...others: Others): true | string;
  run(facts: Needed<Known, Names>, ...others: Others): Verdict;
};

/** A question about one pool is told of all pools of the run, in their order, and it is one of them: what comes first takes first. */
type Asked<Names extends readonly NeedName[]> =
  | ({ readonly scope: 'cluster' } & Question<ClusterFacts, Names, []>)
  | ({ readonly scope: 'pool' } & Question<PoolFacts, Names, [pool: PoolRequest, pools: readonly PoolRequest[]]>)
  | ({ readonly scope: 'pools' } & Question<ClusterFacts, Names, [pools: readonly PoolRequest[]]>);

export type Definition<Names extends readonly NeedName[]> = CheckBase & { readonly needs: Names } & Asked<Names>;

/** A check as the catalogue holds it; only `run-checks.ts` calls `run`, with the facts that `needs` names. */
export type Check = Definition<readonly NeedName[]> & { readonly severity: Severity };

/**
 * Declares a check. Its `run` is pure and synchronous, and using a fact that `needs` does not name does not compile.
 */
export function defineCheck<const Names extends readonly NeedName[]>(definition: Definition<Names>): Check {
  return { ...definition, severity: SEVERITIES[definition.rests.on] };
}

/** The checks that answer one question of a person. */
export interface CheckGroup {
  /** The folder. */
  readonly name: string;
  readonly question: string;
  /** In the order in which a person would ask. */
  readonly checks: readonly Check[];
}
