import { inferred } from '../rests.ts';
import { isSystemPool } from '../../resources/agent-pool.ts';
import { numberOf, objectOf } from '../../values/json.ts';
import { isPutByThisRun } from '../shared/access.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling#set-node-drain-timeout-value; the REST reference says 1. */
const SHORTEST_DRAIN_MINUTES = 5;

export const upgradeSettingsFitThePool = defineCheck({
  id: 'upgrade-settings-fit-the-pool',
  title: 'The settings for upgrades are such as Microsoft names for this pool',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling#customize-unavailable-nodes'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) => isPutByThisRun(pool) || `node pool ${pool.name} is there, as asked for`,
  run(_facts, { name, wanted }) {
    const drain = numberOf(objectOf(objectOf(wanted.raw['properties'])['upgradeSettings'])['drainTimeoutInMinutes']);
    const unavailable = wanted.maxUnavailable ?? '0';
    const problems = [
      ...(isSystemPool(wanted) && !/^0%?$/.test(unavailable)
        ? [
            [
              `max-unavailable is ${unavailable}, which no system pool has`,
              'Leave max-unavailable out, or set mode to User.',
            ] as const,
          ]
        : []),
      ...(drain !== undefined && drain < SHORTEST_DRAIN_MINUTES
        ? [
            [
              `drain-timeout is ${drain}, and Microsoft names ${SHORTEST_DRAIN_MINUTES} minutes at least`,
              `Set drain-timeout to ${SHORTEST_DRAIN_MINUTES} or more.`,
            ] as const,
          ]
        : []),
    ];
    if (problems.length === 0) return pass(`The upgrade settings of node pool ${name} are such as Microsoft names.`);
    return fail(
      `Of node pool ${name} ${problems.map(([what]) => what).join('; ')}.`,
      problems.map(([, fix]) => fix).join(' '),
    );
  },
});
