import { refused } from '../rests.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import { findSubnet, prefixesOf } from '../../network/known-ranges.ts';
import { smallestSubnetPrefix, usableAddresses } from '../../network/subnet-size.ts';
import { largestPodDemand, podSharersBefore } from './pod-subnet.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';
import { countedFirst } from '../../pool/turns.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet and https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation */
export const podSubnetIsLargeEnough = defineCheck({
  id: 'pod-subnet-is-large-enough',
  title: 'The subnet for the pods is large enough for every node of the pools that share it',
  rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
  scope: 'pool',
  needs: ['agentPools', 'vnet'],
  run({ agentPools, vnet }, pool, pools) {
    const podSubnetId = podSubnetIdOf(pool);
    if (podSubnetId === undefined) return notApplicable(`node pool ${pool.name} has no subnet for its pods`);
    const subnet = findSubnet(vnet, podSubnetId);
    const usable = usableAddresses(subnet?.addressPrefixes ?? []);
    if (subnet === undefined || usable === undefined) return unknown(`the range of ${podSubnetId} is not known`);
    const needed = largestPodDemand(agentPools, pool, pools);
    if (needed === 'nothing new') return pass(`Node pool ${pool.name} is there and asks for no more.`);
    const perNode = podSubnetAddressesPerNode(pool.wanted);
    const saw = `${usable} usable addresses in ${prefixesOf(subnet)} for pods, ${needed} needed (${perNode} for each node of this pool).${countedFirst(podSharersBefore(pool, pools))}`;
    if (needed <= usable) return pass(saw);
    const fewer = Math.ceil((needed - usable) / perNode);
    const prefix = smallestSubnetPrefix(needed);
    return fail(
      saw,
      `Name a larger subnet in pod-subnet-id${prefix === undefined ? '' : ` (a /${prefix} is the smallest that fits)`}${fewer < largestNodeCount(pool.wanted) ? `, or lower the node count by ${fewer}` : ''}.`,
    );
  },
});
