import { largestNodeCount } from '../../resources/agent-pool.ts';
import type { Subnet } from '../../resources/network.ts';
import { podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import { prefixesOf } from '../../network/known-ranges.ts';
import { smallestSubnetPrefix, usableAddresses } from '../../network/subnet-size.ts';
import type { Surroundings } from '../../pool/address-demand.ts';
import { firstNodeCount, inputsThatSet } from '../../pool/node-counts.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { countedFirst } from '../../pool/turns.ts';
import { newSubnetAdvice } from '../shared/subnets.ts';
import { fail, pass, unknown, type Verdict } from '../verdict.ts';
import { podDemand, podSharersBefore } from './pod-subnet.ts';

/** Whether the whole range of the pods' subnet has the addresses that nodes take at their start. */
export function judgePodSubnet(
  facts: Surroundings & { readonly podSubnet: Subnet },
  pool: PoolRequest,
  pools: readonly PoolRequest[],
  counted: 'at first' | 'at most',
): Verdict {
  const { agentPools, podSubnet } = facts;
  const usable = usableAddresses(podSubnet.addressPrefixes);
  if (usable === undefined) return unknown(`the range of ${podSubnet.id} is not known`);
  const needed = podDemand(agentPools, pool, pools, counted);
  if (needed === 'nothing new') return pass(`Node pool ${pool.name} is there and asks for no more.`);
  const perNode = podSubnetAddressesPerNode(pool.wanted);
  const saw = `${usable} usable addresses in ${prefixesOf(podSubnet)} for pods, ${needed} needed ${counted} (${perNode} for each node of this pool).${countedFirst(podSharersBefore(pool, pools))}`;
  if (needed <= usable) return pass(saw);
  const nodes = (counted === 'at first' ? firstNodeCount : largestNodeCount)(pool.wanted);
  const fits = nodes - Math.ceil((needed - usable) / perNode);
  const prefix = smallestSubnetPrefix(needed);
  const larger = prefix === undefined ? '' : ` (a /${prefix} is the smallest that fits)`;
  const fewer = fits > 0 ? `, or set ${inputsThatSet(counted, [pool])} to ${fits} or less` : '';
  return fail(
    saw,
    `Name a larger subnet in pod-subnet-id${larger}${fewer}. ${newSubnetAdvice(facts, `${pool.name}-pods`, needed)}`,
  );
}
