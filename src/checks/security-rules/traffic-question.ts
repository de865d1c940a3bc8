import type { Facts } from '../../facts/facts.ts';
import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import { isSystemPool } from '../../resources/agent-pool.ts';
import { parseRanges } from '../../network/address-range.ts';
import { placesBeside, type ClusterPlace } from '../../network/cluster-places.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { memory } from '../../network/memory.ts';
import { hasPodRange, networkMode } from '../../network/network-mode.ts';
import type { Place, Question } from '../../network/node-traffic.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { idKey, sameId } from '../../values/resource-id.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';

type Asked = Pick<Facts, 'cluster' | 'agentPools' | 'vnet' | 'networkSecurityGroups'> & {
  /** The subnet of the new pool's nodes. */
  readonly subnet: Subnet;
};

/** Several checks share the question, and its answers are remembered with it. */
const questions = memory<Question>();

/** The places whose NSGs decide about traffic between a pool and the rest of the cluster. */
export function trafficQuestion(facts: Asked, pool: PoolRequest): Question {
  const { cluster, agentPools, vnet, networkSecurityGroups } = facts;
  return questions([pool, cluster, agentPools, vnet, networkSecurityGroups], () => makeQuestion(facts, pool));
}

function makeQuestion(
  { cluster, agentPools, vnet, networkSecurityGroups, subnet }: Asked,
  pool: PoolRequest,
): Question {
  const isSystem = isSystemPool(pool.wanted);
  const pods = findSubnet(vnet, podSubnetIdOf(pool));
  const mine: readonly Place[] = [
    { subnet, holds: 'nodes', isSystem },
    ...(pods === undefined ? [] : [{ subnet: pods, holds: 'pods', isSystem } as const]),
  ];
  return {
    mine,
    others: placesOf(placesBeside(cluster, agentPools, pool.name), vnet, subnet),
    podCidrs: hasPodRange(networkMode(cluster, agentPools)) ? cluster.podCidrs : [],
    groups: networkSecurityGroups,
    vnet: parseRanges(vnet.addressPrefixes),
  };
}

/** One place for each subnet, without the new subnet itself: traffic within it is another question. */
function placesOf(places: readonly ClusterPlace[], vnet: VirtualNetwork, mine: Subnet): readonly Place[] {
  const found = new Map<string, Place>();
  for (const { subnetId, holds, isSystem } of places) {
    const subnet = findSubnet(vnet, subnetId);
    if (subnet === undefined || holds === 'api-server' || sameId(subnetId, mine.id)) continue;
    const key = `${holds} ${idKey(subnetId)}`;
    found.set(key, { subnet, holds, isSystem: isSystem || found.get(key)?.isSystem === true });
  }
  return [...found.values()];
}
