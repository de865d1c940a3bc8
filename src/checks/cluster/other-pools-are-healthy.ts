import { inferred } from '../rests.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://github.com/Azure/AKS/issues/2865: adding a pool once checked the others' subnets too. An update of the cluster tries them again. */
export const otherPoolsAreHealthy = defineCheck({
  id: 'other-pools-are-healthy',
  title: 'No other node pool has failed',
  rests: inferred('https://github.com/Azure/AKS/issues/2865'),
  scope: 'pools',
  needs: ['agentPools'],
  run({ agentPools }, pools) {
    const others = agentPools.filter(({ name }) => !pools.some((pool) => pool.name === name));
    if (others.length === 0) return notApplicable('the cluster has no other node pool');
    const failed = others.filter(({ provisioningState }) => provisioningState === 'Failed');
    if (failed.length === 0) return pass(`None of the ${others.length} other node pools has failed.`);
    const words = failed.map(
      ({ name, provisioningError }) => `${name}${provisioningError ? ` (${provisioningError})` : ''}`,
    );
    const commands = failed.map((pool) => azCommand('aks nodepool show', poolOptions(pool.id)));
    return fail(
      `Failed: node pool ${words.join(', ')}. An update of the cluster, which a reconcile is, tries it again and may fail over it.`,
      `Repair or delete it. It says more of itself: ${commands.join(' ; ')}`,
    );
  },
});
