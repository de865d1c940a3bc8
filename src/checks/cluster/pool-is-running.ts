import { refused } from '../rests.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/start-stop-nodepools */
export const poolIsRunning = defineCheck({
  id: 'pool-is-running',
  title: 'The pool, where it exists, is running',
  rests: refused('https://learn.microsoft.com/azure/aks/start-stop-nodepools'),
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
