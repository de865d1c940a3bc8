import type { Snapshot } from '../facts/facts.ts';
import { blocksOutside, findSubnet, knownVnetRanges } from '../network/known-ranges.ts';
import type { PoolRequest } from '../pool/pool-request.ts';

/**
 * The pool's subnet, or that of its pods, lies outside of every range that AKS is known to know of the VNet. Only then can a refusal be
 * about a VNet that was expanded; where nothing is known for certain, it may be.
 */
export function liesOutsideKnownRanges(pool: PoolRequest, { snapshot }: { readonly snapshot: Snapshot }): boolean {
  const { cluster, agentPools, vnet } = snapshot;
  if (!cluster.ok || !agentPools.ok || !vnet.ok) return false;
  const others = agentPools.value.filter(({ name }) => name !== pool.name);
  const known = knownVnetRanges(cluster.value, others, vnet.value);
  return [pool.subnetId, pool.podSubnetId].some((id) => {
    const subnet = findSubnet(vnet.value, id);
    return subnet !== undefined && blocksOutside(subnet, known).length > 0;
  });
}
