import { defineCheck } from '../check.ts';
import { advice } from '../rests.ts';
import { fail } from '../verdict.ts';
import { judgeRightsToReconcile } from './reconcile-rights.ts';

/** A check needs no write access, and the run that adds the pools may sign in with another identity. */
export const callerCouldReconcile = defineCheck({
  id: 'caller-could-reconcile',
  title: 'The identity of this run could also reconcile the cluster',
  rests: advice(
    'https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions',
  ),
  scope: 'cluster',
  operations: ['check'],
  onlyWithAllowReconcile: true,
  needs: ['cluster', 'callerPermissions'],
  run({ cluster, callerPermissions }) {
    const verdict = judgeRightsToReconcile(cluster, callerPermissions);
    if (verdict.status !== 'failed') return verdict;
    return fail(
      `${verdict.saw} An add by this identity could not reconcile the cluster, although allow-reconcile is set.`,
      `No action needed if another identity adds the pools. Otherwise, ${verdict.fix.slice(0, 1).toLowerCase()}${verdict.fix.slice(1)}`,
    );
  },
});
