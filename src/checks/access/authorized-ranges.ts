import { containsRange, parseRange, parseRanges, type AddressRange } from '../../network/address-range.ts';
import type { Cluster } from '../../resources/cluster.ts';

type WithAccess = Pick<Cluster, 'apiServerAccess'>;

/** Whether the API server is public and restricted to authorized IP ranges; otherwise why not, for a check's `when`. */
export function asksForAuthorizedAddresses({ apiServerAccess }: WithAccess): true | string {
  const { isPrivate, isInVnet, authorizedIpRanges } = apiServerAccess;
  if (isPrivate || isInVnet) return 'nodes reach the API server at a private address';
  return authorizedIpRanges.length > 0 || 'the API server has no authorized IP ranges';
}

interface AuthorizedRanges {
  /** As the cluster lists them. */
  readonly listed: readonly string[];
  /** Those that are service tags. https://learn.microsoft.com/azure/aks/api-server-service-tags */
  readonly tags: readonly string[];
  /** A listed range contains this one. */
  readonly covers: (range: AddressRange) => boolean;
}

export function authorizedRangesOf({ apiServerAccess: { authorizedIpRanges } }: WithAccess): AuthorizedRanges {
  const ranges = parseRanges(authorizedIpRanges);
  return {
    listed: authorizedIpRanges,
    tags: authorizedIpRanges.filter((text) => parseRange(text) === undefined),
    covers: (range) => ranges.some((each) => containsRange(each, range)),
  };
}
