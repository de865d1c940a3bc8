import type { Environment } from '../world/world.ts';
import type { Claims } from './assertion.ts';
import type { Cloud } from './clouds.ts';

/** What an explanation may name. Never a token. */
export interface SignInFacts {
  readonly environment: Environment;
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly clientId: string;
  /** What GitHub was asked for. */
  readonly audience: string;
  /** What GitHub said; undefined when it gave no token, or one that cannot be read. */
  readonly claims: Claims | undefined;
}

export interface EntraFacts extends SignInFacts {
  /** Entra's words. */
  readonly message: string;
}
