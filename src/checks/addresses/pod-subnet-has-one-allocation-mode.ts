import { refused } from '../rests.ts';
import { hasStaticBlocks } from '../../network/address-needs.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { poolsBefore } from '../../pool/turns.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { poolsAfter } from '../../pool/node-counts.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations */
export const podSubnetHasOneAllocationMode = defineCheck({
  id: 'pod-subnet-has-one-allocation-mode',
  title: 'All node pools that share a pod subnet use the same allocation mode',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations'),
  scope: 'pools',
  needs: ['agentPools'],
  when: (_facts, pools) =>
    pools.some((pool) => podSubnetIdOf(pool) !== undefined) || 'no node pool of this run has a pod subnet',
  run({ agentPools }, pools) {
    const withPods = pools.filter((pool) => podSubnetIdOf(pool) !== undefined);
    const namesBefore = (pool: PoolRequest): readonly string[] => poolsBefore(pool, pools).map(({ name }) => name);
    const after = poolsAfter(agentPools, pools);
    const clashes = withPods.flatMap((pool) => {
      const others = after.filter(
        (other) =>
          other.name !== pool.name &&
          // Each pair of this run once.
          !namesBefore(pool).includes(other.name) &&
          sameId(other.podSubnetId, podSubnetIdOf(pool)) &&
          hasStaticBlocks(other) !== hasStaticBlocks(pool.wanted),
      );
      return others.map((other) => ({ pool, other, subnet: nameOfId(other.podSubnetId ?? '') }));
    });
    const [clash] = clashes;
    if (clash === undefined) return pass('No pod subnet is shared by pools with different allocation modes.');
    const mode = (isStatic: boolean): string => (isStatic ? 'StaticBlock' : 'DynamicIndividual');
    return fail(
      clashes
        .map(
          ({ pool, other, subnet }) =>
            `In pod subnet ${subnet}, node pool ${pool.name} uses ${mode(hasStaticBlocks(pool.wanted))} and node pool ${other.name} uses ${mode(hasStaticBlocks(other))}.`,
        )
        .join(' '),
      `Use another pod-subnet-id for ${clash.pool.name}, or set its pod-ip-allocation-mode to ${mode(hasStaticBlocks(clash.other))}.`,
    );
  },
});
