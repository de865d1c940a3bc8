import { countText, listText } from '../../values/list-text.ts';
import { refused } from '../rests.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

export const newPoolsHaveSeparateSubnets = defineCheck({
  id: 'new-pools-have-separate-subnets',
  title: 'The node pools of this run have separate subnets',
  rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet'),
  scope: 'pools',
  needs: [],
  run(_facts, pools) {
    const bySubnet = Map.groupBy(
      pools.filter((pool) => pool.subnetId !== undefined),
      (pool) => idKey(pool.subnetId ?? ''),
    );
    // The subnets of existing pools cannot be changed.
    const clashes = [...bySubnet.values()].filter((group) => group.length > 1 && group.some(({ isNew }) => isNew));
    if (clashes.length === 0)
      return pass(`${countText(pools.length, 'node pool')} in ${countText(bySubnet.size, 'subnet')}.`);
    const saw = clashes.map(
      (group) =>
        `Node pools ${listText(group.map((pool) => pool.name))} share subnet ${nameOfId(group[0]?.subnetId ?? '')}`,
    );
    return fail(`${saw.join('; ')}.`, 'Give each node pool its own vnet-subnet-id.');
  },
});
