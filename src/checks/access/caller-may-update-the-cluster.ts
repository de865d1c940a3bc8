import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { judgeRightsToReconcile } from './reconcile-rights.ts';

/** https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions */
export const callerMayUpdateTheCluster = defineCheck({
  id: 'caller-may-update-the-cluster',
  title: 'The identity of this run may update the cluster',
  rests: refused('https://learn.microsoft.com/azure/role-based-access-control/troubleshooting'),
  scope: 'cluster',
  operations: ['reconcile'],
  needs: ['cluster', 'callerPermissions'],
  run: ({ cluster, callerPermissions }) => judgeRightsToReconcile(cluster, callerPermissions),
});
