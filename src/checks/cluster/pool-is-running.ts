import { inferred } from '../rests.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { needsWrite } from '../../pool/pool-writes.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** AKS takes changes of a stopped pool, even upgrades. https://learn.microsoft.com/azure/aks/start-stop-nodepools */
export const poolIsRunning = defineCheck({
  id: 'pool-is-running',
  title: 'The pool, where it exists, is running',
  rests: inferred('https://learn.microsoft.com/azure/aks/start-stop-nodepools'),
  scope: 'pool',
  needs: ['agentPools'],
  when: (_facts, { name, existing }) => existing !== undefined || `the cluster has no node pool ${name} yet`,
  run(_facts, pool) {
    const { id, name, existing } = pool;
    if (existing?.powerState !== 'Stopped') return pass(`Node pool ${name} is ${existing?.powerState ?? 'not there'}.`);
    const why = needsWrite(pool)
      ? 'What this run changes shows on its nodes when they start.'
      : 'It is as asked for, and runs no node.';
    return fail(
      `Node pool ${name} exists and is Stopped. ${why}`,
      `Start it: ${azCommand('aks nodepool start', poolOptions(id))}`,
    );
  },
});
