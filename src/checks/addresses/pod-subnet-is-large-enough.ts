import { defineCheck } from '../check.ts';
import { breaks } from '../rests.ts';
import { judgePodSubnet } from './pod-subnet-verdict.ts';

/**
 * A node without its first block of addresses runs no pod with its own address.
 * https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet and https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation
 */
export const podSubnetIsLargeEnough = defineCheck({
  id: 'pod-subnet-is-large-enough',
  title: 'The pod subnet is large enough for the first nodes of the pools that share it',
  rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
  run(facts, pool, pools) {
    return judgePodSubnet(facts, pool, pools, 'at first');
  },
});
