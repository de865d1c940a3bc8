import type { Inputs } from '../inputs/inputs.ts';
import type { RunningOperation } from '../steps/running-operation.ts';
import type { Phase, RunEvent } from './events.ts';
import type { ListedMachines } from './pool-nodes.ts';
import { poolPlans, type PlannedPool } from './pool-plan.ts';
import type { Situation } from './situation.ts';
import type { Deed } from '../steps/step.ts';

/** How far a run came: what its events so far add up to. Whoever hears the events knows as much as the run itself. */
export interface Progress {
  /** When the first event was, in milliseconds since the epoch. */
  readonly startedAt?: number;
  readonly inputs?: Inputs;
  /** The last round's. */
  readonly situation?: Situation;
  /** What is planned for each pool, as of the last round before its first write. */
  readonly plan?: readonly PlannedPool[];
  readonly deeds: readonly Deed[];
  /** What Azure lists of the pools that this run built, once nothing is left to do. */
  readonly machines?: ListedMachines;
  /** A write was accepted, or nobody answered it. */
  readonly changed: boolean;
  /** Sent, and not yet seen to end. */
  readonly running?: RunningOperation;
  /** The step that is being performed: `Wait: the cluster is Updating`. */
  readonly doing?: string;
}

export const NOTHING_YET: Progress = { deeds: [], changed: false };

/** The same value where the event adds nothing. */
export function progressAfter(before: Progress, event: RunEvent): Progress {
  const progress = before.startedAt === undefined ? { ...before, startedAt: event.at } : before;
  switch (event.type) {
    case 'inputs-read':
      return { ...progress, inputs: event.inputs };
    case 'judged':
      return { ...progress, situation: event.situation, plan: planAfter(progress, event.situation) };
    case 'phase':
      return PREPARING.includes(event.phase) ? progress : { ...progress, doing: event.title };
    case 'phase-ended':
      return PREPARING.includes(event.phase) ? progress : { ...progress, doing: undefined };
    case 'sent':
      return { ...progress, running: event.running };
    case 'accepted':
      return { ...progress, changed: true };
    case 'refused':
    case 'unbegun':
    case 'ended':
      return { ...progress, running: undefined };
    case 'performed': {
      const { deed } = event;
      const mayHaveChanged = deed.end.status === 'unanswered';
      return { ...progress, deeds: [...progress.deeds, deed], changed: progress.changed || mayHaveChanged };
    }
    case 'machines-listed':
      return { ...progress, machines: new Map([...(progress.machines ?? []), [event.pool, event.machines]]) };
    case 'identified':
    case 'note':
    case 'checked':
    case 'progress':
    case 'retried':
    case 'requested':
    case 'long-wait-ahead':
      return progress;
  }
}

/** The phases that are no step of a decision. */
const PREPARING: readonly Phase[] = ['sign-in', 'read'];

/** A plan made without knowing the pools that exist would take each for a new one. */
function planAfter({ plan }: Progress, { snapshot, pools, deeds }: Situation): Progress['plan'] {
  return snapshot.agentPools.ok ? poolPlans(pools, deeds, plan ?? []) : plan;
}
