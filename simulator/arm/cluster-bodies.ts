import { inPoolOrder } from '../aks/pool-defaults.ts';
import { nodesBySize } from '../cloud/compute.ts';
import { hasMachineScale } from '../cloud/machines.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { clusterId } from '../cloud/ids.ts';
import type { ClusterState, Operation, PoolState } from '../cloud/state.ts';
import { isNothing, without } from '../json.ts';
import type { Json } from '../json.ts';

const FIRST_OF_CLUSTER = [
  'provisioningState',
  'powerState',
  'kubernetesVersion',
  'currentKubernetesVersion',
  'dnsPrefix',
  'fqdn',
  'azurePortalFQDN',
];

/** Do not come back when they are empty. */
const ONLY_WHEN_FILLED = ['nodeLabels', 'nodeTaints', 'tags', 'availabilityZones'];

/** The first stable version whose recorded answers have an eTag. */
const FIRST_WITH_ETAG = '2025-09-01';
/** Previews have it since https://learn.microsoft.com/azure/aks/use-etags. */
const FIRST_PREVIEW_WITH_ETAG = '2024-03-02-preview';

/** Whether answers of an api-version have eTags, as recordings show; without a version they have. */
function hasETag(apiVersion: string): boolean {
  const first = apiVersion.endsWith('-preview') ? FIRST_PREVIEW_WITH_ETAG : FIRST_WITH_ETAG;
  return apiVersion === '' || apiVersion >= first;
}

/** The properties of a pool, as an agentPools answer and as a cluster's profile have them. */
function poolProperties(pool: PoolState, apiVersion: string): Json {
  const all: Json = { ...pool.properties, provisioningState: pool.provisioningState };
  if (pool.provisioningState === 'Failed' && pool.error) all['status'] = { provisioningError: pool.error };
  if (hasMachineScale(pool.properties)) all['virtualMachineNodesStatus'] = machinesStatus(pool);
  const kept = Object.entries(all).filter(
    ([name, value]) => value !== null && !(ONLY_WHEN_FILLED.includes(name) && isNothing(value)),
  );
  return { ...inPoolOrder(Object.fromEntries(kept)), ...(hasETag(apiVersion) ? { eTag: pool.eTag } : {}) };
}

/** The machines of each size that are there. */
function machinesStatus(pool: PoolState): Json[] {
  return nodesBySize(pool).flatMap(([size, count]) => (count > 0 ? { size, count } : []));
}

export function poolBody(cloud: Cloud, cluster: ClusterState, pool: PoolState, apiVersion = ''): Json {
  return {
    id: `${clusterId(cloud.scenario.subscription.id, cluster.resourceGroup, cluster.name)}/agentPools/${pool.name}`,
    name: pool.name,
    type: 'Microsoft.ContainerService/managedClusters/agentPools',
    properties: poolProperties(pool, apiVersion),
  };
}

export function clusterBody(cloud: Cloud, cluster: ClusterState, apiVersion = ''): Json {
  const { kind, tags, ...resource } = cluster.resource;
  const { provisioningState, properties } = cluster;
  const first = FIRST_OF_CLUSTER.filter((name) => name in properties).map((name) => [name, properties[name]] as const);
  return {
    id: clusterId(cloud.scenario.subscription.id, cluster.resourceGroup, cluster.name),
    location: cluster.location,
    name: cluster.name,
    ...(isNothing(tags) ? {} : { tags }),
    type: 'Microsoft.ContainerService/ManagedClusters',
    ...(kind === undefined ? {} : { kind }),
    properties: {
      provisioningState,
      ...Object.fromEntries(first),
      agentPoolProfiles: [...cluster.pools.values()].map((pool) => ({
        name: pool.name,
        ...poolProperties(pool, apiVersion),
      })),
      ...without(properties, ...FIRST_OF_CLUSTER),
      ...(provisioningState === 'Failed' && cluster.error ? { status: { provisioningError: cluster.error } } : {}),
    },
    ...resource,
    ...(hasETag(apiVersion) ? { eTag: cluster.eTag } : {}),
  };
}

/** Where an operation stands. Until 2023 every running one read `InProgress`. */
export function operationBody(cloud: Cloud, operation: Operation): Json {
  const is2023 = cloud.scenario.operationStyle === '2023';
  const progress = is2023 ? 'InProgress' : operation.progress;
  const time = (at: number): string => new Date(at).toISOString();
  const { remark } = operation;
  const isRemarked = remark !== undefined && (operation.status === 'InProgress' || remark.untilTheEnd);
  const error = operation.error ?? (isRemarked ? remark.error : undefined);
  return {
    name: is2023 ? swapped(operation.id) : operation.id,
    status: operation.status === 'InProgress' ? progress : operation.status,
    startTime: time(operation.startedAt),
    ...(operation.endedAt === undefined ? {} : { endTime: time(operation.endedAt) }),
    ...(error ? { error } : {}),
  };
}

/** Until early 2024 the name was the URL's GUID with the bytes of its first three groups swapped. */
function swapped(guid: string): string {
  return guid
    .split('-')
    .map((group, index) => (index < 3 ? (group.match(/../g) ?? []).reverse().join('') : group))
    .join('-');
}
