import type { Facts, FactName, Snapshot } from '../facts/facts.ts';
import type { Unread } from '../resources/read.ts';
import type { Inputs, Operation } from '../inputs/inputs.ts';
import type { Finding } from './finding.ts';
import type { PoolRequest } from '../pool/pool-request.ts';
import { fail, skip, type Check, type Verdict } from './check.ts';
import { docsOf } from './docs-link.ts';
import { unreadFindings } from './unread-facts.ts';

/** What decides which checks are asked. */
export type Occasion = Pick<Inputs, 'operation' | 'allowReconcile'>;

export interface RunChecksOptions extends Occasion {
  readonly snapshot: Snapshot;
  readonly pools: readonly PoolRequest[];
  /** The ids whose failures are shown but do not stop. */
  readonly ignore: readonly string[];
  /** Whether a reconcile of this run succeeded before the adds, and after them. */
  readonly healed: { readonly before: boolean; readonly after: boolean };
  /** The checks to run, in the order in which their findings are told. */
  readonly catalogue: readonly Check[];
}

/** The operations in which a check is asked when it names none. */
const OPERATIONS: readonly Operation[] = ['add', 'check'];

/**
 * What every check of the operation found, once for each pool where it asks about one: first the facts that could not be read, then
 * the checks in the order of the catalogue. Pure; a check that throws is a finding like any other.
 */
export function runChecks(options: RunChecksOptions): readonly Finding[] {
  const { snapshot, operation, ignore, catalogue } = options;
  const asked = catalogue.filter((check) => isAsked(check, options));
  return [
    ...unreadFindings(snapshot, operation, ignore, neededByNone(asked, ignore)),
    ...asked.flatMap((check) => verdictsOf(check, options).map((answer) => findingOf(check, answer, options))),
  ];
}

/** The facts that the checks of a run ask for. */
export function neededFactNames(occasion: Occasion, catalogue: readonly Check[]): ReadonlySet<FactName> {
  const asked = catalogue.filter((check) => isAsked(check, occasion));
  return new Set(asked.flatMap((check) => check.needs));
}

/** The facts that only checks whose failures do not count ask for. */
function neededByNone(asked: readonly Check[], ignore: readonly string[]): ReadonlySet<FactName> {
  const wanted = new Set(asked.filter(({ id }) => !ignore.includes(id)).flatMap((check) => check.needs));
  return new Set(asked.flatMap((check) => check.needs).filter((name) => !wanted.has(name)));
}

function isAsked(check: Check, { operation, allowReconcile }: Occasion): boolean {
  if (check.onlyWithAllowReconcile === true && !allowReconcile) return false;
  return (check.operations ?? OPERATIONS).includes(operation);
}

interface Answer {
  readonly verdict: Verdict;
  readonly pool?: string;
}

function verdictsOf(check: Check, { snapshot, pools }: RunChecksOptions): readonly Answer[] {
  const facts = neededFacts(check.needs, snapshot);
  const answer = (ask: (facts: Facts) => Verdict): Verdict => {
    if ('missing' in facts) return skip(whyUnread(facts.missing));
    try {
      return ask(facts.needed);
    } catch (error) {
      return crash(error);
    }
  };
  switch (check.scope) {
    case 'cluster':
      return [{ verdict: answer((needed) => check.run(needed)) }];
    case 'pools':
      return [{ verdict: answer((needed) => check.run(needed, pools)) }];
    case 'pool':
      return pools.map((pool) => ({ pool: pool.name, verdict: answer((needed) => check.run(needed, pool, pools)) }));
  }
}

function findingOf(check: Check, { verdict, pool }: Answer, { ignore, healed }: RunChecksOptions): Finding {
  const { id, title, severity, healedBy, guards, isHealingVisible = false } = check;
  const isHealed =
    verdict.status === 'failed' &&
    !isHealingVisible &&
    ((healedBy === 'reconcile-before' && healed.before) || (healedBy === 'reconcile-after' && healed.after));
  const shown = isHealed
    ? { status: 'passed' as const, saw: `${verdict.saw} The reconcile of this run repaired that.`, healed: true }
    : verdict;
  return {
    id,
    title,
    pool,
    level: severity,
    ...shown,
    ignored: ignore.includes(id),
    healedBy,
    guards,
    docs: docsOf(id),
  };
}

/** The facts that a check named and no others, or the first of them that could not be read. */
function neededFacts(
  names: readonly FactName[],
  snapshot: Snapshot,
): { readonly needed: Facts } | { readonly missing: Unread } {
  const needed = new Map<FactName, unknown>();
  for (const name of names) {
    const fact = snapshot[name];
    if (!fact.ok) return { missing: fact };
    needed.set(name, fact.value);
  }
  // `defineCheck` lets `run` see the named facts alone, and these are all there.
  return { needed: Object.fromEntries(needed) as unknown as Facts };
}

function whyUnread({ what, reason, message }: Unread): string {
  return reason === 'unasked' ? `${what} were not asked for: ${message}` : `could not read ${what}: ${message}`;
}

function crash(error: unknown): Verdict {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return fail(
    `this check crashed, please report it: ${text}`,
    'Open an issue in the repository of this action with the text above. To go on without this check, name it in ignore-checks.',
  );
}
