import type { CloudName } from '../azure/clouds.ts';
import type { PoolInput } from '../pool/pool-input.ts';
import type { InputFault } from '../values/problem.ts';

export type Operation = 'check' | 'add' | 'reconcile';

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

export type ParsedInputs =
  { readonly ok: true; readonly inputs: Inputs } | { readonly ok: false; readonly faults: readonly InputFault[] };
