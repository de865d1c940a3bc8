import { refused } from '../rests.ts';
import { isSystemPool } from '../../resources/agent-pool.ts';
import { objectOf, stringsOf } from '../../values/json.ts';
import { listText } from '../../values/list-text.ts';
import { asksOfThisRun } from '../shared/put-by-this-run.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** System pods tolerate this one. https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools */
const TOLERATED_KEY = 'CriticalAddonsOnly';
const HARD = /:(?:NoSchedule|NoExecute)$/i;

/** The code is SystemPoolHasRestrictedTaint. */
export const systemPoolAcceptsSystemPods = defineCheck({
  id: 'system-pool-accepts-system-pods',
  title: 'The system node pool has no taint that repels system pods',
  rests: refused('https://github.com/Azure/AKS/issues/2578'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) =>
    isSystemPool(pool.wanted) ? asksOfThisRun(pool) : `node pool ${pool.name} is not a system pool`,
  run(_facts, { name, wanted }) {
    const taints = stringsOf(objectOf(wanted.raw['properties'])['nodeTaints']);
    const hard = taints.filter((taint) => HARD.test(taint) && keyOf(taint) !== TOLERATED_KEY);
    if (hard.length === 0) return pass(`System pods tolerate the taints of node pool ${name}.`);
    return fail(
      `System pool ${name} requests ${hard.length === 1 ? 'the taint' : 'the taints'} ${listText(hard)}, which system pods do not tolerate. Azure rejects this (SystemPoolHasRestrictedTaint).`,
      `Use ${TOLERATED_KEY}=true:NoSchedule or the effect PreferNoSchedule instead, or set mode to User.`,
    );
  },
});

function keyOf(taint: string): string {
  return taint.split(/[=:]/)[0] ?? '';
}
