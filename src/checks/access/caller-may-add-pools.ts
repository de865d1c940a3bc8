import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { ADD_POOL, grantToCaller, rightsOfCaller } from '../shared/access.ts';
import { needsWrite } from '../../pool/pool-writes.ts';

/** https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions */
export const callerMayAddPools = defineCheck({
  id: 'caller-may-add-pools',
  title: 'This run may write the node pools of the cluster',
  rests: refused('https://learn.microsoft.com/azure/role-based-access-control/troubleshooting'),
  scope: 'pools',
  operations: ['add'],
  needs: ['cluster', 'callerPermissions'],
  run({ cluster, callerPermissions }, pools) {
    if (!pools.some(needsWrite)) return pass('Every node pool is there as it is asked for, and nothing is written.');
    const rights = rightsOfCaller(callerPermissions, cluster.id, [ADD_POOL]);
    if (!rights.isKnown) return unknownFor([rights]);
    if (rights.missing.length === 0) return pass(`This run has the action ${ADD_POOL} on cluster ${cluster.name}.`);
    return fail(
      `This run lacks the action ${ADD_POOL} on cluster ${cluster.name}.`,
      `Give its identity the role: ${grantToCaller('Azure Kubernetes Service Contributor Role', cluster.id)}, or a role of your own with that action. It may take some minutes to be seen.`,
    );
  },
});
