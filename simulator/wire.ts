/** A request as the wire sees it; header names in lower case. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What became of a request, for tests that ask what a client sent. */
export interface LoggedRequest {
  /** Milliseconds since the epoch, on the cloud's clock. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly host: string;
  readonly path: string;
  /** The parsed JSON or form; undefined when there was none. */
  readonly body: unknown;
  /** Without `authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the answer; undefined while there is none. */
  status: number | undefined;
  /** False when the simulator does not play what was asked for. */
  isSimulated: boolean;
  /** False for a request that was reset, refused or left without an answer. */
  answered: boolean;
  /** The fault that met the request: `reset-after`, `respond`, … */
  fault: string | undefined;
}

/** Time as the cloud sees it: milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** How much faster it passes than the clients' own, which count the lifetime of a token; 1 when absent. */
  readonly speed?: number;
}
