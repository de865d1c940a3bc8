import { AzureError, gatewayError } from '../aks/azure-error.ts';
import { keyOf } from '../cloud/ids.ts';
import type { ClusterState, PoolState } from '../cloud/state.ts';
import { GROUP, nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';

export const CLUSTER = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/{cluster}`;
export const POOL = `${CLUSTER}/agentPools/{pool}`;
export const CLUSTERS = 'Microsoft.ContainerService/managedClusters';
export const POOLS = `${CLUSTERS}/agentPools`;

/** Who asked, in a header of AKS's own: it holds ids, so it does not belong into logs. */
export function operationIdentifier({ cloud }: ArmRequest): Record<string, string> {
  const { tenant, identity, location } = cloud.scenario;
  return {
    'x-ms-operation-identifier': `tenantId=${tenant},objectId=${identity.objectId}/${location}/${cloud.random.guid()}`,
  };
}

export function findCluster(request: ArmRequest): ClusterState | undefined {
  const [group, name] = [nameIn(request, 'group'), nameIn(request, 'cluster')];
  return request.cloud.clusters.find(
    (cluster) => keyOf(cluster.resourceGroup) === keyOf(group) && keyOf(cluster.name) === keyOf(name),
  );
}

/** @throws AzureError 404, ARM's */
export function clusterOf(request: ArmRequest): ClusterState {
  const group = nameIn(request, 'group');
  const name = nameIn(request, 'cluster');
  const found = findCluster(request);
  if (found) return found;
  throw gatewayError(
    404,
    'ResourceNotFound',
    `The Resource '${CLUSTERS}/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

/** @throws AzureError 404, AKS's */
export function poolOf(request: ArmRequest, cluster: ClusterState): PoolState {
  const name = nameIn(request, 'pool');
  const found = cluster.pools.get(name);
  if (found) return found;
  throw new AzureError(
    404,
    'NotFound',
    `Could not find the agentpool: ${name} in subscription: ${request.cloud.scenario.subscription.id}, resourceGroup: ${cluster.resourceGroup}, resourceName: ${cluster.name}.`,
    {
      subcode: 'GetAgentPool_NotFound_HCPServerError',
      details: [{ code: 'Unspecified', message: 'rpc error: code = NotFound desc = Agent Pool not found' }],
      headers: operationIdentifier(request),
    },
  );
}
