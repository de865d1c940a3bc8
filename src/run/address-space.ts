import { presentDemand } from '../pool/address-demand.ts';
import { placesOfCluster, type ClusterPlace } from '../network/cluster-places.ts';
import type { AgentPool } from '../resources/agent-pool.ts';
import { idKey } from '../values/resource-id.ts';
import type { Situation } from './situation.ts';

/** A VNet with its subnets, who lies in them and how full they are: what a report draws. */
export interface AddressSpace {
  readonly vnet: { readonly id: string; readonly name: string };
  /** CIDR blocks, IPv4 and IPv6. */
  readonly ranges: readonly string[];
  readonly subnets: readonly SubnetPlace[];
}

export interface SubnetPlace {
  readonly name: string;
  /** CIDR blocks, IPv4 and IPv6. */
  readonly prefixes: readonly string[];
  /** Addresses in use, and how many can be; absent where Azure does not say. */
  readonly usage?: { readonly used: number; readonly limit: number };
  /** What the cluster had there before this run: pools, by their nodes or by their pods, what AKS hosts, the API server. */
  readonly pools: readonly string[];
  /** Pools that this run adds, or would. */
  readonly newPools: readonly string[];
  /** Addresses that the pools of this run are still to take. */
  readonly incoming: number;
}

/** The VNet of the last look; undefined when it was not read. */
export function addressSpaceOf(situation: Pick<Situation, 'snapshot' | 'pools'>): AddressSpace | undefined {
  const { cluster, agentPools, vnet, usages } = situation.snapshot;
  if (!vnet.ok) return undefined;
  const fresh = situation.pools.filter(({ isNew }) => isNew);
  const old = agentPools.ok ? agentPools.value.filter(({ name }) => !fresh.some((pool) => pool.name === name)) : [];
  const ownBySubnet = cluster.ok ? namesOfPlaces(placesOfCluster(cluster.value, old)) : namesBySubnet(old);
  const newBySubnet = namesBySubnet(fresh.map(({ wanted }) => wanted));
  const incomingBySubnet = incomingAddresses(situation);
  const subnets = vnet.value.subnets.map((subnet): SubnetPlace => {
    const key = idKey(subnet.id);
    const usage = usages.ok ? usages.value.get(key) : undefined;
    return {
      name: subnet.name,
      prefixes: subnet.addressPrefixes,
      usage,
      pools: ownBySubnet.get(key) ?? [],
      newPools: newBySubnet.get(key) ?? [],
      incoming: incomingBySubnet.get(key) ?? 0,
    };
  });
  return { vnet: { id: vnet.value.id, name: vnet.value.name }, ranges: vnet.value.addressPrefixes, subnets };
}

/** The pools of each subnet, by `idKey` of the subnet. */
function namesBySubnet(pools: readonly AgentPool[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const { name, vnetSubnetId, podSubnetId } of pools)
    for (const id of [vnetSubnetId, podSubnetId])
      if (id !== undefined) names.set(idKey(id), [...(names.get(idKey(id)) ?? []), name]);
  return names;
}

/** The same with what AKS fills by itself. */
function namesOfPlaces(places: readonly ClusterPlace[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...Map.groupBy(places, ({ subnetId }) => idKey(subnetId))].map(([key, here]) => [
      key,
      [...new Set(here.map(nameOfPlace))],
    ]),
  );
}

function nameOfPlace({ pool, holds, isSystem }: ClusterPlace): string {
  if (pool !== undefined) return pool.name;
  if (holds === 'api-server') return 'API server';
  return isSystem ? 'system nodes hosted by AKS' : 'node auto-provisioning';
}

/** What the nodes of the wanted pools are still to take of each subnet, by `idKey` of the subnet. */
function incomingAddresses({ snapshot, pools }: Pick<Situation, 'snapshot' | 'pools'>): ReadonlyMap<string, number> {
  const { cluster, agentPools, vnet, usages } = snapshot;
  const incoming = new Map<string, number>();
  if (!cluster.ok || !agentPools.ok || !vnet.ok || !usages.ok) return incoming;
  const facts = { cluster: cluster.value, agentPools: agentPools.value, vnet: vnet.value, usages: usages.value };
  for (const pool of pools) {
    const demand = presentDemand(facts, pool, [pool]);
    if (pool.subnetId === undefined || demand === undefined || demand === 'nothing new') continue;
    const key = idKey(pool.subnetId);
    incoming.set(key, (incoming.get(key) ?? 0) + demand.needed);
  }
  return incoming;
}
