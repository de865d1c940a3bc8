import { createHmac, randomUUID } from 'node:crypto';
import { isObject, numberOf } from '../json.ts';
import type { Scenario } from '../scenario/schema.ts';
import { armHostOf } from './hosts.ts';

/** Of a recorded token: its signature. */
const SIGNATURE_LENGTH = 342;

/**
 * The access tokens that Entra issues. What one is good for is in the token itself, under a seal: clients keep tokens across runs, so one
 * of an earlier simulator of the same tenant is good as long as it says. Real clients must not look into it.
 */
export class Tokens {
  readonly #scenario: Scenario;
  #key: string;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#key = scenario.tenant;
  }

  issue(now: number, lifetimeSeconds: number): string {
    const { tenant, identity, cloud } = this.#scenario;
    const seconds = Math.floor(now / 1000);
    const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const signed = [
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
    ].join('.');
    return `${signed}.${this.#signatureOf(signed)}`;
  }

  /** Milliseconds since the epoch; undefined for a token that nobody issued, that is another's, or that was revoked. */
  expiryOf(token: string): number | undefined {
    const [header = '', payload = '', signature = ''] = token.split('.');
    if (signature !== this.#signatureOf(`${header}.${payload}`)) return undefined;
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    if (!isObject(claims) || claims['oid'] !== this.#scenario.identity.objectId) return undefined;
    const seconds = numberOf(claims['exp']);
    return seconds === undefined ? undefined : seconds * 1000;
  }

  /** No token is good any more: what a revocation or a clock fault looks like from outside. */
  revokeAll(): void {
    this.#key = randomUUID();
  }

  #signatureOf(signed: string): string {
    const seal = createHmac('sha512', this.#key).update(signed).digest('base64url');
    return seal.repeat(Math.ceil(SIGNATURE_LENGTH / seal.length)).slice(0, SIGNATURE_LENGTH);
  }
}
