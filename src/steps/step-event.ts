import type { AzureEvent } from '../azure/azure-event.ts';
import type { RunningOperation } from './running-operation.ts';
import type { UsualDuration } from './usual-duration.ts';

/** What happens while a step is performed. */
export type StepEvent =
  | AzureEvent
  /** A write is being sent: from here on Azure may have taken it, whatever becomes of the answer. */
  | { readonly type: 'sent'; readonly running: RunningOperation }
  /** Azure refused it, so that nothing was changed. */
  | { readonly type: 'refused'; readonly what: string }
  /** It is known that what was sent last began nothing; it may be sent again. */
  | { readonly type: 'unbegun'; readonly what: string; readonly why: string }
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
    };
