import { inferred } from '../rests.ts';
import { blocksOutside, knownVnetRanges } from '../../network/known-ranges.ts';
import { reconcileCommand } from '../../values/az-command.ts';
import { subnetsOf } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations on a virtual network that was expanded */
export const subnetIsInAKnownVnetRange = defineCheck({
  id: 'subnet-is-in-a-known-vnet-range',
  title: 'The subnet lies in a range of the virtual network that the cluster uses already',
  rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
  scope: 'pool',
  healedBy: 'reconcile-before',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run({ cluster, agentPools, vnet }, pool) {
    const known = knownVnetRanges(cluster, agentPools, vnet);
    if (known.length === 0)
      return notApplicable('no subnet of a pool that is Succeeded lies in the virtual network that was read');
    const ranges = known.map(({ cidr }) => cidr).join(', ');
    // Whether AKS holds the subnet of pods to these ranges as well is disputed.
    const subnets = subnetsOf(pool, vnet);
    const outside = subnets.flatMap((subnet) => {
      const blocks = blocksOutside(subnet, known).map(({ cidr }) => cidr);
      return blocks.length > 0 ? [`${blocks.join(', ')} of subnet ${subnet.name}`] : [];
    });
    if (outside.length === 0)
      return pass(
        `Subnet ${subnets.map(({ name }) => name).join(' and ')} ${subnets.length === 1 ? 'lies' : 'lie'} in ${ranges}.`,
      );
    return fail(
      `${outside.join(' and ')} lies outside of ${ranges}, where the pools of the cluster lie. If the virtual network was expanded after the last update of the cluster, AKS does not know that range and refuses the pool.`,
      `Set allow-reconcile to true, and the run updates the cluster before the add. By hand: ${reconcileCommand(cluster.id)} (operations on node pools do not count). Without either the add is tried as it is.`,
    );
  },
});
