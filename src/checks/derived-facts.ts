import type { FactName, Facts } from '../facts/facts.ts';
import { findSubnet } from '../network/known-ranges.ts';
import { networkMode, type NetworkMode } from '../network/network-mode.ts';
import type { PoolRequest } from '../pool/pool-request.ts';
import type { RouteTable, Subnet, VirtualNetwork } from '../resources/network.ts';
import { podSubnetIdOf, subnetIsElsewhere, subnetIsNotNamed } from './shared/subnets.ts';
import { routeTableOf } from './shared/route-tables.ts';
import { notApplicable, unknownFor, type Verdict } from './verdict.ts';

/** What follows from the facts for a question about the cluster. */
interface DerivedOfCluster {
  /** Where pods get their addresses. */
  readonly mode: NetworkMode;
}

/** What follows from the facts for a question about one pool. */
interface DerivedOfPool {
  /** The id of the subnet that the pool's nodes are wanted in, whether or not there is such a subnet. */
  readonly subnetId: string;
  /** The id of the subnet that its pods are wanted in; a question about it does not arise where the pods have none. */
  readonly podSubnetId: string;
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

const DERIVATIONS: { readonly [Name in DerivedName]: Derivation<PoolFacts[Name]> } = {
  mode: {
    from: ['cluster', 'agentPools'],
    derive: ({ cluster, agentPools }) => known(networkMode(cluster, agentPools)),
  },
  subnetId: { from: [], derive: (_facts, pool) => subnetIdFor(pool) },
  podSubnetId: { from: [], derive: (_facts, pool) => podSubnetIdFor(pool) },
  subnet: { from: ['vnet'], derive: subnetOf },
  podSubnet: { from: ['vnet'], derive: podSubnetOf },
  routeTable: {
    from: ['vnet', 'routeTables'],
    derive(facts, pool) {
      const subnet = subnetOf(facts, pool);
      if (!subnet.ok) return subnet;
      const table = routeTableOf(subnet.value, facts.routeTables);
      return table.ok ? table : { ok: false, verdict: unknownFor([table]) };
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

function subnetIdFor(pool: PoolRequest | undefined): Derived<string> {
  return pool?.subnetId === undefined ? absent(pool, subnetIsNotNamed) : known(pool.subnetId);
}

function podSubnetIdFor(pool: PoolRequest | undefined): Derived<string> {
  const id = pool && podSubnetIdOf(pool);
  if (id !== undefined) return known(id);
  return absent(pool, ({ name }) => notApplicable(`node pool ${name} has no pod subnet`));
}

function subnetOf({ vnet }: Facts, pool: PoolRequest | undefined): Derived<Subnet> {
  return subnetWith(subnetIdFor(pool), vnet);
}

function podSubnetOf({ vnet }: Facts, pool: PoolRequest | undefined): Derived<Subnet> {
  return subnetWith(podSubnetIdFor(pool), vnet);
}

/** That there is no such subnet, or that it lies elsewhere, has a check of its own. */
function subnetWith(id: Derived<string>, vnet: VirtualNetwork): Derived<Subnet> {
  if (!id.ok) return id;
  const subnet = findSubnet(vnet, id.value);
  return subnet === undefined ? { ok: false, verdict: subnetIsElsewhere(id.value, vnet) } : known(subnet);
}

function known<Value>(value: Value): Derived<Value> {
  return { ok: true, value };
}

function absent(pool: PoolRequest | undefined, why: (pool: PoolRequest) => Verdict): Derived<never> {
  if (pool === undefined) throw new Error('Only a question about one pool may need what follows from its subnet.');
  return { ok: false, verdict: why(pool) };
}
