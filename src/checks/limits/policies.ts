import type { Facts } from '../../facts/facts.ts';
import { needsWrite } from '../../pool/pool-writes.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import type { PolicyEvaluation } from '../../resources/policy-evaluations.ts';
import { idKey } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { countText } from '../../values/list-text.ts';
import { fail, pass, unknown, unknownFor, type Verdict } from '../verdict.ts';
import { gapOf } from '../../resources/read.ts';

/** How many assignments a sentence names. */
const MOST_NAMES = 5;

/** Azure Policy evaluates what is still to be written. */
export function isJudgedByPolicies(pool: PoolRequest): true | string {
  return needsWrite(pool) || `node pool ${pool.name} already exists as requested`;
}

/**
 * The policies that deny the pool or its scale set: those that are certain to, or those that may because they read fields that this run
 * does not send.
 */
export function judgePolicies(
  policyEvaluations: Facts['policyEvaluations'],
  pool: PoolRequest,
  which: 'certain' | 'uncertain',
): Verdict {
  const read = policyEvaluations.get(idKey(pool.id));
  if (read === undefined) return unknown(`Azure Policy was not asked about node pool ${pool.name}`);
  if (!read.ok) return unknownFor([gapOf(read)]);
  const denying = read.value.filter(({ denies, isCertain }) => denies && isCertain === (which === 'certain'));
  if (denying.length === 0) return pass(evaluatedInWords(read.value));
  const assignments = [...new Map(denying.map(({ assignment, scope }) => [assignment, scope]))];
  return fail(
    denying.map(inWords).join(' '),
    `Request a pool that complies with the policy, or ask the policy's owner for an exemption. To see the policy: ${assignments.map(([name, scope]) => azCommand('policy assignment show', { name, scope })).join(' ; ')}`,
  );
}

function inWords({ about, assignment, definition, expressions, isCertain }: PolicyEvaluation): string {
  const verb = isCertain ? 'denies' : 'may deny';
  return `Policy assignment ${assignment} (definition ${definition}) ${verb} ${about}${expressions.length === 0 ? '' : `: ${expressions.join('; ')}`}.`;
}

function evaluatedInWords(evaluations: readonly PolicyEvaluation[]): string {
  if (evaluations.length === 0) return 'No policy applies.';
  const names = [...new Set(evaluations.map(({ assignment }) => assignment))];
  const more = names.length > MOST_NAMES ? ', …' : '';
  return `Azure Policy evaluated ${countText(evaluations.length, 'policy', 'policies')} (assignments: ${names.slice(0, MOST_NAMES).join(', ')}${more}); none denies the pool.`;
}
