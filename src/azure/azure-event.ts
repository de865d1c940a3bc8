/** What happens at the door to Azure. */
export type AzureEvent =
  /** The claims by which GitHub names this job, none of them secret. */
  | { readonly type: 'identified'; readonly issuer: string; readonly subject: string; readonly audience: string }
  /** Something to say in the log: a choice made, a wait begun. */
  | { readonly type: 'note'; readonly message: string }
  /** A request was not answered well and is made again. */
  | {
      readonly type: 'retried';
      readonly request: string;
      readonly cause: string;
      readonly delaySeconds: number;
      /** For how long it will be tried; undefined where something else ends it. */
      readonly leftSeconds?: number;
    }
  /** Every request, redacted; shown under the runner's debug switch only. */
  | {
      readonly type: 'requested';
      readonly method: string;
      readonly path: string;
      readonly status: number | undefined;
      readonly milliseconds: number;
      readonly correlationId?: string;
    };
