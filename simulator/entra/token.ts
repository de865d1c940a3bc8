import { compactVerify, decodeJwt } from 'jose';
import type { JWTPayload } from 'jose';
import type { Cloud } from '../cloud/cloud.ts';
import { audienceOf } from '../cloud/hosts.ts';
import { keyOf } from '../cloud/ids.ts';
import { signingKeys } from '../github/keys.ts';
import { EntraError } from './entra-error.ts';

const BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const ADVICE =
  'Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation';

/** Entra lets clocks differ by this much. */
const CLOCK_SKEW_SECONDS = 300;

/**
 * The exchange of GitHub's token for one of Azure.
 *
 * @throws EntraError when Entra refuses.
 */
export async function exchangeToken(cloud: Cloud, form: URLSearchParams): Promise<object> {
  const { identity } = cloud.scenario;
  const required = (name: string): string => {
    const value = form.get(name);
    if (value) return value;
    throw new EntraError(
      400,
      'invalid_request',
      900144,
      `The request body must contain the following parameter: '${name}'.`,
    );
  };
  const clientId = required('client_id');
  required('grant_type');
  required('scope');
  if (clientId.toLowerCase() !== identity.clientId.toLowerCase()) {
    throw new EntraError(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    );
  }
  if (form.get('client_assertion_type') !== BEARER) {
    throw new EntraError(
      401,
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  }
  await checkAssertion(cloud, required('client_assertion'));
  const lifetime = identity.tokenLifetimeSeconds;
  return {
    token_type: 'Bearer',
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: cloud.issueToken(),
  };
}

async function checkAssertion(cloud: Cloud, assertion: string): Promise<void> {
  const claims = claimsOf(assertion);
  const credentials = Object.values(cloud.scenario.identity.federatedCredentials);
  const { iss = '', sub = '', aud } = claims;
  const audience = Array.isArray(aud) ? aud.join(',') : (aud ?? '');
  const ofIssuer = credentials.filter(({ issuer }) => issuer === iss);
  if (ofIssuer.length === 0) throw noRecord(700211, 'issuer', iss);
  await checkSignature(assertion);
  checkTime(cloud, claims);
  const ofSubject = ofIssuer.filter(({ subject }) => subject === sub);
  if (ofSubject.length === 0) {
    const differsByCase = ofIssuer.some(({ subject }) => keyOf(subject) === keyOf(sub));
    throw noRecord(differsByCase ? 7002138 : 700213, 'subject', sub);
  }
  // A credential for the audience of another cloud is one that this cloud never accepts.
  const expected = audienceOf(cloud.scenario.cloud);
  if (!ofSubject.some((credential) => credential.audience === audience) || audience !== expected) {
    throw noRecord(700212, 'audience', audience);
  }
}

function claimsOf(assertion: string): JWTPayload {
  try {
    return decodeJwt(assertion);
  } catch {
    throw new EntraError(400, 'invalid_request', 50027, 'JWT token is invalid or malformed.');
  }
}

async function checkSignature(assertion: string): Promise<void> {
  try {
    await compactVerify(assertion, signingKeys().publicKey);
  } catch {
    throw new EntraError(
      401,
      'invalid_client',
      700027,
      'The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found.]',
    );
  }
}

function checkTime(cloud: Cloud, { exp = 0, nbf = 0 }: JWTPayload): void {
  const now = cloud.timeline.now / 1000;
  if (now <= exp + CLOCK_SKEW_SECONDS && now >= nbf - CLOCK_SKEW_SECONDS) return;
  const time = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, '.0000000Z');
  throw new EntraError(
    401,
    'invalid_client',
    700024,
    `Client assertion is not within its valid time range. Current time: ${time(now)}, assertion valid from ${time(nbf)}, expiry time of assertion ${time(exp)}. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .`,
  );
}

function noRecord(code: number, what: string, presented: string): EntraError {
  const byCase = code === 7002138 ? ' Please note that the matching is done using a case-sensitive comparison.' : '';
  return new EntraError(
    401,
    'invalid_client',
    code,
    `No matching federated identity record found for presented assertion ${what} '${presented}'.${byCase} ${ADVICE}`,
  );
}
