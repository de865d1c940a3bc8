import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { notApplicable } from '../verdict.ts';
import { judgePodSubnet } from './pod-subnet-verdict.ts';

/** Nobody saw AKS refuse a pool for it: the nodes that the autoscaler adds find no addresses for their pods. */
export const podSubnetIsLargeEnoughForGrowth = defineCheck({
  id: 'pod-subnet-is-large-enough-for-growth',
  title: 'The subnet for the pods is large enough for every node that the autoscaler may add',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
  run(facts, pool, pools) {
    if (judgePodSubnet(facts, pool, pools, 'at first').status === 'failed')
      return notApplicable(
        'the subnet for the pods is too small for the first nodes, of which pod-subnet-is-large-enough tells',
      );
    return judgePodSubnet(facts, pool, pools, 'at most');
  },
});
