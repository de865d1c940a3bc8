import { refused } from '../rests.ts';
import { hasStaticBlocks } from '../../network/address-needs.ts';
import { sameId } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { poolsAfter } from '../../pool/node-counts.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations */
export const podSubnetHasOneAllocationMode = defineCheck({
  id: 'pod-subnet-has-one-allocation-mode',
  title: 'All pools of a subnet for pods take their addresses in the same way',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations'),
  scope: 'pools',
  needs: ['agentPools'],
  when: (_facts, pools) =>
    pools.some((pool) => podSubnetIdOf(pool) !== undefined) ||
    'no node pool that is asked for has a subnet for its pods',
  run({ agentPools }, pools) {
    const withPods = pools.filter((pool) => podSubnetIdOf(pool) !== undefined);
    const after = poolsAfter(agentPools, pools);
    const clashes = withPods.flatMap((pool) => {
      const others = after.filter(
        (other) =>
          other.name !== pool.name &&
          sameId(other.podSubnetId, podSubnetIdOf(pool)) &&
          hasStaticBlocks(other) !== hasStaticBlocks(pool.wanted),
      );
      return others.map((other) => ({ pool, other }));
    });
    const [clash] = clashes;
    if (clash === undefined) return pass('No pool shares its subnet for pods with one of the other kind.');
    const kind = (isStatic: boolean): string => (isStatic ? 'StaticBlock' : 'DynamicIndividual');
    return fail(
      clashes
        .map(
          ({ pool, other }) =>
            `Node pool ${pool.name} takes pod addresses by ${kind(hasStaticBlocks(pool.wanted))}, and ${other.name} in the same subnet by ${kind(hasStaticBlocks(other))}.`,
        )
        .join(' '),
      `Name another subnet in pod-subnet-id of ${clash.pool.name}, or set podIPAllocationMode in its properties to ${kind(hasStaticBlocks(clash.other))}.`,
    );
  },
});
