import type { Check } from '../../src/checks/check.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { Operation } from '../../src/inputs/inputs.ts';
import type { Answer } from '../../src/checks/finding.ts';
import type { PoolRequest } from '../../src/pool/pool-request.ts';
import { aPoolRequest, aSnapshot, someFacts } from '../builders.ts';

interface Question {
  readonly facts?: Partial<Facts>;
  readonly pools?: readonly PoolRequest[];
  readonly operation?: Operation;
  readonly allowReconcile?: boolean;
}

/** The one finding of one check, as a run would make it. */
export function ask(check: Check, question: Question = {}): Answer {
  const findings = askOfEach(check, question);
  const [finding] = findings;
  if (finding === undefined || findings.length > 1) throw new Error(`${findings.length} findings of ${check.id}`);
  return finding;
}

/** The findings of one check, as a run would make them: of a check about one pool, one for each pool in their order. */
export function askOfEach(
  check: Check,
  { facts = {}, pools = [aPoolRequest()], operation = 'add', allowReconcile = false }: Question,
): readonly Answer[] {
  return runChecks({
    snapshot: aSnapshot(someFacts(facts)),
    pools,
    operation,
    allowReconcile,
    ignore: [],
    catalogue: [check],
  }).filter(({ id }) => id === check.id);
}
