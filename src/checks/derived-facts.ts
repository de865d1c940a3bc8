import type { FactName, Facts } from '../facts/facts.ts';
import { liesInManagedVnet } from '../network/cluster-places.ts';
import { findSubnet } from '../network/known-ranges.ts';
import { networkMode, type NetworkMode } from '../network/network-mode.ts';
import type { PoolRequest } from '../pool/pool-request.ts';
import type { RouteTable, Subnet } from '../resources/network.ts';
import { podSubnetIdOf, subnetIsUnknown } from './shared/subnets.ts';
import { routeTableOf } from './shared/route-tables.ts';
import { notApplicable, unknown, type Verdict } from './verdict.ts';

/** What follows from the facts for a question about the cluster. */
interface DerivedOfCluster {
  /** Where pods get their addresses. */
  readonly mode: NetworkMode;
}

/** What follows from the facts for a question about one pool. */
interface DerivedOfPool {
  /** The subnet that the pool's nodes are wanted in. */
  readonly subnet: Subnet;
  /** The subnet that its pods are wanted in; a question about it does not arise where the pods have none. */
  readonly podSubnet: Subnet;
  /** The route table of `subnet`; undefined where it has none. */
  readonly routeTable: RouteTable | undefined;
}

export type ClusterFacts = Facts & DerivedOfCluster;
export type PoolFacts = ClusterFacts & DerivedOfPool;
export type NeedName = keyof PoolFacts;
type DerivedName = Exclude<NeedName, FactName>;

/** A derived fact, or the answer to every question that needs it. */
type Derived<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly verdict: Verdict };

interface Derivation<Value> {
  /** The facts that it follows from. */
  readonly from: readonly FactName[];
  /** `facts` holds those of `from`; `pool` is the one that the question is about. */
  derive(facts: Facts, pool: PoolRequest | undefined): Derived<Value>;
}

/** What tells where subnets lie. */
const PLACES: readonly FactName[] = ['cluster', 'agentPools', 'vnet'];

const DERIVATIONS: { readonly [Name in DerivedName]: Derivation<PoolFacts[Name]> } = {
  mode: {
    from: ['cluster', 'agentPools'],
    derive: ({ cluster, agentPools }) => known(networkMode(cluster, agentPools)),
  },
  subnet: { from: PLACES, derive: subnetOf },
  podSubnet: { from: PLACES, derive: podSubnetOf },
  routeTable: {
    from: [...PLACES, 'routeTables'],
    derive(facts, pool) {
      const subnet = subnetOf(facts, pool);
      if (!subnet.ok) return subnet;
      const table = routeTableOf(subnet.value, facts.routeTables);
      if (table !== 'unread') return known(table);
      return { ok: false, verdict: unknown(`the route table of subnet ${subnet.value.name} could not be read`) };
    },
  },
};

export function isDerived(name: NeedName): name is DerivedName {
  return Object.hasOwn(DERIVATIONS, name);
}

/** The facts to read for what a check needs. */
export function factsBehind(name: NeedName): readonly FactName[] {
  return isDerived(name) ? DERIVATIONS[name].from : [name];
}

/** A derived fact; `facts` holds those of `factsBehind`. */
export function derive(name: DerivedName, facts: Facts, pool: PoolRequest | undefined): Derived<unknown> {
  return DERIVATIONS[name].derive(facts, pool);
}

function subnetOf(facts: Facts, pool: PoolRequest | undefined): Derived<Subnet> {
  const { vnet } = facts;
  const stop = structuralStop(facts);
  if (stop !== undefined) return stop;
  const subnet = findSubnet(vnet, pool?.subnetId);
  return subnet === undefined ? absent(pool, (each) => subnetIsUnknown(each, vnet)) : known(subnet);
}

function podSubnetOf(facts: Facts, pool: PoolRequest | undefined): Derived<Subnet> {
  const { vnet } = facts;
  const stop = structuralStop(facts);
  if (stop !== undefined) return stop;
  const id = pool && podSubnetIdOf(pool);
  const subnet = findSubnet(vnet, id);
  if (subnet !== undefined) return known(subnet);
  return absent(pool, (each) =>
    id === undefined
      ? notApplicable(`node pool ${each.name} has no subnet for its pods`)
      : subnetIsUnknown(each, vnet, id),
  );
}

/** No subnet at all will do for the cluster, so that nothing else is worth telling of one. */
function structuralStop({ cluster, agentPools }: Facts): Derived<never> | undefined {
  if (!liesInManagedVnet(cluster, agentPools)) return undefined;
  const why = `AKS manages the virtual network of cluster ${cluster.name}, and takes no subnet there`;
  return { ok: false, verdict: notApplicable(why) };
}

function known<Value>(value: Value): Derived<Value> {
  return { ok: true, value };
}

function absent(pool: PoolRequest | undefined, why: (pool: PoolRequest) => Verdict): Derived<never> {
  if (pool === undefined) throw new Error('Only a question about one pool may need what follows from its subnet.');
  return { ok: false, verdict: why(pool) };
}
