import { inferred } from '../rests.ts';
import { isSystemPool } from '../../resources/agent-pool.ts';
import { numberOf, objectOf } from '../../values/json.ts';
import { asksOfThisRun } from '../shared/put-by-this-run.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling#set-node-drain-timeout-value. The REST reference says 1. */
const SHORTEST_DRAIN_MINUTES = 5;

export const upgradeSettingsFitThePool = defineCheck({
  id: 'upgrade-settings-fit-the-pool',
  title: 'The upgrade settings are supported for this pool',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling#customize-unavailable-nodes'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) => asksOfThisRun(pool),
  run(_facts, { name, wanted }) {
    const drain = numberOf(objectOf(objectOf(wanted.raw['properties'])['upgradeSettings'])['drainTimeoutInMinutes']);
    const unavailable = wanted.maxUnavailable ?? '0';
    const problems = [
      ...(isSystemPool(wanted) && !/^0%?$/.test(unavailable)
        ? [
            [
              `max-unavailable is ${unavailable}, which system pools do not support`,
              'Leave out max-unavailable, or set mode to User.',
            ] as const,
          ]
        : []),
      ...(drain !== undefined && drain < SHORTEST_DRAIN_MINUTES
        ? [
            [
              `drain-timeout is ${drain}; the documented minimum is ${SHORTEST_DRAIN_MINUTES} minutes`,
              `Set drain-timeout to ${SHORTEST_DRAIN_MINUTES} or more.`,
            ] as const,
          ]
        : []),
    ];
    if (problems.length === 0) return pass(`Node pool ${name} supports its upgrade settings.`);
    return fail(
      `Node pool ${name}: ${problems.map(([what]) => what).join('; ')}.`,
      problems.map(([, fix]) => fix).join(' '),
    );
  },
});
