import { listText } from '../../values/list-text.ts';
import semver from 'semver';
import type { Cluster } from '../../resources/cluster.ts';
import { type AddressRange, parseRanges } from '../../network/address-range.ts';
import { clashesBetween, type Clash } from '../../network/clashes.ts';
import { findSubnet, prefixesOf } from '../../network/known-ranges.ts';
import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { fail, pass, type Verdict } from '../verdict.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';
import type { Surroundings } from '../../pool/address-demand.ts';

/** The subnets that the pool is to use: that of its nodes, and its pod subnet if it has one. */
export function subnetsOf(pool: PoolRequest, vnet: VirtualNetwork): readonly Subnet[] {
  return [pool.subnetId, podSubnetIdOf(pool)].flatMap((id) => findSubnet(vnet, id) ?? []);
}

/** `10.0.1.0/24 overlaps 10.0.0.0/16`, for each. */
export function clashesInWords(clashes: readonly Clash[]): string {
  return clashes.map(({ one, other }) => `${one.cidr} overlaps ${other.cidr}`).join(', and ');
}

/** The verdict on the subnets of the pool, which must not overlap some ranges. `what` names the ranges, `why` says what an overlap does. */
export function judgeSubnetsAgainst(
  facts: Surroundings,
  pool: PoolRequest,
  ranges: readonly AddressRange[],
  { what, why }: { readonly what: string; readonly why: string },
): Verdict {
  const subnets = subnetsOf(pool, facts.vnet);
  const clashing = subnets.flatMap((subnet) => {
    const clashes = clashesBetween(parseRanges(subnet.addressPrefixes), ranges);
    return clashes.length > 0 ? [`Subnet ${subnet.name}: ${clashesInWords(clashes)}`] : [];
  });
  if (clashing.length === 0)
    return pass(
      `${listText(subnets.map((subnet) => `${subnet.name} (${prefixesOf(subnet)})`))} ${subnets.length === 1 ? 'does' : 'do'} not overlap ${what}.`,
    );
  return fail(
    `${clashing.join('; ')}, ${what}. ${why}`,
    `Use a subnet outside this range. ${otherSubnetAdvice(facts, pool)}`,
  );
}

/**
 * What can be done about the service CIDR of a cluster: nothing before 1.33, and since then it can be extended.
 * https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites
 */
export function serviceRangeInWords({ currentKubernetesVersion }: Cluster): string {
  const version = semver.coerce(currentKubernetesVersion);
  return version !== null && semver.gte(version, FIRST_WITH_LARGER_RANGES)
    ? `From Kubernetes ${FIRST_WITH_LARGER_RANGES.replace(/\.0$/, '')}, the service CIDR can be extended, which does not remove an overlap.`
    : `Before Kubernetes ${FIRST_WITH_LARGER_RANGES.replace(/\.0$/, '')}, the service CIDR cannot be changed.`;
}

const FIRST_WITH_LARGER_RANGES = '1.33.0';
