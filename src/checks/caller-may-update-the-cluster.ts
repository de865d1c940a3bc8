import { defineCheck, fail, pass, skip } from './check.ts';
import { grantToCaller, rightsOfCaller, UPDATE_CLUSTER } from './support/access.ts';

/** https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions */
export const callerMayUpdateTheCluster = defineCheck({
  id: 'caller-may-update-the-cluster',
  title: 'This run may update the cluster',
  severity: 'error',
  scope: 'cluster',
  operations: ['reconcile'],
  needs: ['cluster', 'callerPermissions'],
  run({ cluster, callerPermissions }) {
    const rights = rightsOfCaller(callerPermissions, cluster.id, [UPDATE_CLUSTER]);
    if (!rights.isKnown) return skip(rights.why);
    if (rights.missing.length === 0)
      return pass(`This run has the action ${UPDATE_CLUSTER} on cluster ${cluster.name}.`);
    return fail(
      `This run lacks the action ${UPDATE_CLUSTER} on cluster ${cluster.name}, which a reconcile is.`,
      `Give its identity the role: ${grantToCaller('Azure Kubernetes Service Contributor Role', cluster.id)}, or a role of your own with that action. It may take some minutes to be seen.`,
    );
  },
});
