import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable } from '../verdict.ts';
import { usesNetworkPolicyManager } from '../../resources/cluster.ts';

/** https://learn.microsoft.com/azure/aks/use-network-policies */
export const networkPolicyManagerIsSupported = defineCheck({
  id: 'network-policy-manager-is-supported',
  title: 'The cluster does not depend on Azure Network Policy Manager, which is retired',
  rests: advice('https://learn.microsoft.com/azure/aks/use-network-policies'),
  scope: 'cluster',
  needs: ['cluster'],
  run({ cluster }) {
    if (!usesNetworkPolicyManager(cluster))
      return notApplicable('the cluster does not use Azure Network Policy Manager');
    return fail(
      'Network policies are kept by Azure Network Policy Manager. Its support ended on 30 September 2026 on Windows nodes and ends on 30 September 2028 on Linux nodes.',
      'Plan the move to Cilium: https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy',
    );
  },
});
