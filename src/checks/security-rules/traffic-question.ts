import type { AgentPool } from '../../resources/agent-pool.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import { parseRanges } from '../../network/address-range.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { memory } from '../../network/memory.ts';
import { networkMode } from '../../network/network-mode.ts';
import type { Place, Question } from '../../network/node-traffic.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { idKey } from '../../values/resource-id.ts';
import { otherPools, podSubnetIdOf } from '../shared/subnets.ts';

type Asked = Pick<Facts, 'cluster' | 'agentPools' | 'vnet' | 'networkSecurityGroups'>;

/** Several checks ask it, and what follows from it is remembered with it. */
const questions = memory<Question | undefined>();

/** What there is to ask of the security groups between a pool and the other pools; undefined while its subnet is unknown. */
export function trafficQuestion(facts: Asked, pool: PoolRequest): Question | undefined {
  const { cluster, agentPools, vnet, networkSecurityGroups } = facts;
  return questions([pool, cluster, agentPools, vnet, networkSecurityGroups], () => makeQuestion(facts, pool));
}

function makeQuestion(
  { cluster, agentPools, vnet, networkSecurityGroups }: Asked,
  pool: PoolRequest,
): Question | undefined {
  const mine = placesOf(vnet, pool.subnetId, podSubnetIdOf(pool));
  if (!mine.some(({ holds }) => holds === 'nodes')) return undefined;
  return {
    mine,
    others: placesOfOthers(otherPools(agentPools, pool), vnet, mine),
    podCidrs: networkMode(cluster, agentPools) === 'overlay' ? cluster.podCidrs : [],
    groups: networkSecurityGroups,
    vnet: parseRanges(vnet.addressPrefixes),
  };
}

function placesOfOthers(pools: readonly AgentPool[], vnet: VirtualNetwork, mine: readonly Place[]): readonly Place[] {
  const places = pools.flatMap((pool) => placesOf(vnet, pool.vnetSubnetId, pool.podSubnetId));
  const others = new Map(places.map((place) => [idKey(place.subnet.id), place]));
  for (const { subnet } of mine) others.delete(idKey(subnet.id));
  return [...others.values()];
}

function placesOf(vnet: VirtualNetwork, nodes: string | undefined, pods: string | undefined): readonly Place[] {
  const place = (id: string | undefined, holds: Place['holds']): readonly Place[] => {
    const subnet: Subnet | undefined = findSubnet(vnet, id);
    return subnet === undefined ? [] : [{ subnet, holds }];
  };
  return [...place(nodes, 'nodes'), ...place(pods, 'pods')];
}
