import { breaks } from '../rests.ts';
import { podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { countText, numberText } from '../../values/list-text.ts';
import { firstNodeCount, inputsThatSet } from '../../pool/node-counts.ts';
import { podSharersBefore, presentPodDemand } from './pod-subnet.ts';
import { judgePodSubnet } from './pod-subnet-verdict.ts';
import { countedFirst } from '../../pool/turns.ts';
import { otherPodSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
export const podSubnetHasFreeAddresses = defineCheck({
  id: 'pod-subnet-has-free-addresses',
  title: 'The pod subnet has enough free addresses for the first nodes',
  rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'podSubnetId', 'usages'],
  run(facts, pool, pools) {
    const { vnet, podSubnetId, usages } = facts;
    const usage = usages.get(idKey(podSubnetId));
    if (usage === undefined) return unknown(`Azure reports no address usage for ${podSubnetId}`);
    const own = presentPodDemand(pool);
    if (own === 0) return pass(`The first nodes of node pool ${pool.name} have their addresses for pods.`);
    const sharers = podSharersBefore(pool, pools).filter((other) => presentPodDemand(other) > 0);
    const needed = sharers.reduce((sum, other) => sum + presentPodDemand(other), own);
    const podSubnet = findSubnet(vnet, podSubnetId);
    if (podSubnet !== undefined && judgePodSubnet({ ...facts, podSubnet }, pool, pools, 'at first').status === 'failed')
      return notApplicable('the pod subnet is too small for the first nodes, which pod-subnet-is-large-enough reports');
    const free = Math.max(0, usage.limit - usage.used);
    const perNode = podSubnetAddressesPerNode(pool.wanted);
    const saw = `${countText(free, 'free address', 'free addresses')} in pod subnet ${nameOfId(podSubnetId)}, ${numberText(needed)} needed (${perNode} per node of this pool).${countedFirst(sharers)}`;
    if (needed <= free) return pass(saw);
    const fits = firstNodeCount(pool.wanted) - Math.ceil((needed - free) / perNode);
    const fewer = fits > 0 ? `, or set ${inputsThatSet('at first', [pool])} to ${fits} or less` : '';
    return fail(
      saw,
      `Use a subnet with more free addresses for pod-subnet-id${fewer}. ${otherPodSubnetAdvice(facts, pool)}`,
    );
  },
});
