import type { Cloud } from '../cloud/cloud.ts';
import { clusterId } from '../cloud/ids.ts';
import type { ClusterState, Operation, OperationError, PoolState } from '../cloud/state.ts';
import { objectOf, objectsOf, textOf, valueAt, without } from '../json.ts';
import type { Json } from '../json.ts';
import { bootstrapError } from './bootstrap.ts';
import { buildNodes } from './capacity.ts';
import { identityOf, withClusterDefaults } from './cluster-defaults.ts';
import type { ClusterPlace } from './cluster-defaults.ts';
import { clusterCreateRefusals } from './cluster-create-refusals.ts';
import { governanceRefusals } from './governance-refusals.ts';
import { refusePool } from './pool-judgement.ts';
import { poolRequestOf } from './pool-request.ts';
import { checkPreconditions } from './preconditions.ts';
import { refuseIfAny } from './refusals.ts';

const OWN_MEMBERS = ['id', 'name', 'type', 'location', 'properties', 'eTag', 'systemData', 'identity'];

/**
 * The PUT of a cluster that does not exist yet. Its pools are judged as those that are added later; those for which no subnet is named get
 * one that AKS manages.
 *
 * @throws AzureError when AKS refuses.
 */
export function createCluster(
  cloud: Cloud,
  place: ClusterPlace,
  body: Json,
  headers: Readonly<Record<string, string>>,
): { readonly cluster: ClusterState; readonly operation: Operation } {
  checkPreconditions(headers, undefined);
  const sent = objectOf(body['properties']);
  const cluster = draftOf(cloud, place, body, sent);
  refuseIfAny(governanceRefusals, { cloud, cluster, resource: place.name, type: 'managedClusters' });
  refuseIfAny(clusterCreateRefusals, { cloud, sent });
  // The first pool that is judged has to be a System one.
  const profiles = objectsOf(sent['agentPoolProfiles']);
  const isSystem = ({ mode }: Json): boolean => mode === undefined || mode === 'System';
  for (const profile of [...profiles.filter(isSystem), ...profiles.filter((each) => !isSystem(each))])
    addPool(cloud, cluster, profile);
  cluster.rememberedVnetRanges = cloud.network.rangesOfCluster(cluster);
  cloud.clusters.push(cluster);
  addNodeGroup(cloud, cluster);
  const operation = cloud.operations.start({
    kind: 'cluster-create',
    cluster,
    provisioningState: 'Creating',
    duration: cloud.scenario.durations.clusterCreate * 1000,
    complete: () => finish(cloud, cluster),
  });
  return { cluster, operation };
}

function draftOf(cloud: Cloud, place: ClusterPlace, body: Json, sent: Json): ClusterState {
  const { name, resourceGroup, location } = place;
  const id = clusterId(cloud.scenario.subscription.id, resourceGroup, name);
  return {
    name,
    resourceGroup,
    location,
    provisioningState: 'Creating',
    resource: {
      kind: 'Base',
      sku: { name: 'Base', tier: 'Free' },
      ...without(body, ...OWN_MEMBERS),
      identity: identityOf(cloud, objectOf(body['identity']), id),
    },
    properties: without(withClusterDefaults(cloud, place, sent), 'agentPoolProfiles', 'provisioningState'),
    eTag: '',
    pools: new Map(),
    rememberedVnetRanges: [],
    routeTable: undefined,
    refusesPoolsWhileFailed: true,
    staysFailed: false,
    secretExpired: false,
    error: undefined,
    operation: undefined,
  };
}

function addPool(cloud: Cloud, cluster: ClusterState, profile: Json): void {
  const name = textOf(profile['name']) ?? '';
  // A cluster's first pools are System pools unless they say otherwise.
  const request = poolRequestOf(cloud, cluster, name, { properties: { mode: 'System', ...without(profile, 'name') } });
  refusePool(request);
  const pool: PoolState = {
    name,
    provisioningState: 'Creating',
    properties: request.wanted,
    eTag: cloud.random.guid(),
    nodes: 0,
    latestNodeImageVersion: String(request.wanted['nodeImageVersion']),
    vnetRangesAtBuild: [],
    staysFailed: false,
    error: undefined,
    operation: undefined,
  };
  cluster.pools.set(name, pool);
}

/** The resource group of the nodes, with the address of their load balancer. */
function addNodeGroup(cloud: Cloud, cluster: ClusterState): void {
  const { network, resourceGroups, scenario } = cloud;
  const group = textOf(cluster.properties['nodeResourceGroup']) ?? '';
  resourceGroups.add(
    group,
    cluster.location,
    objectOf(cluster.resource['tags']),
    clusterId(scenario.subscription.id, cluster.resourceGroup, cluster.name),
  );
  const profile = valueAt(cluster.properties['networkProfile'], 'loadBalancerProfile');
  const managed = objectsOf(valueAt(profile, 'effectiveOutboundIPs')).map(({ id }) => textOf(id) ?? '');
  const addresses = managed
    .filter((id) => id.toLowerCase().includes(`/resourcegroups/${group.toLowerCase()}/`))
    .map((id, index) => ({
      id,
      name: id.split('/').at(-1) ?? '',
      resourceGroup: group,
      properties: {},
      ipAddress: `20.103.${cloud.clusters.length}.${index + 4}`,
    }));
  network.publicIps = [...network.publicIps, ...addresses];
}

function finish(cloud: Cloud, cluster: ClusterState): OperationError | undefined {
  let failed: OperationError | undefined;
  for (const pool of cluster.pools.values()) {
    const error = buildNodes(cloud, cluster, pool) ?? bootstrapError(cloud, cluster, pool.properties);
    Object.assign(pool, { provisioningState: error ? 'Failed' : 'Succeeded', error });
    failed ??= error;
  }
  return failed;
}
