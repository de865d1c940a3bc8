import { breaks } from '../rests.ts';
import { changeableDifferences, type PoolRequest } from '../../pool/pool-request.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { isUpgradePending } from './versions.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * A PUT of the pool carries its configured version, so AKS would resume an upgrade that was stopped, and replace every node.
 * https://learn.microsoft.com/azure/aks/manage-abort-operations
 * https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export const poolHasNoPendingUpgrade = defineCheck({
  id: 'pool-has-no-pending-upgrade',
  title: 'A write to the existing pool would not resume an upgrade',
  rests: breaks('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
  scope: 'pool',
  needs: ['agentPools'],
  when: (_facts, { name, existing }) => existing !== undefined || `node pool ${name} does not exist yet`,
  run(_facts, pool) {
    const { existing, name } = pool;
    if (existing === undefined) return pass(`Node pool ${name} is new.`);
    const { provisioningState, kubernetesVersion: set, currentKubernetesVersion: current } = existing;
    const seen = `is ${provisioningState}, runs Kubernetes ${current}, and is set to ${set}`;
    if (!isUpgradePending(existing)) return pass(`Node pool ${name} ${seen}.`);
    if (!wouldBePut(pool)) return pass(`Node pool ${name} ${seen}. This run does not write to it.`);
    const command = azCommand('aks nodepool upgrade', { ...poolOptions(pool.id), 'kubernetes-version': set });
    return fail(
      `Node pool ${name} ${seen}. A write to the pool would resume that upgrade and replace every node.`,
      `To stay on ${current}, add a pool under another name. To let this run resume the upgrade, add pool-has-no-pending-upgrade to ignore-checks. To finish the upgrade first: ${command}`,
    );
  },
});

function wouldBePut(pool: PoolRequest): boolean {
  return pool.existing?.provisioningState !== 'Succeeded' || changeableDifferences(pool).length > 0;
}
