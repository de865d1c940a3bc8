import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { isJudgedByPolicies, judgePolicies } from './policies.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error */
export const policiesAllowWhatAksAdds = defineCheck({
  id: 'policies-allow-what-aks-adds',
  title: 'No policy denies the node pool because of what AKS adds to it',
  rests: inferred(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error',
  ),
  scope: 'pool',
  needs: ['policyEvaluations'],
  when: (_facts, pool) => isJudgedByPolicies(pool),
  run({ policyEvaluations }, pool) {
    return judgePolicies(policyEvaluations, pool, 'uncertain');
  },
});
