import type { Problem } from '../run/outcome.ts';

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
