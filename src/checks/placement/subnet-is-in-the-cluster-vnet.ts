import { placesOfCluster } from '../../network/cluster-places.ts';
import { refused } from '../rests.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { idKey, sameId, vnetOfSubnet } from '../../values/resource-id.ts';
import { vnetIdFor } from '../../pool/subnet-reference.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, type Verdict, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations: all subnets of the node pools lie in one virtual network. */
export const subnetIsInTheClusterVnet = defineCheck({
  id: 'subnet-is-in-the-cluster-vnet',
  title: "The subnets lie in the virtual network of the cluster's other subnets",
  rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
  scope: 'pool',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }, pool, pools) {
    const present = placesOfCluster(cluster, agentPools).map(({ subnetId }) => subnetId);
    const vnets = [...new Map(present.flatMap((id) => vnetOfSubnet(id) ?? []).map((id) => [idKey(id), id])).values()];
    const [vnet] = vnets;
    const wanted = [pool.subnetId, podSubnetIdOf(pool)].filter((id) => id !== undefined);
    if (vnet === undefined) return verdictAmong(pools, wanted);
    if (wanted.length === 0) return unknown(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
    const foreign = wanted.filter((id) => !vnets.some((known) => sameId(vnetOfSubnet(id), known)));
    if (foreign.length === 0) return pass(`${wanted.join(' and ')}, as the other subnets of the cluster.`);
    return fail(
      `${foreign.join(' and ')} does not lie in the virtual network of the cluster, ${vnets.join(' and ')}.`,
      `All subnets of a cluster lie in one virtual network. Name a subnet of ${vnet}, or create one there; the name of the subnet alone is enough in vnet-subnet-id.`,
    );
  },
});

/** Where the cluster tells no VNet, the first pool that is asked for does. */
function verdictAmong(pools: readonly PoolRequest[], wanted: readonly string[]): Verdict {
  const vnet = vnetIdFor(
    pools.map(({ subnetId }) => subnetId),
    undefined,
  );
  const foreign = vnet === undefined ? [] : wanted.filter((id) => !sameId(vnetOfSubnet(id), vnet));
  if (vnet === undefined || foreign.length === 0)
    return notApplicable('no subnet of the cluster is known to compare with');
  return fail(
    `${foreign.join(' and ')} does not lie in the virtual network of the first subnet that is asked for, ${vnet}.`,
    'All subnets of a cluster lie in one virtual network. Name subnets of one alone, in vnet-subnet-id and pod-subnet-id of every pool.',
  );
}
