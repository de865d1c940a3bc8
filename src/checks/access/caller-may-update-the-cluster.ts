import { defineCheck } from '../check.ts';
import { judgeRightsToReconcile } from './reconcile-rights.ts';

/** https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions */
export const callerMayUpdateTheCluster = defineCheck({
  id: 'caller-may-update-the-cluster',
  title: 'This run may update the cluster',
  severity: 'error',
  scope: 'cluster',
  operations: ['reconcile'],
  needs: ['cluster', 'callerPermissions'],
  run: ({ cluster, callerPermissions }) => judgeRightsToReconcile(cluster, callerPermissions, ''),
});
