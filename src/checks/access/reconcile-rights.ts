import type { Cluster } from '../../resources/cluster.ts';
import type { ById } from '../../resources/read.ts';
import { linkedResources } from '../../resources/linked-resources.ts';
import type { Permission } from '../../resources/permissions.ts';
import { listText } from '../../values/list-text.ts';
import { fail, pass, type Verdict, unknownFor } from '../verdict.ts';
import { grantToCaller, rightsOfCaller, UPDATE_CLUSTER } from '../shared/access.ts';

/** Whether this run has what Azure requires for a reconcile: on the cluster, and on every resource that the cluster names. */
export function judgeRightsToReconcile(cluster: Cluster, callerPermissions: ById<readonly Permission[]>): Verdict {
  const rights = [
    { id: cluster.id, role: 'Azure Kubernetes Service Contributor Role', actions: [UPDATE_CLUSTER] },
    ...linkedResources(cluster),
  ].map((asked) => ({ ...asked, ...rightsOfCaller(callerPermissions, asked.id, asked.actions) }));
  const refused = rights.flatMap((each) => (each.isKnown && each.missing.length > 0 ? [each] : []));
  const where = (id: string): string => (id === cluster.id ? `cluster ${cluster.name}` : id);
  if (refused.length > 0) {
    const lacks = refused.map(({ missing, id }) => `${listText(missing)} on ${where(id)}`);
    const commands = refused.map(({ role, id }) => grantToCaller(role, id));
    return fail(
      `The identity of this run lacks ${listText(lacks)}, which Azure requires for a reconcile.`,
      `Assign ${refused.length === 1 ? 'a role with that action' : 'roles with those actions'}, then wait a few minutes and run again: ${commands.join(' ; ')}`,
    );
  }
  const unclear = rights.filter((each) => !each.isKnown);
  if (unclear.length > 0) return unknownFor(unclear);
  const has = rights.map(({ actions, id }) => `${listText(actions)} on ${where(id)}`);
  return pass(`The identity of this run has ${listText(has)}.`);
}
