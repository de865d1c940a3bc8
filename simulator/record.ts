import { writeFileSync } from 'node:fs';
import type { Simulator } from './simulator.ts';
import { without } from './json.ts';

/** A request and its answer, without tokens. */
interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: object;
  readonly requestBody: string;
  readonly status: number;
  readonly responseHeaders: object;
  readonly responseBody: string;
}

/** What must not be kept: tokens, and the assertions with which they are asked for. */
const SECRETS =
  /(\b(?:access_token|client_assertion|client_secret|refresh_token|id_token)"?[=:]\s*"?|"value":\s*"(?=eyJ))[^"&\s]+/g;

/** Writes every exchange to a file, as a JSON array that is whole after each. */
export function recorded(simulator: Simulator, file: string): Simulator {
  const exchanges: Exchange[] = [];
  writeFileSync(file, '[]\n');
  return {
    ...simulator,
    handle: async (request) => {
      const answer = await simulator.handle(request);
      exchanges.push({
        method: request.method,
        url: request.url,
        requestHeaders: without(request.headers, 'authorization'),
        requestBody: request.body.replace(SECRETS, '$1(removed)'),
        status: answer.status,
        responseHeaders: answer.headers,
        responseBody: answer.body.replace(SECRETS, '$1(removed)'),
      });
      writeFileSync(file, `${JSON.stringify(exchanges, null, 2)}\n`);
      return answer;
    },
  };
}
