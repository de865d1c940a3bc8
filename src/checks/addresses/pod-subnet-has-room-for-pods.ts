import { inferred } from '../rests.ts';
import { hasStaticBlocks, podSubnetAddressesPerFullNode } from '../../network/address-needs.ts';
import { prefixesOf } from '../../network/known-ranges.ts';
import { usableAddresses } from '../../network/subnet-size.ts';
import { asksForNoMore, inputsThatSet } from '../../pool/node-counts.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { countedFirst } from '../../pool/turns.ts';
import { countText, numberText } from '../../values/list-text.ts';
import { otherPodSubnetAdvice } from '../shared/new-subnet.ts';
import { podDemand, podNeighbours, podSharersBefore } from './pod-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation */
export const podSubnetHasRoomForPods = defineCheck({
  id: 'pod-subnet-has-room-for-pods',
  title: 'The pod subnet has an address for every pod that the nodes may run',
  rests: inferred('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
  when: (_facts, { wanted }) =>
    !hasStaticBlocks(wanted) ||
    'static blocks are allocated in full at the start, which pod-subnet-is-large-enough counts',
  run(facts, pool, pools) {
    const { agentPools, podSubnet } = facts;
    const { wanted } = pool;
    const usable = usableAddresses(podSubnet.addressPrefixes);
    if (usable === undefined) return unknown(`pod subnet ${podSubnet.name} has no IPv4 range that could be read`);
    if (asksForNoMore(pool)) return pass(`Node pool ${pool.name} exists and needs no more nodes.`);
    const atTheirStart = podDemand(agentPools, pool, pools, 'at most');
    if (atTheirStart !== 'nothing new' && atTheirStart > usable)
      return notApplicable('the pod subnet is too small even for the first block of each node');
    const perNode = podSubnetAddressesPerFullNode(wanted);
    const nodes = largestNodeCount(wanted);
    const taken = podNeighbours(agentPools, pool, pools).reduce(
      (sum, other) => sum + largestNodeCount(other) * podSubnetAddressesPerFullNode(other),
      0,
    );
    const needed = taken + nodes * perNode;
    const others = taken > 0 ? `, ${taken} for other pools` : '';
    const saw = `${countText(usable, 'usable address', 'usable addresses')} in pod subnet ${podSubnet.name} (${prefixesOf(podSubnet)}), ${numberText(needed)} needed when every node runs max-pods pods (${countText(nodes, 'node')} × ${perNode} for this pool${others}).${countedFirst(podSharersBefore(pool, pools))}`;
    if (needed <= usable) return pass(saw);
    const fits = Math.max(0, Math.floor((usable - taken) / perNode));
    const fewer = fits > 0 ? `, set ${inputsThatSet('at most', [pool])} to ${fits} or less,` : '';
    return fail(
      saw,
      `The pool starts, but its last pods get no address. Use a larger subnet for pod-subnet-id${fewer} or lower max-pods. ${otherPodSubnetAdvice(facts, pool)}`,
    );
  },
});
