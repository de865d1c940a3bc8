import { breaks } from '../rests.ts';
import { changeableDifferences, type PoolRequest } from '../../pool/pool-request.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { isUpgradePending } from './versions.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * A PUT of the pool carries the version that it is set to, so AKS would go on with an upgrade that somebody stopped, and build every
 * node anew. https://learn.microsoft.com/azure/aks/manage-abort-operations
 * https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export const poolHasNoPendingUpgrade = defineCheck({
  id: 'pool-has-no-pending-upgrade',
  title: 'The pool, where it exists and would be put again, runs the Kubernetes version that it is set to',
  rests: breaks('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
  scope: 'pool',
  needs: ['agentPools'],
  when: (_facts, { name, existing }) => existing !== undefined || `the cluster has no node pool ${name} yet`,
  run(_facts, pool) {
    const { existing, name } = pool;
    if (existing === undefined) return pass(`Node pool ${name} is not there.`);
    const { provisioningState, kubernetesVersion: set, currentKubernetesVersion: current } = existing;
    const seen = `is ${provisioningState}, is set to Kubernetes ${set} and runs ${current}`;
    if (!isUpgradePending(existing)) return pass(`Node pool ${name} ${seen}.`);
    if (!wouldBePut(pool)) return pass(`Node pool ${name} ${seen}, and nothing has to be done for it.`);
    const command = azCommand('aks nodepool upgrade', { ...poolOptions(pool.id), 'kubernetes-version': set });
    return fail(
      `Node pool ${name} ${seen}: an upgrade stopped half-way, and putting the pool again would go on with it, node by node.`,
      `This action never upgrades a pool. Finish the upgrade yourself, then run again: ${command} . To stay on ${current}, add a pool of another name in its place. Where the upgrade may go on with this run, name pool-has-no-pending-upgrade in ignore-checks.`,
    );
  },
});

function wouldBePut(pool: PoolRequest): boolean {
  return pool.existing?.provisioningState !== 'Succeeded' || changeableDifferences(pool).length > 0;
}
