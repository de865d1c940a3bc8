import { refused } from '../rests.ts';
import { podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import { findSubnet, prefixesOf } from '../../network/known-ranges.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { isInVnet, newSubnetAdvice } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

export const podSubnetExists = defineCheck({
  id: 'pod-subnet-exists',
  title: 'The subnet for the pods exists',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'podSubnetId'],
  run(facts, pool) {
    const { vnet, podSubnetId } = facts;
    const subnet = findSubnet(vnet, podSubnetId);
    if (subnet !== undefined) return pass(`Subnet ${subnet.name} has ${prefixesOf(subnet)}.`);
    if (!isInVnet(podSubnetId, vnet))
      return notApplicable(`${podSubnetId} lies in another virtual network than the one that was read`);
    const name = nameOfId(podSubnetId);
    const need = largestNodeCount(pool.wanted) * podSubnetAddressesPerNode(pool.wanted);
    return fail(
      `Virtual network ${vnet.name} has no subnet ${name}. Its subnets: ${vnet.subnets.map((each) => each.name).join(', ') || 'none'}.`,
      `Correct pod-subnet-id, or create the subnet. ${newSubnetAdvice(facts, name, need)}`,
    );
  },
});
