import { apiServerPlaces, hostedPlaces } from '../../network/cluster-places.ts';
import { listText } from '../../values/list-text.ts';
import { refused } from '../rests.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { otherPools } from '../shared/subnets.ts';
import { nameInTurn, poolsBeside } from '../../pool/turns.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * Azure lets node pools share a node subnet; a dedicated subnet for each pool is the promise of this action, so it stops here. Azure itself
 * rejects nodes in a pod subnet or in the API server's subnet. https://learn.microsoft.com/azure/aks/api-server-vnet-integration
 */
export const subnetIsUnique = defineCheck({
  id: 'subnet-is-unique',
  title: 'No other part of the cluster uses the subnet',
  rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
  when: (_facts, { name, isNew }) => isNew || `node pool ${name} exists, and the subnet of a pool cannot be changed`,
  run(facts, pool, pools) {
    const { cluster, agentPools, subnetId } = facts;
    // Pools of this run that share a subnet are reported by new-pools-have-separate-subnets. If this check reported them too, a run that
    // ignores that one would stop once the first of the two exists.
    const asked = pools.filter((each) => sameId(each.subnetId, subnetId)).map(({ name }) => name);
    const others = otherPools(agentPools, pool).filter(({ name }) => !asked.includes(name));
    const users = [
      ...others
        .filter((other) => sameId(other.vnetSubnetId, subnetId))
        .map(({ name }) => `the nodes of node pool ${name}`),
      ...poolsBeside(agentPools, pool, pools)
        .filter((other) => sameId(other.podSubnetId, subnetId))
        .map((other) => `the pods of ${nameInTurn(other, agentPools)}`),
      ...[...hostedPlaces(cluster), ...apiServerPlaces(cluster)]
        .filter((place) => sameId(place.subnetId, subnetId))
        .map(({ holder }) => holder),
    ];
    if (users.length === 0) return pass(`No other part of cluster ${cluster.name} uses subnet ${nameOfId(subnetId)}.`);
    return fail(
      `Subnet ${nameOfId(subnetId)} already has ${listText(users)}.`,
      `Use a subnet that the cluster does not use yet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
