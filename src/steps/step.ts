import type { AzureError } from '../azure/azure-error.ts';
import type { Passing } from '../azure/classify.ts';
import type { FieldChange } from './cluster-changes.ts';
import type { PoolChange, PoolRequest } from '../pool/pool-request.ts';

/** What is waited for. */
export type Awaited =
  | { readonly kind: 'cluster' }
  | { readonly kind: 'pool'; readonly name: string; readonly id: string }
  | { readonly kind: 'vnet'; readonly id: string }
  /** Nothing that could be asked: time, after something that Azure did not take. */
  | { readonly kind: 'pause'; readonly seconds: number };

export type ReconcileMoment = 'before' | 'after' | 'asked';

/** What is done next: the whole of a decision, as a plain value. */
export type Step =
  | { readonly do: 'wait'; readonly for: Awaited; readonly why: string }
  | { readonly do: 'reconcile'; readonly when: ReconcileMoment; readonly why: string }
  | {
      readonly do: 'put-pool';
      readonly pool: PoolRequest;
      readonly how: Exclude<PoolChange, 'none'>;
      readonly why: string;
      /** Its subnet lies outside of every range that AKS is known to know of the VNet. */
      readonly isOutsideKnownRanges?: boolean;
    }
  | { readonly do: 'reimage'; readonly pool: { readonly name: string; readonly id: string }; readonly why: string }
  /** Everything that was asked for is there. */
  | { readonly do: 'done' }
  /** Nothing more can be done: a check or an error stands in the way. */
  | { readonly do: 'stop' };

/** A step that does something. */
export type TakenStep = Exclude<Step, { do: 'done' | 'stop' }>;

/** How a write ended. */
export type WriteEnd =
  | {
      readonly status: 'succeeded';
      /** Of a reconcile: what of the cluster is not as it was; absent where that could not be read. */
      readonly changes?: readonly FieldChange[];
    }
  /** Refused, or accepted and then failed. */
  | {
      readonly status: 'failed';
      readonly error: AzureError;
      /** What passes by itself, so that the same may go better; absent where it would fail again. */
      readonly passing?: Passing['what'];
      /** AKS may not know a range of the VNet, which a reconcile would teach it. */
      readonly isForRange?: boolean;
      readonly wasAccepted: boolean;
    }
  /** Another operation was in progress (409). */
  | { readonly status: 'busy'; readonly blocker: string }
  /** Somebody else was quicker: the resource is not as it was read (412). */
  | { readonly status: 'raced'; readonly error: AzureError }
  /** No answer came, or none that tells whether it took effect; `error` is what a gateway said. */
  | { readonly status: 'unanswered'; readonly cause: string; readonly error?: AzureError }
  /** What it is made from could not be read, so nothing was sent. */
  | { readonly status: 'unsent'; readonly cause: string; readonly error?: AzureError }
  /** There was nothing to do, and doing it again would not help. */
  | { readonly status: 'pointless'; readonly why: string };

/** How a step ended. What came of a wait, the next round reads. */
export type StepEnd = WriteEnd | { readonly status: 'waited' };

/** A step that was taken in this run, with its end: what the next decision knows of it. */
export interface Deed {
  readonly step: TakenStep;
  readonly end: StepEnd;
}
