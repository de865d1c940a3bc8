import type { AddressSpace } from './address-space.ts';
import type { CloudName, InputFault, Operation, SourcePlace } from '../inputs/inputs.ts';
import type { PlannedPool } from './pool-plan.ts';
import type { UsualDuration } from '../steps/usual-duration.ts';

export type Severity = 'error' | 'warning' | 'notice';

/** What a check found, as it is shown. */
export interface Finding {
  /** The check's id, or `facts-are-readable`. */
  readonly id: string;
  readonly title: string;
  /** The pool's name, for a check of one pool. */
  readonly pool?: string;
  readonly level: Severity;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What was seen, with the values; for a skipped one the reason. */
  readonly saw: string;
  /** What to do; always there when the status is `failed`. */
  readonly fix?: string;
  /** The user named it in `ignore-checks`. */
  readonly ignored: boolean;
  /** What repairs it, where a reconcile of the cluster does. */
  readonly healedBy?: 'reconcile-before' | 'reconcile-after';
  /** It failed, and a reconcile that the user allows is to come and repair it: before the add, or after. */
  readonly repair?: 'before' | 'after';
  /** It failed, and a reconcile of this run repaired it. */
  readonly healed?: boolean;
  /** A failure forbids a reconcile that the user did not ask for by `operation: reconcile`. */
  readonly guards?: 'reconcile';
  /** Where the check is documented. */
  readonly docs: string;
}

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

/** The codes of our own; every other one is Azure's or Entra's. */
export const OWN_CODES = {
  invalidInputs: 'InvalidInputs',
  checksFailed: 'ChecksFailed',
  deadlineExceeded: 'DeadlineExceeded',
  cancelled: 'Cancelled',
  unexpected: 'Unexpected',
  /** GitHub gave the job no id token. */
  idTokenUnavailable: 'IdTokenUnavailable',
  /** Entra gave no access token and no AADSTS code either. */
  signInFailed: 'SignInFailed',
  /** Azure Resource Manager answered nothing, or nothing that could be read. */
  noAnswer: 'NoAnswer',
  /** Azure took what was asked for and does not show it. */
  notAsAskedFor: 'NotAsAskedFor',
} as const;

/** Why a run did not end well: from Azure, from Entra, or one of our own codes. */
export interface Problem {
  /** `SubnetIsFull`, `AADSTS700213`, or one of `OWN_CODES`. */
  readonly code: string;
  /** What was seen. */
  readonly message: string;
  /** What it means, where that is known. */
  readonly meaning?: string;
  /** What to do. */
  readonly fix: string;
  readonly correlationId?: string;
  /** The node pool that it is about, where it is about one. */
  readonly pool?: string;
  /** The check that asks the same question beforehand. */
  readonly check?: string;
  /** Each of the faults that `message` tells of, where it is about the inputs. */
  readonly faults?: readonly InputFault[];
}

/** An operation that Azure goes on with after the run stopped waiting. */
export interface RunningOperation {
  /** `Creating node pool pool2`. */
  readonly what: string;
  /** A command that shows how it stands. */
  readonly look: string;
  /** A command that ends it. */
  readonly abort?: string;
  /** How long such operations take, where that is known. */
  readonly usual?: UsualDuration;
}

/** What came of a run, as a plain value: the report, the outputs and the exit code follow from it. */
export interface Outcome {
  readonly operation?: Operation;
  /** Where the cluster is; for links. */
  readonly cloud?: CloudName;
  readonly result: Result;
  /** Warnings stop as errors do. */
  readonly strict?: boolean;
  /** A write was sent. */
  readonly changed: boolean;
  readonly cluster?: { readonly id: string; readonly name: string; readonly provisioningState: string };
  readonly pools: readonly PoolOutcome[];
  /** Where each pool is written, by its name, if that is a file. */
  readonly places?: Readonly<Record<string, SourcePlace>>;
  readonly clusterReconciled: boolean;
  readonly findings: readonly Finding[];
  /** What the run would do with each pool, or did, as planned before its first write. */
  readonly plan?: readonly PlannedPool[];
  /** The VNet as of the last look. */
  readonly addressSpace?: AddressSpace;
  readonly problem?: Problem;
  /** What else failed, in the order in which it did. */
  readonly otherProblems?: readonly Problem[];
  /** What goes on in Azure, after a cancel or at the deadline. */
  readonly running?: RunningOperation;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
}
