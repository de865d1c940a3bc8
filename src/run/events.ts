import type { PoolMachine } from '../resources/pool-machines.ts';
import type { Read } from '../resources/read.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Finding } from '../checks/finding.ts';
import type { Situation } from './situation.ts';
import type { Deed, TakenStep } from '../steps/step.ts';
import type { StepEvent } from '../steps/step-event.ts';
import type { UsualDuration } from '../steps/usual-duration.ts';

/** Signing in, reading, and the steps that follow from it. */
export type Phase = 'sign-in' | 'read' | TakenStep['do'];

/** What happens in a run, as it happens. Log, timeline and the run's own memory are drawn from these. */
export type RunEvent = { readonly at: number } & RunEventBody;

export type RunEventBody =
  | StepEvent
  /** The inputs are without fault. */
  | { readonly type: 'inputs-read'; readonly inputs: Inputs }
  /** A phase began. */
  | { readonly type: 'phase'; readonly phase: Phase; readonly title: string; readonly usual?: UsualDuration }
  /** A phase ended; `outcome` in a few words. */
  | { readonly type: 'phase-ended'; readonly phase: Phase; readonly outcome: string }
  /** The checks of a round; the same list may come again in later rounds. */
  | { readonly type: 'checked'; readonly findings: readonly Finding[] }
  /** A round has read and judged: all that its decision is made from. */
  | { readonly type: 'judged'; readonly situation: Situation }
  /** The step of a round is over, however it ended. */
  | { readonly type: 'performed'; readonly deed: Deed }
  /** What Azure lists of a pool that this run built. */
  | { readonly type: 'machines-listed'; readonly pool: string; readonly machines: Read<readonly PoolMachine[]> }
  /** The report may be long in coming: publish what is known. */
  | { readonly type: 'long-wait-ahead' };
