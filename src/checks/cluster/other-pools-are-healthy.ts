import { inferred } from '../rests.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** Adding a pool once checked the other pools' subnets too (https://github.com/Azure/AKS/issues/2865). A cluster update still retries a failed pool. */
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
    if (failed.length === 0) return pass(passedText(others.map(({ name }) => name)));
    const words = failed.map(
      ({ name, provisioningError }) => `${name}${provisioningError ? ` (${provisioningError})` : ''}`,
    );
    const commands = failed.map((pool) => azCommand('aks nodepool show', poolOptions(pool.id)));
    return fail(
      `Failed node ${failed.length === 1 ? 'pool' : 'pools'}: ${listText(words)}. A cluster update, such as a reconcile, retries ${failed.length === 1 ? 'it' : 'them'} and may fail again.`,
      `Repair or delete the failed ${failed.length === 1 ? 'pool' : 'pools'}. For details: ${commands.join(' ; ')}`,
    );
  },
});

function passedText(others: readonly string[]): string {
  return others.length === 1
    ? `Node pool ${others.join('')} has not failed.`
    : `None of the ${others.length} other node pools has failed.`;
}
