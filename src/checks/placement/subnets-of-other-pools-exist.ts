import { inferred } from '../rests.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { countText, listText } from '../../values/list-text.ts';
import { isInVnet } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://github.com/Azure/AKS/issues/2329 */
export const subnetsOfOtherPoolsExist = defineCheck({
  id: 'subnets-of-other-pools-exist',
  title: 'The subnets of all node pools of the cluster exist',
  rests: inferred('https://github.com/Azure/AKS/issues/2329'),
  scope: 'cluster',
  needs: ['cluster', 'agentPools', 'vnet'],
  run({ cluster, agentPools, vnet }) {
    const inVnet = agentPools.filter(({ vnetSubnetId: id }) => id !== undefined && isInVnet(id, vnet));
    const lost = inVnet.filter(({ vnetSubnetId }) => findSubnet(vnet, vnetSubnetId) === undefined);
    if (lost.length === 0)
      return pass(
        `VNet ${vnet.name} has the subnets of ${countText(inVnet.length, 'node pool')} of cluster ${cluster.name}.`,
      );
    const commands = lost.map((pool) => azCommand('aks nodepool delete', poolOptions(pool.id)));
    return fail(
      `VNet ${vnet.name} no longer has ${listText(lost.map(({ name, vnetSubnetId }) => `${vnetSubnetId ?? ''} of node pool ${name}`))}. Such a pool gets no new nodes, and an update of the cluster fails.`,
      `Create the subnet again with its old name and range, or delete the pool: ${commands.join(' ; ')}`,
    );
  },
});
