import type { Cluster } from '../../resources/cluster.ts';
import type { ById } from '../../resources/read.ts';
import { linkedResources } from '../../resources/linked-resources.ts';
import type { Permission } from '../../resources/permissions.ts';
import { fail, pass, type Verdict, unknownFor } from '../verdict.ts';
import { grantToCaller, rightsOfCaller, UPDATE_CLUSTER } from '../shared/access.ts';

/** Whether this run has what Azure asks for at a reconcile: on the cluster, and on what the cluster names. */
export function judgeRightsToReconcile(
  cluster: Cluster,
  callerPermissions: ById<readonly Permission[]>,
  consequence: string,
): Verdict {
  const rights = [
    { id: cluster.id, role: 'Azure Kubernetes Service Contributor Role', actions: [UPDATE_CLUSTER] },
    ...linkedResources(cluster),
  ].map((asked) => ({ ...asked, ...rightsOfCaller(callerPermissions, asked.id, asked.actions) }));
  const refused = rights.flatMap((each) => (each.isKnown && each.missing.length > 0 ? [each] : []));
  const where = (id: string): string => (id === cluster.id ? `cluster ${cluster.name}` : id);
  if (refused.length > 0) {
    const lacks = refused.map(({ missing, id }) => `${missing.join(' and ')} on ${where(id)}`);
    const commands = refused.map(({ role, id }) => grantToCaller(role, id));
    return fail(
      `This run lacks ${lacks.join(', and ')}, which Azure asks for at a reconcile${consequence}.`,
      `Give its identity the ${commands.length > 1 ? 'roles' : 'role'}: ${commands.join(' ; ')}, or a role of your own with what it lacks. It may take some minutes to be seen.`,
    );
  }
  const unclear = rights.filter((each) => !each.isKnown);
  if (unclear.length > 0) return unknownFor(unclear);
  const has = rights.map(({ actions, id }) => `${actions.join(' and ')} on ${where(id)}`);
  return pass(`This run has ${has.join(', and ')}.`);
}
