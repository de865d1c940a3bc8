/** A place in a file of the repository; lines and columns count from 1. */
export interface SourcePlace {
  /** Relative to the workspace, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with one input. `problem` says what was seen, then what would be right. */
export interface InputFault {
  readonly input: string;
  readonly problem: string;
  /** Where it is written, if that is a file. */
  readonly place?: SourcePlace;
}

/** The codes of our own; every other one is Azure's or Entra's. */
export const OWN_CODES = {
  invalidInputs: 'InvalidInputs',
  checksFailed: 'ChecksFailed',
  deadlineExceeded: 'DeadlineExceeded',
  cancelled: 'Cancelled',
  unexpected: 'Unexpected',
  /** GitHub gave the job no id token. */
  idTokenUnavailable: 'IdTokenUnavailable',
  /** Entra gave no access token and no AADSTS code either. */
  signInFailed: 'SignInFailed',
  /** Azure Resource Manager answered nothing, or nothing that could be read. */
  noAnswer: 'NoAnswer',
  /** Azure took what was asked for and does not show it. */
  notAsAskedFor: 'NotAsAskedFor',
} as const;

/** Why a run did not end well: from Azure, from Entra, or one of our own codes. */
export interface Problem {
  /** `SubnetIsFull`, `AADSTS700213`, or one of `OWN_CODES`. */
  readonly code: string;
  /** What was seen. */
  readonly message: string;
  /** `message` is Azure's words, to be shown whole and as they are. */
  readonly isQuoted?: true;
  /** What it means, where that is known. */
  readonly meaning?: string;
  /** What to do. */
  readonly fix: string;
  readonly correlationId?: string;
  /** The node pool that it is about, where it is about one. */
  readonly pool?: string;
  /** The check that asks the same question beforehand. */
  readonly check?: string;
  /** Each of the faults that `message` tells of, where it is about the inputs. */
  readonly faults?: readonly InputFault[];
}

/** An error that says already what a person should read: no retry helps, and nobody needs to explain it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  /** Without a cause: whoever looks through causes would take it for a broken connection. */
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
