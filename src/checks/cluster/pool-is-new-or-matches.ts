import { refused } from '../rests.ts';
import type { Difference } from '../../pool/pool-diff.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { COUNTS } from '../../pool/pool-immutables.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** An upgrade moves every node, so it is never done on the side. https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling */
const VERSION = 'orchestratorVersion';

export const poolIsNewOrMatches = defineCheck({
  id: 'pool-is-new-or-matches',
  title: 'No other pool has the name, or the pool that has it is as asked for',
  rests: refused('https://github.com/Azure/AKS/issues/695'),
  scope: 'pool',
  needs: ['agentPools'],
  run(_facts, pool) {
    const { existing, differences } = pool;
    if (existing === undefined) return pass(`The cluster has no node pool ${pool.name}.`);
    if (existing.provisioningState === 'Deleting')
      return pass(`Node pool ${pool.name} is Deleting; the run waits for it.`);
    if (differences.length === 0) return pass(`Node pool ${pool.name} is there, as asked for.`);
    const versions = differences.filter(({ field }) => field === VERSION);
    const mutable = differences.filter(({ field, isMutable }) => isMutable && field !== VERSION);
    const immutable = differences.filter(({ field, isMutable }) => !isMutable && field !== VERSION);
    if (pool.mayUpdate && mutable.length === differences.length)
      return pass(`Node pool ${pool.name} will be updated in place: ${list(mutable)}.`);
    const saw = [
      ...(immutable.length > 0 ? [`what AKS never changes: ${list(immutable)}`] : []),
      ...(versions.length > 0 ? [`the Kubernetes version: ${list(versions)}`] : []),
      ...(mutable.length > 0 ? [`what can be changed in place: ${list(mutable)}`] : []),
    ].join('; ');
    return fail(
      `Node pool ${pool.name} exists and differs in ${saw}.`,
      [
        ...(existing.machines !== undefined &&
        immutable.some(({ field }) => field === 'vmSize' || COUNTS.includes(field))
          ? ['Say its sizes and their counts in properties, as virtualMachinesProfile.']
          : []),
        ...(immutable.length > 0 ? ['Use another name, or ask for what is there, or delete the pool first.'] : []),
        ...versions.map((version) => upgradeAdvice(pool, version)),
        ...(mutable.length > 0 && !pool.mayUpdate
          ? ['To change it in place set update-existing to true, or ask for what is there.']
          : []),
      ].join(' '),
    );
  },
});

function list(differences: readonly Difference[]): string {
  return differences.map(({ field, wanted, existing }) => `${field} is ${existing}, asked for is ${wanted}`).join(', ');
}

function upgradeAdvice(pool: PoolRequest, { wanted }: Difference): string {
  const command = azCommand('aks nodepool upgrade', { ...poolOptions(pool.id), 'kubernetes-version': wanted });
  return `This action never upgrades a pool: leave kubernetes-version out, or upgrade it yourself: ${command}`;
}
