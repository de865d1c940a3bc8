import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { ADD_POOL, JOIN_SUBNET, rightsOfCaller } from '../shared/access.ts';

/** A look needs no right to write, and the run that adds the pool may sign in as somebody else. */
export const callerCouldAddThePools = defineCheck({
  id: 'caller-could-add-the-pools',
  title: 'The identity of this run could add the pool too',
  rests: advice('https://learn.microsoft.com/azure/aks/aks-service-permissions'),
  scope: 'pool',
  operations: ['check'],
  needs: ['cluster', 'subnetId', 'callerPermissions'],
  run({ cluster, subnetId, callerPermissions }, pool) {
    const rights = [
      { on: cluster.id, ...rightsOfCaller(callerPermissions, cluster.id, [ADD_POOL]) },
      { on: subnetId, ...rightsOfCaller(callerPermissions, subnetId, [JOIN_SUBNET]) },
    ];
    const missing = rights.flatMap((each) =>
      each.isKnown ? each.missing.map((action) => `${action} on ${each.on}`) : [],
    );
    if (missing.length > 0)
      return fail(
        `The identity of this run lacks ${missing.join(' and ')}, so it could not add node pool ${pool.name}.`,
        'Nothing, if another identity adds the pool, as is good practice where a pull request is looked at. Else give it the rights that the README lists for an add.',
      );
    const unclear = rights.filter((each) => !each.isKnown);
    if (unclear.length > 0) return unknownFor(unclear);
    return pass(`The identity of this run has ${ADD_POOL} on the cluster and ${JOIN_SUBNET} on the subnet.`);
  },
});
