import { SignJWT } from 'jose';
import type { Cloud } from '../cloud/cloud.ts';
import { textOf } from '../json.ts';
import type { WireRequest, WireResponse } from '../wire.ts';
import { signingKeys } from './keys.ts';

const ISSUER = 'https://token.actions.githubusercontent.com';
export const ID_TOKEN_HOST = 'vstoken.actions.githubusercontent.com';

/** https://docs.github.com/actions/reference/security/oidc */
const LIFETIME_SECONDS = 300;

/** What a job finds in ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
export interface IdTokenRequest {
  readonly url: string;
  readonly token: string;
}

export function idTokenRequestOf(cloud: Cloud): IdTokenRequest {
  const { random } = cloud;
  const path = `/${random.guid()}/_apis/distributedtask/hubs/Actions/plans/${random.guid()}/jobs/${random.guid()}/idtoken`;
  return { url: `https://${ID_TOKEN_HOST}${path}?api-version=2.0`, token: `eyJ0eXAi.${random.base64url(80)}` };
}

/** GitHub's endpoint, which hands a job a token that says who it is, for the audience that the query names. */
export async function handleIdToken(
  cloud: Cloud,
  expected: IdTokenRequest,
  request: WireRequest,
): Promise<WireResponse> {
  const url = new URL(request.url);
  const isAllowed = cloud.scenario.identity.idToken === 'issue';
  if (!isAllowed || request.headers['authorization'] !== `Bearer ${expected.token}`) {
    return json(401, { $id: '1', message: 'The user is not authorized to access this resource.' });
  }
  if (url.pathname !== new URL(expected.url).pathname) return json(404, { message: 'Not Found' });
  const owner = textOf(cloud.scenario.identity.claims['repository_owner']) ?? 'contoso';
  const value = await issueIdToken(cloud, url.searchParams.get('audience') ?? `https://github.com/${owner}`);
  return json(200, { count: value.length, value });
}

/** A token as GitHub signs it. */
async function issueIdToken(cloud: Cloud, audience: string): Promise<string> {
  const { subject, claims } = cloud.scenario.identity;
  const now = Math.floor(cloud.timeline.now / 1000);
  const lifetime = cloud.whileClientsCount(LIFETIME_SECONDS);
  const job = {
    jti: cloud.random.guid(),
    sub: subject,
    aud: audience,
    run_id: '15342987612',
    run_number: '42',
    run_attempt: '1',
    actor: 'octocat',
    workflow: 'pools',
    event_name: 'push',
    ref_type: 'branch',
    repository_visibility: 'private',
    runner_environment: 'github-hosted',
    ...claims,
    iss: ISSUER,
    nbf: now - lifetime,
    iat: now,
    exp: now + lifetime,
  };
  return new SignJWT(job)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: '38826b17-6a30-5f9b-b169-8beb8202f723' })
    .sign(signingKeys().privateKey);
}

function json(status: number, body: unknown): WireResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}
