import { refused } from '../rests.ts';
import type { Difference } from '../../pool/pool-diff.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { COUNTS } from '../../pool/pool-immutables.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** An upgrade replaces every node, so it is never a side effect. https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling */
const VERSION = 'orchestratorVersion';

export const poolIsNewOrMatches = defineCheck({
  id: 'pool-is-new-or-matches',
  title: 'The pool is new, or the existing pool matches the inputs',
  rests: refused('https://github.com/Azure/AKS/issues/695'),
  scope: 'pool',
  needs: ['agentPools'],
  run(_facts, pool) {
    const { existing, differences } = pool;
    if (existing === undefined) return pass(`The cluster has no node pool ${pool.name} yet.`);
    if (existing.provisioningState === 'Deleting')
      return pass(`Node pool ${pool.name} is Deleting; the run waits for it.`);
    if (differences.length === 0) return pass(`Node pool ${pool.name} exists and matches the inputs.`);
    const versions = differences.filter(({ field }) => field === VERSION);
    const mutable = differences.filter(({ field, isMutable }) => isMutable && field !== VERSION);
    const immutable = differences.filter(({ field, isMutable }) => !isMutable && field !== VERSION);
    if (pool.mayUpdate && mutable.length === differences.length)
      return pass(`This run updates node pool ${pool.name} in place: ${differencesText(mutable)}.`);
    const saw = [
      ...(immutable.length > 0 ? [`Cannot be changed: ${differencesText(immutable)}.`] : []),
      ...(versions.length > 0 ? [`Needs an upgrade: ${differencesText(versions)}.`] : []),
      ...(mutable.length > 0 ? [`Can be changed in place: ${differencesText(mutable)}.`] : []),
    ].join(' ');
    const hasSizes = existing.machines !== undefined;
    return fail(
      `Node pool ${pool.name} exists and differs from the inputs. ${saw}`,
      [
        ...(hasSizes && immutable.some(({ field }) => field === 'vmSize' || COUNTS.includes(field))
          ? ['Give its VM sizes and their counts in virtualMachinesProfile, under properties.']
          : []),
        ...(immutable.length > 0
          ? ['Use another name, change the inputs to match the pool, or delete the pool first.']
          : []),
        ...(mutable.length > 0 && !pool.mayUpdate
          ? ['Set update-existing to true to change the pool in place, or change the inputs to match it.']
          : []),
        ...versions.map((version) => upgradeAdvice(pool, version)),
      ].join(' '),
    );
  },
});

function differencesText(differences: readonly Difference[]): string {
  return differences.map(({ field, wanted, existing }) => `${field} is ${existing}, requested ${wanted}`).join('; ');
}

function upgradeAdvice(pool: PoolRequest, { wanted }: Difference): string {
  const command = azCommand('aks nodepool upgrade', { ...poolOptions(pool.id), 'kubernetes-version': wanted });
  return `This action never upgrades a pool: remove kubernetes-version, or upgrade the pool yourself: ${command}`;
}
