/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Time, so that a test can hold it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after the time; rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** A request as the wire sees it; header names in lower case. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends one request; rejects with an `Error` whose `code` is Node's (`ECONNRESET`, …) when no answer came. */
export type HttpClient = (request: WireRequest) => Promise<WireResponse>;

/** Asks the job's id-token endpoint once; rejects when it refuses or cannot be reached. */
export type IdTokenSource = (audience: string) => Promise<string>;

/** Gives a token for a scope such as `https://management.azure.com/.default`; rejects with words for a person where it has none. */
export type TokenSource = (
  scope: string,
) => Promise<{ readonly token: string; /** Milliseconds since the epoch. */ readonly expiresOnTimestamp: number }>;

/** A file of the job's workspace, or why it cannot be had: sentences that say what was seen, then what to do. */
export type WorkspaceFile =
  | {
      readonly ok: true;
      /** Relative to the workspace, with slashes. */
      readonly path: string;
      readonly bytes: Uint8Array;
    }
  | { readonly ok: false; readonly problem: string };

/** Reads a file of at most so many bytes; a relative path is one from the workspace. Never rejects. */
export type WorkspaceReader = (path: string, mostBytes: number) => Promise<WorkspaceFile>;

/**
 * Everything outside of the run. What a run does follows from this value alone, so a test that passes its own holds time and wire in
 * its hand.
 */
export interface World<Event> {
  readonly environment: Environment;
  readonly clock: Clock;
  /** A number in [0, 1), for the jitter of waits. */
  readonly random: () => number;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
  /** Absent: the SDK's own client, with the proxy and the certificates that the environment names. */
  readonly httpClient?: HttpClient;
  readonly idTokens: IdTokenSource;
  /** Signs in in place of GitHub's id token; absent in a job. */
  readonly tokens?: TokenSource;
  readonly readWorkspaceFile: WorkspaceReader;
  /** Has whoever shows the log hide this text in it. Called before the text is used. */
  readonly mask: (secret: string) => void;
  /** Told of everything that happens, at once; who listens knows the time. */
  readonly emit: (event: Event) => void;
}
