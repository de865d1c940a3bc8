import type { TokenCredential } from '@azure/identity';

import type { World } from '../world.ts';
import type { Cloud } from './clouds.ts';
import type { Problem } from '../outcome.ts';

export type CredentialOptions = Pick<
  World,
  'idTokens' | 'clock' | 'random' | 'signal' | 'emit' | 'httpClient' | 'environment'
> & {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly clientId: string;
  /** The audience that the user set instead of the cloud's own. */
  readonly audience?: string;
};

/** Entra gave no token, or GitHub none to show it. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options);
    this.problem = problem;
  }
}

export interface Credential {
  /** Its `getToken` rejects with a `SignInError`, or with the signal's reason. */
  readonly credential: TokenCredential;
  /** Gets the first token. */
  signIn(): Promise<void>;
  /** The same identity without a token in hand, for after a 401: the refused token is not given again. */
  renew(): TokenCredential;
}

export function createCredential(options: CredentialOptions): Credential {
  throw new Error(options.cloud.name);
}
