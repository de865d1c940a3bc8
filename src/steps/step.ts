import type { AzureError } from '../azure/azure-error.ts';
import type { Explanation } from '../azure/error-dictionary.ts';
import type { PoolRequest } from '../pool/pool-request.ts';

/** What is waited for. */
export type Awaited =
  | { readonly kind: 'cluster' }
  | { readonly kind: 'pool'; readonly name: string; readonly id: string; readonly isWanted: boolean }
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
      readonly how: 'create' | 'again' | 'update';
      readonly why: string;
    }
  | { readonly do: 'reimage'; readonly pool: { readonly name: string; readonly id: string }; readonly why: string }
  /** Everything that was asked for is there. */
  | { readonly do: 'done' }
  /** Nothing more can be done: a check or an error stands in the way. */
  | { readonly do: 'stop' };

/** How a write ended. */
export type WriteEnd =
  | { readonly status: 'succeeded' }
  /** Refused, or accepted and then failed. */
  | {
      readonly status: 'failed';
      readonly error: AzureError;
      readonly explanation: Explanation;
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

/** What was done in this run, for the next decision. */
export type Deed =
  | { readonly did: 'wait'; readonly for: Awaited['kind'] }
  | { readonly did: 'reconcile'; readonly when: ReconcileMoment; readonly end: WriteEnd }
  | {
      readonly did: 'put-pool';
      readonly pool: string;
      readonly how: 'create' | 'again' | 'update';
      readonly end: WriteEnd;
    }
  | { readonly did: 'reimage'; readonly pool: string; readonly end: WriteEnd };
