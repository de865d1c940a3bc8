import { breaks } from '../rests.ts';
import { podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { firstNodeCount } from '../../pool/node-counts.ts';
import { podSharersBefore, presentPodDemand } from './pod-subnet.ts';
import { countedFirst } from '../../pool/turns.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
export const podSubnetHasFreeAddresses = defineCheck({
  id: 'pod-subnet-has-free-addresses',
  title: 'The subnet for the pods has free addresses for the nodes that the pool begins with',
  rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
  scope: 'pool',
  needs: ['podSubnetId', 'usages'],
  run({ podSubnetId, usages }, pool, pools) {
    const usage = usages.get(idKey(podSubnetId));
    if (usage === undefined) return unknown(`Azure does not say how full ${podSubnetId} is`);
    const own = presentPodDemand(pool);
    if (own === 0) return pass(`The nodes that node pool ${pool.name} begins with have their addresses for pods.`);
    const sharers = podSharersBefore(pool, pools).filter((other) => presentPodDemand(other) > 0);
    const needed = sharers.reduce((sum, other) => sum + presentPodDemand(other), own);
    const free = Math.max(0, usage.limit - usage.used);
    const perNode = podSubnetAddressesPerNode(pool.wanted);
    const saw = `${free} free addresses in ${nameOfId(podSubnetId)} for pods, ${needed} needed (${perNode} for each node of this pool).${countedFirst(sharers)}`;
    if (needed <= free) return pass(saw);
    const fewer = Math.ceil((needed - free) / perNode);
    const begin =
      fewer < firstNodeCount(pool.wanted) ? `, or begin with ${fewer} ${fewer === 1 ? 'node' : 'nodes'} less` : '';
    return fail(saw, `Name a subnet with more room in pod-subnet-id${begin}.`);
  },
});
