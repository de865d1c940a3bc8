import { capitalized, listText } from '../../values/list-text.ts';
import { inferred } from '../rests.ts';
import { blocksOutside, knownVnetRanges } from '../../network/known-ranges.ts';
import { reconcileCommand } from '../../values/az-command.ts';
import { subnetsOf } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations on a VNet that was expanded */
export const subnetIsInAKnownVnetRange = defineCheck({
  id: 'subnet-is-in-a-known-vnet-range',
  title: 'The subnet is in a VNet range that the cluster already uses',
  rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
  scope: 'pool',
  healedBy: 'reconcile-before',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run({ cluster, agentPools, vnet }, pool) {
    const known = knownVnetRanges(cluster, agentPools, vnet);
    if (known.length === 0) return notApplicable(`no healthy node pool has a subnet in VNet ${vnet.name}`);
    const ranges = listText(known.map(({ cidr }) => cidr));
    // Whether AKS also holds a pod subnet to these ranges is disputed.
    const subnets = subnetsOf(pool, vnet);
    const outside = subnets.flatMap((subnet) => {
      const blocks = blocksOutside(subnet, known).map(({ cidr }) => cidr);
      return blocks.length > 0 ? [`subnet ${subnet.name} (${blocks.join(', ')})`] : [];
    });
    if (outside.length === 0)
      return pass(
        `${listText(subnets.map(({ name }) => name))} ${subnets.length === 1 ? 'is' : 'are'} in the VNet ranges that the cluster uses (${ranges}).`,
      );
    return fail(
      `${capitalized(listText(outside))} ${outside.length === 1 ? 'is' : 'are'} outside the VNet ranges that the cluster uses (${ranges}). If the VNet was expanded after the last cluster update, AKS does not know the new range and rejects the pool.`,
      `Set allow-reconcile to true, so that this run reconciles the cluster first. Otherwise, the add is tried as it is. To reconcile by hand: ${reconcileCommand(cluster.id)}`,
    );
  },
});
