import { azCommand, poolOptions } from '../../values/az-command.ts';
import { defineCheck, fail, pass } from '../check.ts';

/** https://learn.microsoft.com/azure/aks/start-stop-nodepools */
export const poolIsRunning = defineCheck({
  id: 'pool-is-running',
  title: 'The pool, where it exists, is running',
  severity: 'error',
  scope: 'pool',
  needs: ['agentPools'],
  run(_facts, pool) {
    if (pool.existing === undefined) return pass(`The cluster has no node pool ${pool.name} yet.`);
    if (pool.existing.powerState !== 'Stopped') return pass(`Node pool ${pool.name} is ${pool.existing.powerState}.`);
    return fail(
      `Node pool ${pool.name} exists and is Stopped.`,
      `Start it, then run again: ${azCommand('aks nodepool start', poolOptions(pool.id))}`,
    );
  },
});
