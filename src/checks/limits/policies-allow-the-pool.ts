import { defineCheck } from '../check.ts';
import { refused } from '../rests.ts';
import { isJudgedByPolicies, judgePolicies } from './policies.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error */
export const policiesAllowThePool = defineCheck({
  id: 'policies-allow-the-pool',
  title: 'Azure Policy allows the node pool and its scale set',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error',
  ),
  scope: 'pool',
  needs: ['policyEvaluations'],
  when: (_facts, pool) => isJudgedByPolicies(pool),
  run({ policyEvaluations }, pool) {
    return judgePolicies(policyEvaluations, pool, 'certain');
  },
});
