import type { FactName, Facts, Snapshot } from '../facts/facts.ts';
import { gapOf, unreadInWords, type Unread } from '../resources/read.ts';
import type { Inputs, Operation } from '../inputs/inputs.ts';
import type { Answer } from './finding.ts';
import type { PoolRequest } from '../pool/pool-request.ts';
import type { Check } from './check.ts';
import { derive, factsBehind, isDerived, type NeedName, type PoolFacts } from './derived-facts.ts';
import { docsOf } from './docs-link.ts';
import { withoutConsequences, type Judgement } from './structural-stop.ts';
import { unreadAnswers } from './unread-facts.ts';
import { fail, notApplicable, unknownFor, type Verdict } from './verdict.ts';

/** What decides which checks are asked. */
export type Occasion = Pick<Inputs, 'operation' | 'allowReconcile'>;

export interface RunChecksOptions extends Occasion {
  readonly snapshot: Snapshot;
  readonly pools: readonly PoolRequest[];
  /** The ids whose failures stop nothing: of facts that only these ask for nothing is told. */
  readonly ignore: readonly string[];
  /** The checks to run, in the order in which their answers are told. */
  readonly catalogue: readonly Check[];
}

/** The operations in which a check is asked when it names none. */
const OPERATIONS: readonly Operation[] = ['add', 'check'];

/**
 * What every check of the operation answers, once for each pool where it asks about one: first the facts that could not be read, then
 * the checks in the order of the catalogue. Pure; a check that throws is an answer like any other.
 */
export function runChecks(options: RunChecksOptions): readonly Answer[] {
  const { snapshot, operation, ignore, catalogue } = options;
  const asked = catalogue.filter((check) => isAsked(check, options));
  return [
    ...unreadAnswers(snapshot, operation, neededByNone(asked, ignore)),
    ...withoutConsequences(
      asked.map((check) => ({ check, judgements: verdictsOf(check, options) })),
      ignore,
    ).flatMap(({ check, judgements }) => judgements.map((judgement) => answerOf(check, judgement))),
  ];
}

/** The facts that the checks of a run ask for. */
export function neededFactNames(occasion: Occasion, catalogue: readonly Check[]): ReadonlySet<FactName> {
  const asked = catalogue.filter((check) => isAsked(check, occasion));
  return new Set(asked.flatMap(factsOf));
}

/** The facts that only checks whose failures do not count ask for. */
function neededByNone(asked: readonly Check[], ignore: readonly string[]): ReadonlySet<FactName> {
  const wanted = new Set(asked.filter(({ id }) => !ignore.includes(id)).flatMap(factsOf));
  return new Set(asked.flatMap(factsOf).filter((name) => !wanted.has(name)));
}

function factsOf({ needs }: Check): readonly FactName[] {
  return needs.flatMap(factsBehind);
}

function isAsked(check: Check, { operation, allowReconcile }: Occasion): boolean {
  if (check.onlyWithAllowReconcile === true && !allowReconcile) return false;
  return (check.operations ?? OPERATIONS).includes(operation);
}

function verdictsOf(check: Check, { snapshot, pools }: RunChecksOptions): readonly Judgement[] {
  switch (check.scope) {
    case 'cluster':
      return [
        {
          verdict: verdictOf(check.needs, snapshot, undefined, {
            when: (facts) => check.when?.(facts) ?? true,
            run: (facts) => check.run(facts),
          }),
        },
      ];
    case 'pools':
      return [
        {
          verdict: verdictOf(check.needs, snapshot, undefined, {
            when: (facts) => check.when?.(facts, pools) ?? true,
            run: (facts) => check.run(facts, pools),
          }),
        },
      ];
    case 'pool':
      return pools.map((pool) => ({
        pool: pool.name,
        verdict: verdictOf(check.needs, snapshot, pool, {
          when: (facts) => check.when?.(facts, pool, pools) ?? true,
          run: (facts) => check.run(facts, pool, pools),
        }),
      }));
  }
}

interface Question {
  readonly when: (facts: PoolFacts) => true | string;
  readonly run: (facts: PoolFacts) => Verdict;
}

function verdictOf(
  needs: readonly NeedName[],
  snapshot: Snapshot,
  pool: PoolRequest | undefined,
  { when, run }: Question,
): Verdict {
  try {
    const facts = neededFacts(needs, snapshot, pool);
    const why = arises(facts, when);
    if (why !== true) return notApplicable(why);
    // A fact that `run` does not come to is still one that it needs.
    for (const name of needs) Reflect.get(facts, name);
    return run(facts);
  } catch (error) {
    return error instanceof Unanswerable ? error.verdict : crash(error);
  }
}

/** Whether the question arises; open, and so true, where that cannot be told for a fact that could not be read. */
function arises(facts: PoolFacts, when: Question['when']): true | string {
  try {
    return when(facts);
  } catch (error) {
    if (error instanceof Unanswerable) return true;
    throw error;
  }
}

/** Thrown by the use of a fact that is not there, with the answer to give. */
class Unanswerable extends Error {
  readonly verdict: Verdict;

  constructor(verdict: Verdict) {
    super(verdict.saw);
    this.verdict = verdict;
  }
}

/** The facts that a check named and no others; using one that is not there throws `Unanswerable`. */
function neededFacts(needs: readonly NeedName[], snapshot: Snapshot, pool: PoolRequest | undefined): PoolFacts {
  const facts = {};
  for (const name of needs)
    Object.defineProperty(facts, name, { enumerable: true, get: () => factOf(name, snapshot, pool) });
  // `defineCheck` lets a question see the named facts alone, and these are all there.
  return facts as PoolFacts;
}

function factOf(name: NeedName, snapshot: Snapshot, pool: PoolRequest | undefined): unknown {
  if (!isDerived(name)) return readFact(name, snapshot);
  const behind = Object.fromEntries(factsBehind(name).map((fact) => [fact, readFact(fact, snapshot)]));
  const derived = derive(name, behind as unknown as Facts, pool);
  if (!derived.ok) throw new Unanswerable(derived.verdict);
  return derived.value;
}

function readFact(name: FactName, snapshot: Snapshot): unknown {
  const fact = snapshot[name];
  if (!fact.ok) throw new Unanswerable(verdictOfUnread(name, fact));
  return fact.value;
}

function answerOf(check: Check, { verdict, pool }: Judgement): Answer {
  const { id, title, severity, healedBy, isHealingVisible, guards } = check;
  return { id, title, pool, level: severity, ...verdict, healedBy, isHealingVisible, guards, docs: docsOf(id) };
}

function verdictOfUnread(name: FactName, unread: Unread): Verdict {
  const { reason, message } = unread;
  const what = unreadInWords(unread);
  // Who has rights on resource groups alone, which is how it should be, may not read the subscription.
  if (reason === 'forbidden' && name === 'subscription') return notApplicable(`${what} may not be read: ${message}`);
  if (reason === 'unasked') return notApplicable(`${what} were not read: ${message}`);
  return unknownFor([gapOf(unread)]);
}

function crash(error: unknown): Verdict {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return fail(
    `This check crashed: ${text}. Please report it.`,
    'Open an issue in the repository of this action with the text above. To go on without this check, name it in ignore-checks.',
  );
}
