import type { Finding } from '../checks/finding.ts';
import type { FieldChange } from '../steps/cluster-changes.ts';
import type { RunningOperation } from '../steps/running-operation.ts';
import type { AddressSpace } from './address-space.ts';
import type { NetworkSummary } from './network-summary.ts';
import type { Operation } from '../inputs/inputs.ts';
import type { CloudName } from '../azure/clouds.ts';
import type { Problem, SourcePlace } from '../values/problem.ts';
import type { PoolNodes } from './pool-nodes.ts';
import type { PlannedPool } from './pool-plan.ts';

export type Result =
  'added' | 'updated' | 'unchanged' | 'reconciled' | 'passed' | 'blocked' | 'failed' | 'timed-out' | 'cancelled';

/** The results with which the step fails. */
export const FAILING_RESULTS: readonly Result[] = ['blocked', 'failed', 'timed-out', 'cancelled'];

export interface PoolOutcome {
  readonly name: string;
  /** Empty while it is not known. */
  readonly id: string;
  readonly result: Result;
  readonly provisioningState: string;
  readonly subnetId: string;
  readonly kubernetesVersion: string;
  readonly nodeImageVersion: string;
}

/** What came of a run, as a plain value: the report, the outputs and the exit code follow from it. */
export interface Outcome {
  readonly operation?: Operation;
  /** Where the cluster is; for links. */
  readonly cloud?: CloudName;
  readonly result: Result;
  /** A write was sent. */
  readonly changed: boolean;
  readonly cluster?: { readonly id: string; readonly name: string; readonly provisioningState: string };
  readonly pools: readonly PoolOutcome[];
  /** Where each pool is written, by its name, if that is a file. */
  readonly places?: ReadonlyMap<string, SourcePlace>;
  /** The nodes of the pools that this run built. */
  readonly nodes?: readonly PoolNodes[];
  readonly clusterReconciled: boolean;
  /** What of the cluster is not as it was before a reconcile of this run; absent where there was none, or no look after it. */
  readonly clusterChanges?: readonly FieldChange[];
  readonly findings: readonly Finding[];
  /** What the run would do with each pool, or did, as planned before its first write. */
  readonly plan?: readonly PlannedPool[];
  /** The VNet as of the last look. */
  readonly addressSpace?: AddressSpace;
  /** The network of the cluster and of the pools' subnets, as of the last look. */
  readonly network?: NetworkSummary;
  /** What is always so, and asks for no check. */
  readonly goodToKnow?: readonly string[];
  readonly problem?: Problem;
  /** What else failed, in the order in which it did. */
  readonly otherProblems?: readonly Problem[];
  /** What goes on in Azure, after a cancel or at the deadline. */
  readonly running?: RunningOperation;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
}
