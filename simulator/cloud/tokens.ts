import type { Random } from '../random.ts';
import type { Scenario } from '../scenario/schema.ts';
import { armHostOf } from './hosts.ts';

/** The access tokens that Entra issued, and until when each is good. */
export class Tokens {
  readonly #scenario: Scenario;
  readonly #random: Random;
  readonly #expiries = new Map<string, number>();

  constructor(scenario: Scenario, random: Random) {
    this.#scenario = scenario;
    this.#random = random;
  }

  /** A token that looks like Entra's. Clients must not look into it, and ARM here knows it by heart. */
  issue(now: number, lifetimeSeconds: number): string {
    const { tenant, identity, cloud } = this.#scenario;
    const seconds = Math.floor(now / 1000);
    const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const token = [
      encode({ typ: 'JWT', alg: 'RS256', kid: 'simulated' }),
      encode({
        aud: `https://${armHostOf(cloud)}`,
        iss: `https://sts.windows.net/${tenant}/`,
        iat: seconds,
        nbf: seconds,
        exp: seconds + lifetimeSeconds,
        appid: identity.clientId,
        oid: identity.objectId,
        sub: identity.objectId,
        tid: tenant,
        ver: '1.0',
      }),
      this.#random.base64url(342),
    ].join('.');
    this.#expiries.set(token, now + lifetimeSeconds * 1000);
    return token;
  }

  /** Milliseconds since the epoch; undefined for a token that was never issued. */
  expiryOf(token: string): number | undefined {
    return this.#expiries.get(token);
  }

  /** No token is good any more: what a revocation or a clock fault looks like from outside. */
  revokeAll(): void {
    this.#expiries.clear();
  }
}
