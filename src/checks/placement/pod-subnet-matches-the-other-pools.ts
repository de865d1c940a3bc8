import { hasSubnetsToChoose } from '../shared/access.ts';
import { listText } from '../../values/list-text.ts';
import { refused } from '../rests.ts';
import { networkMode } from '../../network/network-mode.ts';
import { otherPools, podSubnetIdOf } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation: one network mode for the whole cluster. */
export const podSubnetMatchesTheOtherPools = defineCheck({
  id: 'pod-subnet-matches-the-other-pools',
  title: 'All node pools have a pod subnet, or none has',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'subnetId'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run({ cluster, agentPools }, pool) {
    const podSubnetId = podSubnetIdOf(pool);
    const others = otherPools(agentPools, pool);
    const withOne = others.filter((other) => other.podSubnetId !== undefined);
    const without = others.filter((other) => other.podSubnetId === undefined);
    const [example] = withOne;
    if (podSubnetId === undefined && example !== undefined)
      return fail(
        `Node pool ${pool.name} has no pod subnet, but ${names(withOne)} ${withOne.length === 1 ? 'has' : 'have'} one. AKS requires a pod subnet for all node pools or for none.`,
        `Set pod-subnet-id. You can reuse the pod subnet of another pool: ${example.podSubnetId ?? ''}`,
      );
    const mode = networkMode(cluster, others);
    const isRoutedElsewhere = mode === 'overlay' || mode === 'kubenet' || mode === 'none';
    if (podSubnetId !== undefined && (without.length > 0 || isRoutedElsewhere))
      return fail(
        `Node pool ${pool.name} has pod subnet ${podSubnetId}, but ${without.length > 0 ? `${names(without)} ${without.length === 1 ? 'has' : 'have'} none` : `the network mode of the cluster is ${mode}`}. AKS requires a pod subnet for all node pools or for none.`,
        'Remove pod-subnet-id. Pod subnets need a new cluster.',
      );
    return pass(podSubnetId === undefined ? 'No node pool has a pod subnet.' : 'Every node pool has a pod subnet.');
  },
});

function names(pools: readonly { readonly name: string }[]): string {
  return `${pools.length === 1 ? 'node pool' : 'node pools'} ${listText(pools.map(({ name }) => name))}`;
}
