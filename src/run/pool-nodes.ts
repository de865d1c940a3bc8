import { findSubnet } from '../network/known-ranges.ts';
import {
  placedMachines,
  placementOfPool,
  type PlacedMachine,
  type PlacementOfPool,
  type WantedPlace,
} from '../network/placed-machines.ts';
import type { PoolRequest } from '../pool/pool-request.ts';
import type { PoolMachine } from '../resources/pool-machines.ts';
import { gapOf, type Read } from '../resources/read.ts';
import { stringsOf, objectOf } from '../values/json.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import { nameOfId } from '../values/resource-id.ts';
import { azCommand, poolOptions } from '../values/az-command.ts';
import { countText, listText } from '../values/list-text.ts';
import type { Deed } from '../steps/step.ts';
import type { Situation } from './situation.ts';

/** The nodes of a pool that this run built, as Azure lists them afterward. */
export interface PoolNodes {
  readonly pool: string;
  /** The ARM id of the pool. */
  readonly id: string;
  /** The name of the subnet that was asked for. */
  readonly subnet: string;
  /** The zones that were asked for; empty where any is as good. */
  readonly zones: readonly string[];
  readonly nodes: readonly PlacedMachine[];
  readonly placement: PlacementOfPool;
}

/** What Azure listed of each pool that was asked about, by the pool's name. */
export type ListedMachines = ReadonlyMap<string, Read<readonly PoolMachine[]>>;

/** The names of the pools whose nodes came up during this run and are running now. */
export function poolsWithNewNodes({ pools, deeds }: Pick<Situation, 'pools' | 'deeds'>): readonly string[] {
  return pools
    .filter(({ name, existing }) => existing?.provisioningState === 'Succeeded' && wasBuilt(deeds, name))
    .map(({ name }) => name);
}

/** This run created the pool, put it again after a failure, or waited for its creation. */
function wasBuilt(deeds: readonly Deed[], pool: string): boolean {
  return deeds.some(({ step }) =>
    step.do === 'put-pool'
      ? step.pool.name === pool && step.how !== 'update'
      : step.do === 'wait' && step.for.kind === 'pool' && step.for.name === pool,
  );
}

/** Each pool whose machines were asked for, with what they show. */
export function poolNodesOf(situation: Situation, listed: ListedMachines): readonly PoolNodes[] {
  return situation.pools.flatMap((pool) => {
    const machines = listed.get(pool.name);
    if (machines === undefined) return [];
    const subnet = nameOfId(pool.subnetId ?? '');
    if (!machines.ok) {
      const placement = { status: 'unknown', why: gapOf(machines).why } as const;
      return [{ pool: pool.name, id: pool.id, subnet, zones: [], nodes: [], placement }];
    }
    const wanted = wantedPlaceOf(pool, situation);
    if (wanted === undefined) {
      const why = 'the address ranges of the subnet could not be read';
      const nodes = machines.value.map((machine) => ({ ...machine, placement: 'unknown' as const, faults: [why] }));
      return [{ pool: pool.name, id: pool.id, subnet, zones: [], nodes, placement: { status: 'unknown', why } }];
    }
    const nodes = placedMachines(machines.value, wanted);
    const placement = placementOfPool(nodes, pool.existing?.count ?? 0);
    return [{ pool: pool.name, id: pool.id, subnet, zones: wanted.zones, nodes, placement }];
  });
}

function wantedPlaceOf(pool: PoolRequest, { snapshot }: Situation): WantedPlace | undefined {
  const { cluster, vnet } = snapshot;
  const subnet = vnet.ok ? findSubnet(vnet.value, pool.subnetId) : undefined;
  if (subnet === undefined) return undefined;
  const isDualStack = cluster.ok && cluster.value.ipFamilies.some((family) => family.toLowerCase() === 'ipv6');
  return {
    subnetPrefixes: subnet.addressPrefixes,
    families: isDualStack ? [4, 6] : [4],
    zones: stringsOf(objectOf(pool.wanted.raw['properties'])['availabilityZones']),
  };
}

/** Most nodes that a message names. */
const MOST_NAMED = 5;

/** One problem for each pool with a node elsewhere. */
export function problemsOfNodes(pools: readonly PoolNodes[]): readonly Problem[] {
  return pools.flatMap(({ pool, id, subnet, zones, nodes, placement }) => {
    if (placement.status !== 'elsewhere') return [];
    const { machines } = placement;
    const named = machines.slice(0, MOST_NAMED).map(({ name, faults }) => `${name}: ${faults.join('; ')}`);
    const more = machines.length - named.length;
    return [
      {
        code: OWN_CODES.notAsAskedFor,
        message: [
          `Added ${pool}, but ${machines.length} of its ${countText(nodes.length, 'node')} ${machines.length === 1 ? 'is' : 'are'} not in ${subnet}${zonesText(zones)}.`,
          ...named,
          ...(more > 0 ? [`${more} more`] : []),
        ].join('\n'),
        fix: `Find out who else changes node pool ${pool} or its scale set, and which policies apply to the node resource group. To start over, run the workflow again after this command, which deletes the node pool: ${azCommand('aks nodepool delete', poolOptions(id))}`,
        pool,
      },
    ];
  });
}

/** `, zones 1, 2, and 3`, behind the name of a subnet; empty without zones. */
export function zonesText(zones: readonly string[]): string {
  const all = [...new Set(zones)].sort();
  if (all.length === 0) return '';
  return `, ${all.length === 1 ? 'zone' : 'zones'} ${listText(all)}`;
}
