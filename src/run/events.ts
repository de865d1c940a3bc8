import type { AddressSpace } from './address-space.ts';
import type { CloudName, Operation } from '../inputs/inputs.ts';
import type { Finding, Outcome, PoolOutcome, RunningOperation } from './outcome.ts';
import type { PlannedPool } from './pool-plan.ts';
import type { UsualDuration } from '../steps/usual-duration.ts';

export type Phase = 'inputs' | 'sign-in' | 'read' | 'check' | 'wait' | 'reconcile' | 'put-pool' | 'reimage';

/** What happens in a run, as it happens. The log, the timeline and the early outputs are drawn from these. */
export type RunEvent = { readonly at: number } & RunEventBody;

export type RunEventBody =
  /** A phase began. */
  | { readonly type: 'phase'; readonly phase: Phase; readonly title: string; readonly usual?: UsualDuration }
  /** A phase ended; `outcome` in a few words. */
  | { readonly type: 'phase-ended'; readonly phase: Phase; readonly outcome: string }
  /** The claims by which GitHub names this job, none of them secret. */
  | { readonly type: 'identified'; readonly issuer: string; readonly subject: string; readonly audience: string }
  /** Something to say in the log: a choice made, a wait begun. */
  | { readonly type: 'note'; readonly message: string }
  /** The checks of a round; the same list may come again in later rounds. */
  | { readonly type: 'checked'; readonly findings: readonly Finding[] }
  /** A round's look at the cluster and its network, for a report before the end. */
  | ({ readonly type: 'looked' } & Look)
  /** A write is being sent: from here on Azure may have taken it, whatever becomes of the answer. */
  | { readonly type: 'sent'; readonly running: RunningOperation }
  /** Azure refused it, so that nothing was changed. */
  | { readonly type: 'refused'; readonly what: string }
  /** An operation was accepted by Azure: something was changed. */
  | { readonly type: 'accepted'; readonly what: string }
  /** An operation came to its end, in the state that Azure names. */
  | { readonly type: 'ended'; readonly what: string; readonly state: string }
  /** How an operation or a wait stands, in Azure's words. */
  | {
      readonly type: 'progress';
      readonly what: string;
      readonly state: string;
      readonly elapsedSeconds: number;
      readonly blockedBy?: string;
      readonly usual?: UsualDuration;
    }
  /** A request was not answered well and is made again. */
  | { readonly type: 'retried'; readonly request: string; readonly cause: string; readonly delaySeconds: number }
  /** A pool as it is known by now, for the outputs. */
  | { readonly type: 'pool-known'; readonly pool: PoolOutcome }
  /** Every request, redacted; shown under the runner's debug switch only. */
  | {
      readonly type: 'requested';
      readonly method: string;
      readonly path: string;
      readonly status: number | undefined;
      readonly milliseconds: number;
      readonly correlationId?: string;
    }
  /** The report may be long in coming: publish what is known. */
  | { readonly type: 'long-wait-ahead' };

export interface Look {
  readonly operation: Operation;
  readonly cloud: CloudName;
  readonly cluster: NonNullable<Outcome['cluster']>;
  readonly plan: readonly PlannedPool[];
  readonly addressSpace?: AddressSpace;
}
