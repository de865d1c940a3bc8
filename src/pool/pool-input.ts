import type { JsonObject } from '../values/json.ts';
import type { SourcePlace } from '../values/problem.ts';

/** A subnet as the user wrote it: a full id, or names of which the rest follows from the cluster. */
export type SubnetReference =
  | { readonly form: 'id'; readonly id: string }
  | { readonly form: 'names'; readonly vnet?: string; readonly subnet: string };

/** One pool as the user asked for it. */
export interface PoolInput {
  readonly name: string;
  readonly subnet: SubnetReference;
  readonly podSubnet?: SubnetReference;
  /**
   * What the user said, as ARM `properties` (2026-06-01), and nothing that the user did not say; without `vnetSubnetID` and
   * `podSubnetID`, which are known only once the cluster is read. https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update
   */
  readonly given: JsonObject;
  /** Where it is written, if that is a file. */
  readonly place?: SourcePlace;
}
