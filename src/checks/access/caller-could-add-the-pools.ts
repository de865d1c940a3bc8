import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { ADD_POOL, grantToCaller, JOIN_SUBNET, rightsOfCaller } from '../shared/access.ts';
import { needsWrite } from '../../pool/pool-writes.ts';
import { listText } from '../../values/list-text.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { subnetIdsOf } from '../shared/subnets.ts';

/** A check needs no write access, and the run that adds the pools may sign in with another identity. */
export const callerCouldAddThePools = defineCheck({
  id: 'caller-could-add-the-pools',
  title: 'The identity of this run could also add the node pools',
  rests: advice('https://learn.microsoft.com/azure/aks/aks-service-permissions'),
  scope: 'pools',
  operations: ['check'],
  needs: ['cluster', 'callerPermissions'],
  when: (_facts, pools) => pools.some(needsWrite) || 'every node pool already matches the inputs',
  run({ cluster, callerPermissions }, pools) {
    const ids = pools.filter(needsWrite).flatMap(subnetIdsOf);
    const subnetIds = [...new Map(ids.map((id) => [idKey(id), id])).values()];
    const rights = [
      { id: cluster.id, action: ADD_POOL, role: 'Azure Kubernetes Service Contributor Role' },
      ...subnetIds.map((id) => ({ id, action: JOIN_SUBNET, role: 'Network Contributor' })),
    ].map((asked) => ({ ...asked, ...rightsOfCaller(callerPermissions, asked.id, [asked.action]) }));
    const missing = rights.filter((each) => each.isKnown && each.missing.length > 0);
    if (missing.length > 0) {
      const lacks = [...Map.groupBy(missing, ({ action }) => action)].map(
        ([action, scopes]) => `${action} on ${listText(scopes.map(({ id }) => nameOfId(id)))}`,
      );
      return fail(
        `The identity of this run lacks ${listText(lacks)}, so it could not add ${listText(pools.map(({ name }) => name))}.`,
        `No action needed if another identity adds the pools. Otherwise, assign the missing ${missing.length === 1 ? 'role' : 'roles'}: ${missing.map(({ role, id }) => grantToCaller(role, id)).join(' ; ')}`,
      );
    }
    const unclear = rights.filter((each) => !each.isKnown);
    if (unclear.length > 0) return unknownFor(unclear);
    return pass(
      `The identity of this run has ${ADD_POOL} on cluster ${cluster.name} and ${JOIN_SUBNET} on ${listText(subnetIds.map(nameOfId))}.`,
    );
  },
});
