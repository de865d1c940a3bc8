import { placesOfCluster } from '../../network/cluster-places.ts';
import { listText } from '../../values/list-text.ts';
import { refused } from '../rests.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { idKey, sameId, vnetOfSubnet } from '../../values/resource-id.ts';
import { vnetIdFor } from '../../pool/subnet-reference.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, type Verdict, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations: all subnets of the node pools are in one VNet. */
export const subnetIsInTheClusterVnet = defineCheck({
  id: 'subnet-is-in-the-cluster-vnet',
  title: 'The subnet is in the VNet of the cluster',
  rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
  scope: 'pool',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }, pool, pools) {
    const present = placesOfCluster(cluster, agentPools).map(({ subnetId }) => subnetId);
    const vnets = [...new Map(present.flatMap((id) => vnetOfSubnet(id) ?? []).map((id) => [idKey(id), id])).values()];
    const [vnet] = vnets;
    // Beside a node subnet, pod-subnet-is-in-the-cluster-vnet covers the pod subnet.
    const wanted = [pool.subnetId ?? podSubnetIdOf(pool)].filter((id) => id !== undefined);
    if (vnet === undefined) return verdictAmong(pools, wanted);
    if (wanted.length === 0) return unknown(`the subnet of node pool ${pool.name} is not known yet`);
    const foreign = wanted.filter((id) => !vnets.some((known) => sameId(vnetOfSubnet(id), known)));
    if (foreign.length === 0)
      return pass(`${listText(wanted)} ${wanted.length === 1 ? 'is' : 'are'} in the VNet of the cluster.`);
    return fail(
      `${listText(foreign)} ${foreign.length === 1 ? 'is' : 'are'} not in ${listText(vnets)}, the VNet of the cluster.`,
      `Use a subnet of ${vnet}, or create one there. The name of the subnet is enough for vnet-subnet-id. All subnets of a cluster must be in one VNet; a peered VNet does not count.`,
    );
  },
});

/** Where the cluster names no VNet, the first pool of the run does. */
function verdictAmong(pools: readonly PoolRequest[], wanted: readonly string[]): Verdict {
  const vnet = vnetIdFor(
    pools.map(({ subnetId }) => subnetId),
    undefined,
  );
  const foreign = vnet === undefined ? [] : wanted.filter((id) => !sameId(vnetOfSubnet(id), vnet));
  if (vnet === undefined || foreign.length === 0) return notApplicable('the cluster names no subnet to compare with');
  return fail(
    `${listText(foreign)} ${foreign.length === 1 ? 'is' : 'are'} not in ${vnet}, the VNet of the first subnet of this run.`,
    'Set vnet-subnet-id and pod-subnet-id of every pool to subnets of one VNet. All subnets of a cluster must be in one VNet.',
  );
}
