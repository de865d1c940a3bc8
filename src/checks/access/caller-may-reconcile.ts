import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { judgeRightsToReconcile } from './reconcile-rights.ts';

/**
 * An add that needs no reconcile goes on without these rights, so they stop nothing by themselves; but what a reconcile was to repair
 * then stops the add, before Azure refuses.
 * https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions
 */
export const callerMayReconcile = defineCheck({
  id: 'caller-may-reconcile',
  title: 'This run may reconcile the cluster, as allow-reconcile lets it',
  rests: inferred(
    'https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions',
  ),
  scope: 'cluster',
  operations: ['add'],
  onlyWithAllowReconcile: true,
  guards: 'reconcile',
  needs: ['cluster', 'callerPermissions'],
  run: ({ cluster, callerPermissions }) =>
    judgeRightsToReconcile(cluster, callerPermissions, '; so allow-reconcile is set in vain'),
});
