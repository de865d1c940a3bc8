import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown, unknownFor } from '../verdict.ts';
import { grantToCaller, JOIN_SUBNET, rightsOfCaller } from '../shared/access.ts';
import { needsWrite } from '../../pool/pool-writes.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';

/**
 * Azure asks for it on what a request names, not only on what it is about.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error
 */
export const callerMayJoinTheSubnet = defineCheck({
  id: 'caller-may-join-the-subnet',
  title: 'This run may put nodes and pods into the subnet',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error',
  ),
  scope: 'pool',
  operations: ['add'],
  needs: ['callerPermissions'],
  run({ callerPermissions }, pool) {
    if (!needsWrite(pool)) return pass(`Node pool ${pool.name} is there as it is asked for, and nothing is written.`);
    const subnetIds = [pool.subnetId, podSubnetIdOf(pool)].filter((id) => id !== undefined);
    const rights = subnetIds.map((id) => ({ id, ...rightsOfCaller(callerPermissions, id, [JOIN_SUBNET]) }));
    const refused = rights.filter((each) => each.isKnown && each.missing.length > 0).map(({ id }) => id);
    if (refused.length > 0)
      return fail(
        `This run lacks the action ${JOIN_SUBNET} on ${refused.join(' and ')}.`,
        `Give its identity the role: ${refused.map((id) => grantToCaller('Network Contributor', id)).join(' ; ')}, or a role of your own with that action. It may take some minutes to be seen.`,
      );
    const unclear = rights.filter((each) => !each.isKnown);
    if (unclear.length > 0) return unknownFor(unclear);
    if (subnetIds.length === 0) return unknown(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
    return pass(`This run has the action ${JOIN_SUBNET} on ${subnetIds.join(' and ')}.`);
  },
});
