import type { Snapshot } from '../facts/facts.ts';
import { blocksOutside, findSubnet, knownVnetRanges } from '../network/known-ranges.ts';
import type { PoolRequest } from '../pool/pool-request.ts';

/**
 * Whether the pool's subnet, or that of its pods, lies outside of every range that AKS is known to know of the VNet. Only then can a
 * refusal be about a VNet that was expanded. Undefined where what tells it was not read.
 */
export function liesOutsideKnownRanges(
  pool: PoolRequest,
  { snapshot }: { readonly snapshot: Snapshot },
): boolean | undefined {
  const { cluster, agentPools, vnet } = snapshot;
  if (!cluster.ok || !agentPools.ok || !vnet.ok) return undefined;
  const subnets = [pool.subnetId, pool.podSubnetId].flatMap((id) => findSubnet(vnet.value, id) ?? []);
  if (subnets.length === 0) return undefined;
  const others = agentPools.value.filter(({ name }) => name !== pool.name);
  const known = knownVnetRanges(cluster.value, others, vnet.value);
  return subnets.some((subnet) => blocksOutside(subnet, known).length > 0);
}
