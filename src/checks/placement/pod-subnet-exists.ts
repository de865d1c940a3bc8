import { refused } from '../rests.ts';
import { findSubnet, prefixesOf } from '../../network/known-ranges.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { newPodSubnetAdvice } from '../shared/new-subnet.ts';
import { isInVnet } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';
import { listText } from '../../values/list-text.ts';

export const podSubnetExists = defineCheck({
  id: 'pod-subnet-exists',
  title: 'The pod subnet exists',
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
      return notApplicable(
        `${podSubnetId} is not in VNet ${vnet.name}, which pod-subnet-is-in-the-cluster-vnet reports`,
      );
    const name = nameOfId(podSubnetId);
    return fail(
      `${name} does not exist in VNet ${vnet.name}. Its subnets: ${listText(vnet.subnets.map((each) => each.name)) || 'none'}.`,
      `Correct pod-subnet-id, or create the subnet. ${newPodSubnetAdvice(facts, name, pool)}`,
    );
  },
});
