import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown, unknownFor } from '../verdict.ts';
import { grantToCaller, JOIN_SUBNET, rightsOfCaller } from '../shared/access.ts';
import { needsWrite } from '../../pool/pool-writes.ts';
import { listText } from '../../values/list-text.ts';
import { subnetIdsOf } from '../shared/subnets.ts';

/**
 * Azure checks the caller's rights on every resource that a request names, not only on the one that it changes.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error
 */
export const callerMayJoinTheSubnet = defineCheck({
  id: 'caller-may-join-the-subnet',
  title: 'The identity of this run may join the subnet',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error',
  ),
  scope: 'pool',
  operations: ['add'],
  needs: ['callerPermissions'],
  run({ callerPermissions }, pool) {
    if (!needsWrite(pool)) return pass(`Node pool ${pool.name} already matches the inputs; nothing is written.`);
    const subnetIds = subnetIdsOf(pool);
    const rights = subnetIds.map((id) => ({ id, ...rightsOfCaller(callerPermissions, id, [JOIN_SUBNET]) }));
    const refused = rights.filter((each) => each.isKnown && each.missing.length > 0).map(({ id }) => id);
    if (refused.length > 0)
      return fail(
        `The identity of this run lacks ${JOIN_SUBNET} on ${listText(refused)}.`,
        `Assign a role with that action, then wait a few minutes and run again: ${refused.map((id) => grantToCaller('Network Contributor', id)).join(' ; ')}`,
      );
    const unclear = rights.filter((each) => !each.isKnown);
    if (unclear.length > 0) return unknownFor(unclear);
    if (subnetIds.length === 0) return unknown(`the subnet of node pool ${pool.name} is not known yet`);
    return pass(`The identity of this run has ${JOIN_SUBNET} on ${listText(subnetIds)}.`);
  },
});
