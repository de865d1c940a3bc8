import { refused } from '../rests.ts';
import { isSystemPool } from '../../resources/agent-pool.ts';
import { objectOf, stringsOf } from '../../values/json.ts';
import { isPutByThisRun } from '../shared/access.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** The pods of the system tolerate this one. https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools */
const TOLERATED_KEY = 'CriticalAddonsOnly';
const HARD = /:(?:NoSchedule|NoExecute)$/i;

/** The code is SystemPoolHasRestrictedTaint. */
export const systemPoolTakesSystemPods = defineCheck({
  id: 'system-pool-takes-system-pods',
  title: 'A system pool has no taint that keeps the pods of the system out',
  rests: refused('https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) =>
    isSystemPool(pool.wanted)
      ? isPutByThisRun(pool) || `node pool ${pool.name} is there, as asked for`
      : `node pool ${pool.name} is no system pool`,
  run(_facts, { name, wanted }) {
    const taints = stringsOf(objectOf(wanted.raw['properties'])['nodeTaints']);
    const hard = taints.filter((taint) => HARD.test(taint) && keyOf(taint) !== TOLERATED_KEY);
    if (hard.length === 0) return pass(`System pool ${name} keeps no pod of the system out.`);
    return fail(
      `System pool ${name} asks for the taint ${hard.join(', ')}, which the pods of the system do not tolerate. AKS refuses that (SystemPoolHasRestrictedTaint).`,
      `Take ${TOLERATED_KEY}=true:NoSchedule in its place, or the effect PreferNoSchedule, or set mode to User.`,
    );
  },
});

function keyOf(taint: string): string {
  return taint.split(/[=:]/)[0] ?? '';
}
