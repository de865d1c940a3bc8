import type { WireResponse } from './wire.ts';

/** The code by which a client tells what the simulator does not play from what Azure refuses. It is no code of Azure's. */
export const NOT_SIMULATED = 'NotSimulated';

/**
 * The answer to what the simulator does not play. A 404 in its place would read as "it is not there", of which clients make "deleted" or
 * `false`. ARM's shape, for hosts that are not ARM's too; the header stays where a HEAD has no body.
 */
export function notSimulated(method: string, what: string): WireResponse {
  const message = `The simulator does not play ${method} of ${what}. docs/simulator-routes.md lists what it plays.`;
  return {
    status: 501,
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-ms-error-code': NOT_SIMULATED },
    body: JSON.stringify({ error: { code: NOT_SIMULATED, message } }),
  };
}
