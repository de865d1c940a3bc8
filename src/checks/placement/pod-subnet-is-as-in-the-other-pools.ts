import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { networkMode } from '../../network/network-mode.ts';
import { otherPools, podSubnetIdOf } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation: one kind of network for the whole cluster. */
export const podSubnetIsAsInTheOtherPools = defineCheck({
  id: 'pod-subnet-is-as-in-the-other-pools',
  title: 'All pools of the cluster have a subnet for their pods, or none has',
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
        `Node pool ${pool.name} has no subnet for its pods, and ${names(withOne)} of the cluster has one. AKS takes all or none.`,
        `Set pod-subnet-id; the one of another pool may be used again: ${example.podSubnetId ?? ''}`,
      );
    const mode = networkMode(cluster, others);
    const isRoutedElsewhere = mode === 'overlay' || mode === 'kubenet' || mode === 'none';
    if (podSubnetId !== undefined && (without.length > 0 || isRoutedElsewhere))
      return fail(
        `Node pool ${pool.name} has a subnet for its pods, ${podSubnetId}, but ${without.length > 0 ? `${names(without)} of the cluster has none` : `the cluster's network mode is ${mode}`}. AKS takes all or none.`,
        'Leave pod-subnet-id out. To move a cluster to subnets for pods, create a new one.',
      );
    return pass(
      podSubnetId === undefined ? 'No pool has a subnet for its pods.' : 'Every pool has a subnet for its pods.',
    );
  },
});

function names(pools: readonly { readonly name: string }[]): string {
  return `node pool ${pools.map(({ name }) => name).join(', ')}`;
}
