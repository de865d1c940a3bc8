import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail } from '../verdict.ts';
import { judgeRightsToReconcile } from './reconcile-rights.ts';

/**
 * An add that needs no reconcile succeeds without these rights, so a missing one is a warning. A finding that a reconcile would have healed
 * then stops the add before Azure can refuse it.
 * https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions
 */
export const callerMayReconcile = defineCheck({
  id: 'caller-may-reconcile',
  title: 'The identity of this run may reconcile the cluster, as allow-reconcile asks',
  rests: inferred(
    'https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions',
  ),
  scope: 'cluster',
  operations: ['add'],
  onlyWithAllowReconcile: true,
  guards: 'reconcile',
  needs: ['cluster', 'callerPermissions'],
  run({ cluster, callerPermissions }) {
    const verdict = judgeRightsToReconcile(cluster, callerPermissions);
    if (verdict.status !== 'failed') return verdict;
    return fail(`${verdict.saw} allow-reconcile is set but has no effect.`, verdict.fix);
  },
});
