import type { Answer } from './session.ts';

/** A refusal as az prints it: everything on stderr, no machine-readable output. */
export interface Printed {
  /** 1 for nearly everything, 3 for a 404, 2 for what is wrong with the command line. */
  readonly exit: number | null;
  readonly code: string | undefined;
  /** Method, place and status of the last request. */
  readonly lastRequest: string | undefined;
}

export function printedBy({ code, stdout, stderr, wire }: Answer): Printed {
  if (stdout !== '') throw new Error(`az printed to stdout beside its error: ${stdout}`);
  return { exit: code, code: /^Code: (\w+)$/m.exec(stderr)?.[1], lastRequest: wire.at(-1) };
}
