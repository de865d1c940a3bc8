import { apiServerPlaces, hostedPlaces } from '../../network/cluster-places.ts';
import { refused } from '../rests.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { otherPools } from '../shared/subnets.ts';
import { nameInTurn, poolsBeside } from '../../pool/turns.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * Azure lets pools share a subnet for nodes; a pool in a subnet of its own is what this action promises. A subnet for pods or for the
 * API server takes no nodes at all. https://learn.microsoft.com/azure/aks/api-server-vnet-integration
 */
export const subnetIsUnique = defineCheck({
  id: 'subnet-is-unique',
  title: 'Nothing else of the cluster lies in the subnet',
  rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
  when: (_facts, { name, isNew }) => isNew || `node pool ${name} is there, and the subnet of a pool cannot be changed`,
  run(facts, pool, pools) {
    const { cluster, agentPools, subnetId } = facts;
    // Whether the nodes of another pool that is asked for lie here is the question of new-pools-have-separate-subnets.
    // Were it asked here too, a run that ignores that one would stop once the first of the two is there.
    const asked = pools.filter((each) => sameId(each.subnetId, subnetId)).map(({ name }) => name);
    const others = otherPools(agentPools, pool).filter(({ name }) => !asked.includes(name));
    const users = [
      ...others.filter((other) => sameId(other.vnetSubnetId, subnetId)).map(({ name }) => `the nodes of pool ${name}`),
      ...poolsBeside(agentPools, pool, pools)
        .filter((other) => sameId(other.podSubnetId, subnetId))
        .map((other) => `the pods of ${nameInTurn(other, agentPools)}`),
      ...[...hostedPlaces(cluster), ...apiServerPlaces(cluster)]
        .filter((place) => sameId(place.subnetId, subnetId))
        .map(({ holder }) => holder),
    ];
    if (users.length === 0) return pass(`Nothing else of cluster ${cluster.name} lies in ${nameOfId(subnetId)}.`);
    return fail(
      `Subnet ${nameOfId(subnetId)} holds ${users.join(', ')} of cluster ${cluster.name}.`,
      `Name a subnet that nothing of the cluster lies in. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
