import type { Encounter, Stage } from '../__tests__/scenarios/harness.ts';
import type { Target } from './requests.ts';

/** Something that goes wrong with one request. */
export interface Fault {
  readonly name: string;
  /** What a run that it ends says, in its code or in its message. */
  readonly named: RegExp;
  /** The requests that it may meet; all where it is left out. */
  readonly meets?: (target: Target) => boolean;
  /** Comes over the request that is about to leave. */
  readonly befall: (stage: Stage, url: string) => Encounter | undefined;
}
