import type { Json } from '../json.ts';
import { AzureError } from './azure-error.ts';

/** What AKS says when it refuses. */
export interface Verdict {
  /** 400 unless said otherwise. */
  readonly status?: number;
  readonly code: string;
  readonly message: string;
  readonly target?: string;
  readonly details?: readonly Json[];
  /** ARM's words, inside of `error`. */
  readonly wrapped?: boolean;
}

/**
 * One reason for which AKS refuses a request. `source` is where its code and message were seen; `unknown` marks those that the
 * simulator words by itself because no public page quotes Azure's.
 */
export interface Refusal<Request> {
  readonly refuses: string;
  readonly source: string;
  readonly judge: (request: Request) => Verdict | undefined;
}

/** A table of refusals, in the order in which they are judged. */
export function defineRefusals<Request>(refusals: readonly Refusal<Request>[]): readonly Refusal<Request>[] {
  return refusals;
}

/** @throws AzureError of the first refusal that applies. */
export function refuseIfAny<Request>(refusals: readonly Refusal<Request>[], request: Request): void {
  for (const { judge } of refusals) {
    const verdict = judge(request);
    if (verdict) {
      const { status = 400, code, message, ...more } = verdict;
      throw new AzureError(status, code, message, more);
    }
  }
}
