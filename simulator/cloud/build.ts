import { isObject, mergePatch, objectOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { withPoolDefaults } from '../aks/pool-defaults.ts';
import type { Random } from '../random.ts';
import type { ClusterScenario, PoolScenario, Scenario } from '../scenario/schema.ts';
import { networkId } from './ids.ts';
import { nodesWanted } from './machines.ts';
import type { Network } from './network.ts';
import type { ClusterState, PoolState } from './state.ts';

/** The clusters as the scenario has them. */
export function buildClusters(scenario: Scenario, network: Network, random: Random): ClusterState[] {
  return Object.entries(scenario.clusters).map(([name, described]) => {
    const cluster = buildCluster(scenario, network, random, name, described);
    for (const [poolName, pool] of Object.entries(described.pools)) {
      cluster.pools.set(poolName, buildPool(scenario, network, random, cluster, poolName, pool));
    }
    const ranges = network.rangesOfCluster(cluster);
    cluster.rememberedVnetRanges = described.rememberedVnetRanges ?? ranges;
    for (const [poolName, pool] of cluster.pools) {
      pool.vnetRangesAtBuild = described.pools[poolName]?.vnetRangesAtBuild ?? cluster.rememberedVnetRanges;
    }
    return cluster;
  });
}

function buildCluster(
  scenario: Scenario,
  network: Network,
  random: Random,
  name: string,
  described: ClusterScenario,
): ClusterState {
  const failed = described.provisioningState === 'Failed';
  return {
    name,
    resourceGroup: described.resourceGroup,
    location: scenario.location,
    provisioningState: described.provisioningState,
    resource: expanded(described.resource, scenario.subscription.id),
    properties: expanded(described.properties, scenario.subscription.id),
    eTag: random.guid(),
    pools: new Map(),
    rememberedVnetRanges: [],
    routeTable: described.routeTable === undefined ? undefined : network.routeTable(described.routeTable)?.id,
    refusesPoolsWhileFailed: described.refusesPoolsWhileFailed,
    staysFailed: described.staysFailed,
    secretExpired: described.secretExpired,
    error: failed ? { code: 'InternalOperationError', message: 'Internal server error' } : undefined,
    operation: undefined,
  };
}

function buildPool(
  scenario: Scenario,
  network: Network,
  random: Random,
  cluster: ClusterState,
  name: string,
  described: PoolScenario,
): PoolState {
  const sent = withSubnetIds(scenario, network, expanded(described.properties, scenario.subscription.id));
  const filled = withPoolDefaults(cluster, {}, sent);
  const properties = objectOf(mergePatch(filled, sent));
  const count = nodesWanted(properties);
  return {
    name,
    provisioningState: described.provisioningState,
    properties,
    eTag: random.guid(),
    nodes: described.nodes ?? (described.provisioningState === 'Failed' ? 0 : count),
    latestNodeImageVersion: described.latestNodeImageVersion ?? textOf(properties['nodeImageVersion']) ?? '',
    vnetRangesAtBuild: [],
    staysFailed: described.staysFailed,
    error: undefined,
    operation: undefined,
  };
}

/** `VNET/SUBNET`, which a scenario may say for short, becomes the id. */
function withSubnetIds(scenario: Scenario, network: Network, properties: Json): Json {
  const idOf = (short: string): string => {
    const [vnet = '', subnet = ''] = short.split('/');
    const found = network.virtualNetwork(vnet);
    if (!found) throw new Error(`The scenario has no virtual network ${vnet}, which a pool names in ${short}.`);
    return `${networkId(scenario.subscription.id, found.resourceGroup, 'virtualNetworks', found.name)}/subnets/${subnet}`;
  };
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const short = name === 'vnetSubnetID' || name === 'podSubnetID' ? textOf(value) : undefined;
      return [name, short === undefined || short.startsWith('/') ? value : idOf(short)];
    }),
  );
}

/** `{subscription}`, which a scenario may say in any text, becomes the id. */
function expanded(value: Json, subscription: string): Json {
  const expand = (entry: unknown): unknown => {
    if (typeof entry === 'string') return entry.replaceAll('{subscription}', subscription);
    if (Array.isArray(entry)) return entry.map(expand);
    if (isObject(entry)) return Object.fromEntries(Object.entries(entry).map(([name, inner]) => [name, expand(inner)]));
    return entry;
  };
  return objectOf(expand(value));
}
