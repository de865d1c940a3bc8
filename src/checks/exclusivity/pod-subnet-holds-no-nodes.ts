import { apiServerPlaces, hostedPlaces } from '../../network/cluster-places.ts';
import { hasSubnetsToChoose } from '../shared/access.ts';
import { listText } from '../../values/list-text.ts';
import { refused } from '../rests.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { nameInTurn, poolsBeside } from '../../pool/turns.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
export const podSubnetHoldsNoNodes = defineCheck({
  id: 'pod-subnet-holds-no-nodes',
  title: 'The pod subnet has no nodes and no API server',
  rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#frequently-asked-questions'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'podSubnetId'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run({ cluster, agentPools, podSubnetId }, pool, pools) {
    const users = [
      ...(sameId(pool.subnetId, podSubnetId) ? [`the nodes of node pool ${pool.name} itself`] : []),
      ...poolsBeside(agentPools, pool, pools)
        .filter((other) => sameId(other.vnetSubnetId, podSubnetId))
        .map((other) => `the nodes of ${nameInTurn(other, agentPools)}`),
      ...[...hostedPlaces(cluster), ...apiServerPlaces(cluster)]
        .filter((place) => sameId(place.subnetId, podSubnetId))
        .map(({ holder }) => holder),
    ];
    if (users.length === 0) return pass(`Pod subnet ${nameOfId(podSubnetId)} has no nodes of cluster ${cluster.name}.`);
    return fail(
      `Pod subnet ${nameOfId(podSubnetId)} has ${listText(users)}. Azure puts no nodes in a pod subnet, because AKS delegates it to itself.`,
      'Set pod-subnet-id to a subnet that has only pods. You can reuse the pod subnet of another pool.',
    );
  },
});
