import { defineCheck } from '../check.ts';
import { advice } from '../rests.ts';
import { fail } from '../verdict.ts';
import { judgeRightsToReconcile } from './reconcile-rights.ts';

/** A look needs no right to write, and the run that adds the pool may sign in as somebody else. */
export const callerCouldReconcile = defineCheck({
  id: 'caller-could-reconcile',
  title: 'The identity of this run could reconcile the cluster too, as allow-reconcile lets it',
  rests: advice(
    'https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions',
  ),
  scope: 'cluster',
  operations: ['check'],
  onlyWithAllowReconcile: true,
  needs: ['cluster', 'callerPermissions'],
  run({ cluster, callerPermissions }) {
    const verdict = judgeRightsToReconcile(
      cluster,
      callerPermissions,
      ', so it could not do the reconcile that an add may need',
    );
    if (verdict.status !== 'failed') return verdict;
    return fail(verdict.saw, `Nothing, if another identity adds the pool. Else: ${verdict.fix}`);
  },
});
