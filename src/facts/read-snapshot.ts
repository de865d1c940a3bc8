import type { JsonObject } from '../json.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { objectOf } from '../json.ts';
import { clusterIdOf, idKey, sameId, vnetOfSubnet } from '../resource-id.ts';
import { makePoolRequests, vnetIdKnownFromInputs } from '../pool-request.ts';
import { parseAgentPools, parseCluster, type AgentPool, type Cluster } from './cluster.ts';
import type { ById, Read, Snapshot, Unread } from './facts.ts';
import {
  parseNetworkSecurityGroup,
  parseRouteTable,
  parseUsages,
  parseVirtualNetwork,
  type Subnet,
  type VirtualNetwork,
} from './network.ts';

/** Gets one resource by its path and says why when it cannot; never rejects but for the end of the run. */
export type ReadResource = (
  path: string,
  provider: 'Microsoft.ContainerService' | 'Microsoft.Network',
) => Promise<Read<JsonObject>>;

/**
 * Reads what the checks of this run need, each fact as soon as its id is known: with a full subnet id in two waves, with a short form
 * in three. A fact that cannot be read is a fact about the run, not a crash.
 */
export async function readSnapshot(read: ReadResource, inputs: Inputs): Promise<Snapshot> {
  const clusterId = clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName);
  const cluster = readAs(read(clusterId, 'Microsoft.ContainerService'), parseCluster);
  const agentPools = orSilent(
    readAs(read(`${clusterId}/agentPools`, 'Microsoft.ContainerService'), parseAgentPools),
    cluster,
  );
  if (inputs.operation === 'reconcile') return withoutNetwork(...(await Promise.all([cluster, agentPools])));

  const vnetId = findVnetId(inputs, cluster, agentPools);
  const vnet = vnetId.then((id) =>
    typeof id === 'string' ? readAs(read(id, 'Microsoft.Network'), parseVirtualNetwork) : id,
  );
  const usages = vnetId.then((id) =>
    typeof id === 'string' ? readAs(read(`${id}/usages`, 'Microsoft.Network'), parseUsages) : id,
  );
  const subnets = relevantSubnets(inputs, cluster, agentPools, vnet);
  const networkSecurityGroups = subnets.then((found) =>
    readEach(
      read,
      found.flatMap((subnet) => subnet.networkSecurityGroupId ?? []),
      parseNetworkSecurityGroup,
    ),
  );
  const routeTables = subnets.then((found) =>
    readEach(
      read,
      found.flatMap((subnet) => subnet.routeTableId ?? []),
      parseRouteTable,
    ),
  );
  const [clusterRead, poolsRead, vnetRead, usagesRead, groups, tables] = await Promise.all([
    cluster,
    agentPools,
    vnet,
    usages,
    networkSecurityGroups,
    routeTables,
  ]);
  return {
    lookups: { ok: true, value: { cluster: clusterRead, vnet: vnetRead } },
    cluster: clusterRead,
    agentPools: poolsRead,
    vnet: vnetRead,
    usages: usagesRead,
    networkSecurityGroups: { ok: true, value: groups },
    routeTables: { ok: true, value: tables },
  };
}

/** A cluster that is there has a list of pools, though it may be empty: that it is missing is no answer. */
async function orSilent(
  pools: Promise<Read<readonly AgentPool[]>>,
  cluster: Promise<Read<Cluster>>,
): Promise<Read<readonly AgentPool[]>> {
  const [poolsRead, clusterRead] = await Promise.all([pools, cluster]);
  const isContradiction = !poolsRead.ok && poolsRead.reason === 'missing' && clusterRead.ok;
  return isContradiction ? { ...poolsRead, reason: 'unreachable' } : poolsRead;
}

/** The VNet's id from the inputs where they name it whole, else from the cluster and its pools. */
async function findVnetId(
  inputs: Inputs,
  cluster: Promise<Read<Cluster>>,
  agentPools: Promise<Read<readonly AgentPool[]>>,
): Promise<string | Unread> {
  const known = vnetIdKnownFromInputs(inputs);
  if (known !== undefined) return known;
  const [clusterRead, pools] = await Promise.all([cluster, agentPools]);
  if (!pools.ok)
    return unknown('the virtual network', 'it follows from the pools of the cluster, which could not be read');
  const [request] = makePoolRequests(inputs, clusterRead.ok ? clusterRead.value : undefined, pools.value);
  const vnetId = request?.subnetId && vnetOfSubnet(request.subnetId);
  return vnetId ?? unknown('the virtual network', 'no pool of the cluster lies in a subnet that could name it');
}

/** The subnets that are asked for and those that the cluster's pools lie in, as far as they are in the VNet that was read. */
async function relevantSubnets(
  inputs: Inputs,
  cluster: Promise<Read<Cluster>>,
  agentPools: Promise<Read<readonly AgentPool[]>>,
  vnet: Promise<Read<VirtualNetwork>>,
): Promise<readonly Subnet[]> {
  const [clusterRead, poolsRead, vnetRead] = await Promise.all([cluster, agentPools, vnet]);
  if (!vnetRead.ok) return [];
  const pools = poolsRead.ok ? poolsRead.value : [];
  const requests = makePoolRequests(inputs, clusterRead.ok ? clusterRead.value : undefined, pools);
  const ids = [
    ...requests.flatMap((request) => [request.subnetId, request.podSubnetId]),
    ...pools.flatMap((pool) => [pool.vnetSubnetId, pool.podSubnetId]),
  ];
  return vnetRead.value.subnets.filter((subnet) => ids.some((id) => sameId(id, subnet.id)));
}

async function readEach<Value>(
  read: ReadResource,
  ids: readonly string[],
  parse: (body: JsonObject) => Value,
): Promise<ById<Value>> {
  const distinct = [...new Map(ids.map((id) => [idKey(id), id]))];
  return new Map(
    await Promise.all(
      distinct.map(async ([key, id]) => [key, await readAs(read(id, 'Microsoft.Network'), parse)] as const),
    ),
  );
}

async function readAs<Value>(
  reading: Promise<Read<JsonObject>>,
  parse: (body: JsonObject) => Value,
): Promise<Read<Value>> {
  const answer = await reading;
  return answer.ok ? { ok: true, value: parse(objectOf(answer.value)) } : answer;
}

function withoutNetwork(cluster: Read<Cluster>, agentPools: Read<readonly AgentPool[]>): Snapshot {
  const unasked = unknown('the network', 'a reconcile needs no look at it');
  return {
    lookups: { ok: true, value: { cluster, vnet: unasked } },
    cluster,
    agentPools,
    vnet: unasked,
    usages: unasked,
    networkSecurityGroups: unasked,
    routeTables: unasked,
  };
}

function unknown(what: string, message: string): Unread {
  return { ok: false, what, reason: 'unknown', message };
}
