import { refused } from '../rests.ts';
import { findSubnet, prefixesOf } from '../../network/known-ranges.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { newSubnetAdvice } from '../shared/new-subnet.ts';
import { isInVnet, subnetIsUnknown } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { listText } from '../../values/list-text.ts';

export const subnetExists = defineCheck({
  id: 'subnet-exists',
  title: 'The subnet exists',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet'],
  run(facts, pool) {
    const { vnet } = facts;
    const subnet = findSubnet(vnet, pool.subnetId);
    if (subnet !== undefined) return pass(`Subnet ${subnet.name} has ${prefixesOf(subnet)}.`);
    if (pool.subnetId === undefined || !isInVnet(pool.subnetId, vnet)) return subnetIsUnknown(pool, vnet);
    const names = listText(vnet.subnets.map(({ name }) => name)) || 'none';
    const name = nameOfId(pool.subnetId);
    return fail(
      `${name} does not exist in VNet ${vnet.name}. Its subnets: ${names}.`,
      `Correct vnet-subnet-id, or create the subnet. ${newSubnetAdvice(facts, name, pool)}`,
    );
  },
});
