import { podSubnetAddressesPerNode } from '../network/address-needs.ts';
import { idKey, nameOfId } from '../resource-id.ts';
import { presentPodDemand } from './support/pod-subnet.ts';
import { podSubnetIdOf } from './support/subnets.ts';
import { defineCheck, fail, pass, skip } from './check.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
export const podSubnetHasFreeAddresses = defineCheck({
  id: 'pod-subnet-has-free-addresses',
  title: 'The subnet for the pods has free addresses for the nodes that the pool begins with',
  severity: 'error',
  scope: 'pool',
  needs: ['usages'],
  run({ usages }, pool) {
    const podSubnetId = podSubnetIdOf(pool);
    if (podSubnetId === undefined) return skip(`node pool ${pool.name} has no subnet for its pods`);
    const usage = usages.get(idKey(podSubnetId));
    if (usage === undefined) return skip(`Azure does not say how full ${podSubnetId} is`);
    const needed = presentPodDemand(pool);
    const free = Math.max(0, usage.limit - usage.used);
    const perNode = podSubnetAddressesPerNode(pool.wanted);
    const saw = `${free} free addresses in ${nameOfId(podSubnetId)} for pods, ${needed} needed (${perNode} for each node).`;
    if (needed <= free) return pass(saw);
    return fail(
      saw,
      `Name a subnet with more room in pod-subnet-id, or begin with ${Math.ceil((needed - free) / perNode)} nodes less.`,
    );
  },
});
