import type { Facts } from '../../facts/facts.ts';
import { needsWrite } from '../../pool/pool-writes.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import type { PolicyEvaluation } from '../../resources/policy-evaluations.ts';
import { idKey } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { fail, pass, unknown, unknownFor, type Verdict } from '../verdict.ts';
import { gapOf } from '../../resources/read.ts';

/** Policies are asked about what is still to be written. */
export function isJudgedByPolicies(pool: PoolRequest): true | string {
  return needsWrite(pool) || `node pool ${pool.name} is there as it is asked for, and nothing is written`;
}

/**
 * The policies that deny the pool or its scale set: those that surely do, or those that may, because they look at what was not sent.
 */
export function judgePolicies(
  policyEvaluations: Facts['policyEvaluations'],
  pool: PoolRequest,
  which: 'certain' | 'uncertain',
): Verdict {
  const read = policyEvaluations.get(idKey(pool.id));
  if (read === undefined) return unknown(`what policies say of node pool ${pool.name} was not asked`);
  if (!read.ok) return unknownFor([gapOf(read)]);
  const denying = read.value.filter(({ denies, isCertain }) => denies && isCertain === (which === 'certain'));
  if (denying.length === 0) return pass(`${evaluatedInWords(read.value)}, and none of them denies it.`);
  const assignments = [...new Map(denying.map(({ assignment, scope }) => [assignment, scope]))];
  return fail(
    denying.map(inWords).join(' '),
    `Ask for a pool that the policy takes, or have it exempted by who owns the policy. What it wants: ${assignments.map(([name, scope]) => azCommand('policy assignment show', { name, scope })).join(' ; ')}`,
  );
}

function inWords({ about, assignment, definition, expressions, isCertain }: PolicyEvaluation): string {
  const how = isCertain ? 'denies' : 'denies, as far as it can be asked before,';
  return `Policy assignment ${assignment} (definition ${definition}) ${how} ${about}${expressions.length === 0 ? '' : `: ${expressions.join('; ')}`}.`;
}

function evaluatedInWords(evaluations: readonly PolicyEvaluation[]): string {
  if (evaluations.length === 0) return 'Azure Policy evaluated no policy for it';
  const names = [...new Set(evaluations.map(({ assignment }) => assignment))];
  return `Azure Policy evaluated ${evaluations.length === 1 ? '1 policy' : `${evaluations.length} policies`} for it (assignments ${names.slice(0, 5).join(', ')})`;
}
