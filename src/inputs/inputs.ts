import type { JsonObject } from '../values/json.ts';

export type CloudName = 'AzureCloud' | 'AzureUSGovernment' | 'AzureChinaCloud';
export type Operation = 'check' | 'add' | 'reconcile';

/** A subnet as the user wrote it: a full id, or names of which the rest follows from the cluster. */
export type SubnetReference =
  | { readonly form: 'id'; readonly id: string }
  | { readonly form: 'names'; readonly vnet?: string; readonly subnet: string };

/** A place in a file of the repository; lines and columns count from 1. */
export interface SourcePlace {
  /** Relative to the workspace, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

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
  /** For each ARM property path in `given` (`upgradeSettings.maxSurge`) the input that set it (`max-surge`, `properties`). */
  readonly givenBy: Readonly<Record<string, string>>;
  /** Where it is written, if that is a file. */
  readonly place?: SourcePlace;
}

/** Everything that the user said, checked as far as that needs no look at Azure. */
export interface Inputs {
  readonly clientId: string;
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly cloud: CloudName;
  /** The audience that the user set instead of the cloud's own. */
  readonly audience?: string;
  readonly resourceGroup: string;
  readonly clusterName: string;
  readonly operation: Operation;
  /** In the order in which they are added; empty for `reconcile`. */
  readonly pools: readonly PoolInput[];
  readonly allowReconcile: boolean;
  readonly reimageWindows: boolean;
  readonly updateExisting: boolean;
  readonly ignoreChecks: readonly string[];
  readonly strict: boolean;
  readonly timeoutMinutes: number;
}

/** One thing wrong with one input. `problem` says what was seen, then what would be right. */
export interface InputFault {
  readonly input: string;
  readonly problem: string;
  /** Where it is written, if that is a file. */
  readonly place?: SourcePlace;
}

export type ParsedInputs =
  { readonly ok: true; readonly inputs: Inputs } | { readonly ok: false; readonly faults: readonly InputFault[] };
