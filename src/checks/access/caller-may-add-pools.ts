import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { ADD_POOL, grantToCaller, rightsOfCaller } from '../shared/access.ts';
import { needsWrite } from '../../pool/pool-writes.ts';

/** https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions */
export const callerMayAddPools = defineCheck({
  id: 'caller-may-add-pools',
  title: 'The identity of this run may add node pools to the cluster',
  rests: refused('https://learn.microsoft.com/azure/role-based-access-control/troubleshooting'),
  scope: 'pools',
  operations: ['add'],
  needs: ['cluster', 'callerPermissions'],
  run({ cluster, callerPermissions }, pools) {
    if (!pools.some(needsWrite)) return pass('Every node pool already matches the inputs; nothing is written.');
    const rights = rightsOfCaller(callerPermissions, cluster.id, [ADD_POOL]);
    if (!rights.isKnown) return unknownFor([rights]);
    if (rights.missing.length === 0)
      return pass(`The identity of this run has ${ADD_POOL} on cluster ${cluster.name}.`);
    return fail(
      `The identity of this run lacks ${ADD_POOL} on cluster ${cluster.name}.`,
      `Assign a role with that action, then wait a few minutes and run again: ${grantToCaller('Azure Kubernetes Service Contributor Role', cluster.id)}`,
    );
  },
});
