import { refused } from '../rests.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

export const newPoolsHaveSeparateSubnets = defineCheck({
  id: 'new-pools-have-separate-subnets',
  title: 'Every pool that is asked for has a subnet of its own',
  rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet'),
  scope: 'pools',
  needs: [],
  run(_facts, pools) {
    const bySubnet = Map.groupBy(
      pools.filter((pool) => pool.subnetId !== undefined),
      (pool) => idKey(pool.subnetId ?? ''),
    );
    // Pools that are there share what they share; nothing that is asked for makes it worse.
    const clashes = [...bySubnet.values()].filter((group) => group.length > 1 && group.some(({ isNew }) => isNew));
    if (clashes.length === 0) return pass(`${pools.length} asked for, ${bySubnet.size} subnets.`);
    const saw = clashes.map(
      (group) => `${group.map((pool) => pool.name).join(' and ')} in ${nameOfId(group[0]?.subnetId ?? '')}`,
    );
    return fail(`Pools share a subnet: ${saw.join('; ')}.`, 'Give each pool its own vnet-subnet-id.');
  },
});
