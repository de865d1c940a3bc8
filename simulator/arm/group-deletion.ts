import { gatewayError } from '../aks/azure-error.ts';
import { beginClusterDeletion } from '../aks/delete-cluster.ts';
import { covers } from '../cloud/access-control.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { keyOf } from '../cloud/ids.ts';
import { referencesFromOutside } from '../cloud/network-use.ts';
import type { GroupDeletion, ResourceGroupState } from '../cloud/resource-groups.ts';
import { checkLocksBelow } from './locks.ts';

/**
 * Deletes a group with all that is in it: the clusters first, then the networks.
 *
 * @returns the id under which to ask for it.
 * @throws AzureError 409 when something in it is locked.
 */
export function beginGroupDeletion(cloud: Cloud, group: ResourceGroupState): string {
  const { random, timeline, scenario, groupDeletions } = cloud;
  const scope = `/subscriptions/${scenario.subscription.id}/resourceGroups/${group.name}`;
  checkLocksBelow(cloud, scope);
  const begun = [...groupDeletions].find(([, each]) => each.outcome === 'deleting' && each.group === group);
  if (begun) return begun[0];
  const id = Buffer.from(`RESOURCEGROUPDELETIONJOB-${group.name.toUpperCase()}-${random.guid()}`).toString('base64url');
  group.provisioningState = 'Deleting';
  groupDeletions.set(id, { outcome: 'deleting', group });
  const inGroup = cloud.clusters.filter(({ resourceGroup }) => keyOf(resourceGroup) === keyOf(group.name));
  for (const cluster of inGroup) if (cluster.provisioningState !== 'Deleting') beginClusterDeletion(cloud, cluster);
  const { clusterDelete, networkUpdate } = scenario.durations;
  const duration = networkUpdate + (inGroup.length > 0 ? clusterDelete : 0);
  timeline.schedule(timeline.now + duration * 1000, () => {
    groupDeletions.set(id, finish(cloud, group, scope));
  });
  return id;
}

function finish(cloud: Cloud, group: ResourceGroupState, scope: string): GroupDeletion {
  const blocked = referencesFromOutside(cloud, group.name);
  const clusters = cloud.clusters.filter(({ resourceGroup }) => keyOf(resourceGroup) === keyOf(group.name));
  const ids = [...blocked, ...clusters.map(({ name }) => `Microsoft.ContainerService/managedClusters/${name}`)];
  if (ids.length > 0) {
    group.provisioningState = 'Succeeded';
    const message = `Deletion of resource group '${group.name}' failed as resources with identifiers '${ids.join(',')}' could not be deleted. The provisioning state of the resource group will be rolled back. The tracking Id is '${cloud.random.guid()}'. Please check audit logs for more details.`;
    return { outcome: 'blocked', error: gatewayError(409, 'ResourceGroupDeletionBlocked', message) };
  }
  cloud.network.deleteGroup(group.name);
  cloud.resourceGroups.delete(group.name);
  cloud.access.forget((each) => covers(scope, each));
  return { outcome: 'deleted' };
}
