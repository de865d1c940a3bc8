import { inferred } from '../rests.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { needsWrite } from '../../pool/pool-writes.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** A warning: AKS accepts changes to a stopped pool, even upgrades. https://learn.microsoft.com/azure/aks/start-stop-nodepools */
export const poolIsRunning = defineCheck({
  id: 'pool-is-running',
  title: 'The existing pool is not stopped',
  rests: inferred('https://learn.microsoft.com/azure/aks/start-stop-nodepools'),
  scope: 'pool',
  needs: ['agentPools'],
  when: (_facts, { name, existing }) => existing !== undefined || `node pool ${name} does not exist yet`,
  run(_facts, pool) {
    const { id, name, existing } = pool;
    if (existing?.powerState !== 'Stopped') return pass(`Node pool ${name} is ${existing?.powerState ?? 'new'}.`);
    const why = needsWrite(pool)
      ? 'Changes reach its nodes when it starts.'
      : 'It matches the inputs but runs no nodes.';
    return fail(
      `Node pool ${name} is Stopped. ${why}`,
      `Start the pool: ${azCommand('aks nodepool start', poolOptions(id))}`,
    );
  },
});
