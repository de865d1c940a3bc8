import { inferred } from '../rests.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { isInVnet } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://github.com/Azure/AKS/issues/2329 */
export const subnetsOfOtherPoolsExist = defineCheck({
  id: 'subnets-of-other-pools-exist',
  title: 'The subnets of all pools of the cluster exist',
  rests: inferred('https://github.com/Azure/AKS/issues/2329'),
  scope: 'cluster',
  needs: ['cluster', 'agentPools', 'vnet'],
  run({ cluster, agentPools, vnet }) {
    const inVnet = agentPools.filter(({ vnetSubnetId: id }) => id !== undefined && isInVnet(id, vnet));
    const lost = inVnet.filter(({ vnetSubnetId }) => findSubnet(vnet, vnetSubnetId) === undefined);
    if (lost.length === 0)
      return pass(
        `${inVnet.length} node pools of cluster ${cluster.name} lie in subnets that virtual network ${vnet.name} has.`,
      );
    const commands = lost.map((pool) => azCommand('aks nodepool delete', poolOptions(pool.id)));
    return fail(
      `Virtual network ${vnet.name} has no such subnet (any more): ${lost.map(({ name, vnetSubnetId }) => `${vnetSubnetId ?? ''} of node pool ${name}`).join(', ')}. Those pools get no new nodes, and an update of the cluster fails over them.`,
      `Make the subnet again with its old name and range, or delete the pool: ${commands.join(' ; ')}`,
    );
  },
});
