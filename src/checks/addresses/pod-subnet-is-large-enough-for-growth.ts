import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { notApplicable } from '../verdict.ts';
import { judgePodSubnet } from './pod-subnet-verdict.ts';

/** No refusal by AKS is known: nodes that the cluster autoscaler adds later find no addresses for their pods. */
export const podSubnetIsLargeEnoughForGrowth = defineCheck({
  id: 'pod-subnet-is-large-enough-for-growth',
  title: 'The pod subnet is large enough for every node that the cluster autoscaler may add',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
  run(facts, pool, pools) {
    if (judgePodSubnet(facts, pool, pools, 'at first').status === 'failed')
      return notApplicable('the pod subnet is too small for the first nodes, which pod-subnet-is-large-enough reports');
    return judgePodSubnet(facts, pool, pools, 'at most');
  },
});
