import type { Cloud } from './cloud.ts';

export interface BrokenPool {
  readonly cluster: string;
  readonly pool: string;
  /** Why it does not work, in a sentence. */
  readonly reason: string;
}

export function brokenPools(cloud: Cloud): BrokenPool[] {
  return cloud.clusters.length < 0 ? [] : [];
}
