import type { AddressSpace } from './address-space.ts';
import type { Operation } from '../inputs/inputs.ts';
import type { CloudName } from '../azure/clouds.ts';
import type { Outcome, PoolOutcome } from './outcome.ts';
import type { Finding } from '../checks/finding.ts';
import type { PlannedPool } from './pool-plan.ts';
import type { StepEvent } from '../steps/step-event.ts';
import type { UsualDuration } from '../steps/usual-duration.ts';

export type Phase = 'inputs' | 'sign-in' | 'read' | 'check' | 'wait' | 'reconcile' | 'put-pool' | 'reimage';

/** What happens in a run, as it happens. The log, the timeline and the early outputs are drawn from these. */
export type RunEvent = { readonly at: number } & RunEventBody;

export type RunEventBody =
  | StepEvent
  /** A phase began. */
  | { readonly type: 'phase'; readonly phase: Phase; readonly title: string; readonly usual?: UsualDuration }
  /** A phase ended; `outcome` in a few words. */
  | { readonly type: 'phase-ended'; readonly phase: Phase; readonly outcome: string }
  /** The checks of a round; the same list may come again in later rounds. */
  | { readonly type: 'checked'; readonly findings: readonly Finding[] }
  /** A round's look at the cluster and its network, for a report before the end. */
  | ({ readonly type: 'looked' } & Look)
  /** A pool as it is known by now, for the outputs. */
  | { readonly type: 'pool-known'; readonly pool: PoolOutcome }
  /** The report may be long in coming: publish what is known. */
  | { readonly type: 'long-wait-ahead' };

export interface Look {
  readonly operation: Operation;
  readonly cloud: CloudName;
  readonly cluster: NonNullable<Outcome['cluster']>;
  readonly plan: readonly PlannedPool[];
  readonly addressSpace?: AddressSpace;
}
