import { podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import { prefixesOf } from '../../network/known-ranges.ts';
import { usableAddresses } from '../../network/subnet-size.ts';
import { firstNodeCount, inputsThatSet } from '../../pool/node-counts.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import type { Surroundings } from '../../pool/address-demand.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { countedFirst } from '../../pool/turns.ts';
import type { Subnet } from '../../resources/network.ts';
import { countText, numberText } from '../../values/list-text.ts';
import { otherPodSubnetAdvice } from '../shared/new-subnet.ts';
import { podDemand, podSharersBefore } from './pod-subnet.ts';
import { fail, pass, type Verdict, unknown } from '../verdict.ts';

/** Whether the whole range of the pod subnet has the addresses that nodes take when they start. */
export function judgePodSubnet(
  facts: Surroundings & { readonly podSubnet: Subnet },
  pool: PoolRequest,
  pools: readonly PoolRequest[],
  counted: 'at first' | 'at most',
): Verdict {
  const { agentPools, podSubnet } = facts;
  const usable = usableAddresses(podSubnet.addressPrefixes);
  if (usable === undefined) return unknown(`pod subnet ${podSubnet.name} has no IPv4 range that could be read`);
  const needed = podDemand(agentPools, pool, pools, counted);
  if (needed === 'nothing new') return pass(`Node pool ${pool.name} exists and needs no more addresses.`);
  const perNode = podSubnetAddressesPerNode(pool.wanted);
  const when = counted === 'at first' ? 'for the first nodes' : 'for all nodes at their maximum';
  const saw = `${countText(usable, 'usable address', 'usable addresses')} in pod subnet ${podSubnet.name} (${prefixesOf(podSubnet)}), ${numberText(needed)} needed ${when} (${perNode} per node of this pool).${countedFirst(podSharersBefore(pool, pools))}`;
  if (needed <= usable) return pass(saw);
  const nodes = (counted === 'at first' ? firstNodeCount : largestNodeCount)(pool.wanted);
  const fits = nodes - Math.ceil((needed - usable) / perNode);
  const fewer = fits > 0 ? `, or set ${inputsThatSet(counted, [pool])} to ${fits} or less` : '';
  return fail(saw, `Use a larger subnet for pod-subnet-id${fewer}. ${otherPodSubnetAdvice(facts, pool)}`);
}
