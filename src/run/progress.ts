import type { Inputs } from '../inputs/inputs.ts';
import type { RunningOperation } from '../steps/running-operation.ts';
import type { PlannedPool } from './pool-plan.ts';
import type { Situation } from './situation.ts';
import type { Deed } from '../steps/step.ts';

/** How far a run came; the only value that changes while it runs. */
export interface Progress {
  readonly startedAt: number;
  inputs?: Inputs;
  /** The last round's. */
  situation?: Situation;
  /** What is planned for each pool, as of the last look before its first write. */
  plan?: readonly PlannedPool[];
  readonly deeds: Deed[];
  /** A write was accepted, or may have been. */
  changed: boolean;
  /** Sent, and not yet seen to end. */
  running?: RunningOperation | undefined;
  /** The step that is being performed: `Wait: the cluster is Updating`. */
  doing?: string | undefined;
}
