import { inferred } from '../rests.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { hasStaticBlocks, podSubnetAddressesPerFullNode } from '../../network/address-needs.ts';
import { prefixesOf } from '../../network/known-ranges.ts';
import { smallestSubnetPrefix, usableAddresses } from '../../network/subnet-size.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown, notApplicable } from '../verdict.ts';
import { asksForNoMore, inputsThatSet } from '../../pool/node-counts.ts';
import { podNeighbours, podSharersBefore, podDemand } from './pod-subnet.ts';
import { newSubnetAdvice } from '../shared/subnets.ts';
import { countedFirst } from '../../pool/turns.ts';

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation */
export const podSubnetHasRoomForPods = defineCheck({
  id: 'pod-subnet-has-room-for-pods',
  title: 'The subnet for the pods has room for as many pods as the nodes may run',
  rests: inferred('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
  when: (_facts, { wanted }) =>
    !hasStaticBlocks(wanted) ||
    'nodes with static blocks have all their addresses from the start, which pod-subnet-is-large-enough counts',
  run({ cluster, agentPools, vnet, podSubnet: subnet }, pool, pools) {
    const { wanted } = pool;
    const usable = usableAddresses(subnet.addressPrefixes);
    if (usable === undefined) return unknown(`the range of ${subnet.id} is not known`);
    if (asksForNoMore(pool)) return pass(`Node pool ${pool.name} is there and asks for no more.`);
    const atTheirStart = podDemand(agentPools, pool, pools, 'at most');
    if (atTheirStart !== 'nothing new' && atTheirStart > usable)
      return notApplicable('the subnet for the pods is too small even for nodes that are not full');
    const perNode = podSubnetAddressesPerFullNode(wanted);
    const nodes = largestNodeCount(wanted);
    const taken = podNeighbours(agentPools, pool, pools).reduce(
      (sum, other) => sum + largestNodeCount(other) * podSubnetAddressesPerFullNode(other),
      0,
    );
    const needed = taken + nodes * perNode;
    const saw = `${usable} usable addresses in ${prefixesOf(subnet)} for pods, ${needed} needed when all nodes are full (${nodes} × ${perNode} for this pool, ${taken} for others).${countedFirst(podSharersBefore(pool, pools))}`;
    if (needed <= usable) return pass(saw);
    const fits = Math.max(0, Math.floor((usable - taken) / perNode));
    const prefix = smallestSubnetPrefix(needed);
    return fail(
      saw,
      `The pool comes up, but its last pods will find no address. Name a larger subnet in pod-subnet-id${prefix === undefined ? '' : ` (a /${prefix} is the smallest that fits)`}, set ${inputsThatSet('at most', [pool])} to ${fits} or less, or lower max-pods. ${newSubnetAdvice({ cluster, agentPools, vnet }, `${pool.name}-pods`, needed)}`,
    );
  },
});
