import { describe, expect, test } from '@jest/globals';
import { decodeJwt, SignJWT } from 'jose';
import { askIdToken, createSimulator, loadScenario, patchScenario } from '../../simulator/index.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { Json } from '../../simulator/json.ts';
import { CLUSTER, START } from './client.ts';

const TENANT = '5a1c2f0e-7d36-4b1e-9a52-0c8d4f6b7e11';
const CLIENT = '8d3b6f02-1c5a-4e97-b8d4-2a7f0c9e6b13';
const AUDIENCE = 'api://AzureADTokenExchange';

interface Job {
  readonly simulator: Simulator;
  readonly wait: (seconds: number) => void;
  readonly idToken: (audience?: string) => Promise<string>;
  readonly exchange: (assertion: string, form?: Record<string, string>, authority?: string) => Promise<Json>;
}

function jobIn(name: string, patch: Json = {}): Job {
  let now = START;
  const scenario = patchScenario(loadScenario(name), patch);
  const simulator = createSimulator({ scenario, clock: { now: () => now } });
  return {
    simulator,
    wait: (seconds) => {
      now += seconds * 1000;
    },
    idToken: (audience) => askIdToken(simulator.idTokenRequest, simulator.handle, audience),
    exchange: async (assertion, form = {}, authority = `https://login.microsoftonline.com/${TENANT}`) => {
      const { body } = await simulator.handle({
        method: 'POST',
        url: `${authority}/oauth2/v2.0/token`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          client_id: CLIENT,
          grant_type: 'client_credentials',
          scope: 'https://management.azure.com/.default',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: assertion,
          ...form,
        }).toString(),
      });
      return JSON.parse(body) as Json;
    },
  };
}

async function errorCodes(name: string, audience?: string, patch?: Json): Promise<unknown> {
  const { idToken, exchange } = jobIn(name, patch);
  return (await exchange(await idToken(audience)))['error_codes'];
}

test('an id token says who the job is and is good for five minutes', async () => {
  const claims = decodeJwt(await jobIn('default').idToken());
  expect(claims).toMatchObject({
    iss: 'https://token.actions.githubusercontent.com',
    sub: 'repo:contoso/infrastructure:environment:production',
    aud: AUDIENCE,
    repository: 'contoso/infrastructure',
    exp: START / 1000 + 300,
  });
});

test('the endpoint for id tokens wants the token of the job', async () => {
  const { simulator } = jobIn('default');
  const { url } = simulator.idTokenRequest;
  const { status } = await simulator.handle({ method: 'GET', url, headers: { authorization: 'Bearer x' }, body: '' });
  expect(status).toBe(401);
});

test('a token of Entra opens ARM until it expires, and then ARM says when that was', async () => {
  const { simulator, idToken, exchange, wait } = jobIn('default', { identity: { tokenLifetimeSeconds: 60 } });
  const token = await exchange(await idToken());
  expect(token).toMatchObject({ token_type: 'Bearer', expires_in: 60 });
  const read = async (authorization?: string): Promise<[number, string, unknown]> => {
    const url = `https://management.azure.com${CLUSTER}?api-version=2026-05-01`;
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const response = await simulator.handle({ method: 'GET', url, headers, body: '' });
    const { error } = JSON.parse(response.body) as { error?: { code: string; message: string } };
    return [response.status, response.headers['www-authenticate'] ?? '', error];
  };
  const bearer = `Bearer ${String(token['access_token'])}`;
  expect((await read(bearer))[0]).toBe(200);
  wait(60);
  const [status, challenge, error] = await read(bearer);
  expect(status).toBe(401);
  expect(challenge).toContain('error_description="The access token has expired."');
  expect(error).toEqual({
    code: 'ExpiredAuthenticationToken',
    message:
      "The access token expiry UTC time '9/18/2026 3:51:00 PM' is earlier than current UTC time '9/18/2026 3:51:00 PM'.",
  });
  expect((await read('Bearer x'))[2]).toMatchObject({ code: 'InvalidAuthenticationToken' });
  expect((await read())[2]).toMatchObject({ code: 'AuthenticationFailed' });
});

describe('Entra refuses', () => {
  test('a subject that no credential has, in its own words', async () => {
    const { idToken, exchange } = jobIn('wrong-subject');
    const answer = await exchange(await idToken());
    expect(answer).toEqual({
      error: 'invalid_client',
      error_description: expect.stringMatching(
        /^AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:contoso\/infrastructure:environment:production'\. .* Trace ID: [0-9a-f-]{36} Correlation ID: [0-9a-f-]{36} Timestamp: 2026-09-18 15:50:00Z$/,
      ),
      error_codes: [700213],
      timestamp: '2026-09-18 15:50:00Z',
      trace_id: expect.any(String),
      correlation_id: expect.any(String),
      error_uri: 'https://login.microsoftonline.com/error?code=700213',
    });
  });

  test('a subject that differs by case alone', async () => {
    const identity = { subject: 'repo:Contoso/infrastructure:environment:production' };
    expect(await errorCodes('default', AUDIENCE, { identity })).toEqual([7002138]);
  });

  test('an audience that the credential does not have, or that belongs to another cloud', async () => {
    expect(await errorCodes('wrong-audience')).toEqual([700212]);
    expect(await errorCodes('wrong-audience', `${AUDIENCE}USGov`)).toEqual([700212]);
    expect(await errorCodes('default', 'api://other')).toEqual([700212]);
  });

  test('an issuer that no credential has', async () => {
    const credential = { production: { issuer: 'https://token.actions.githubusercontent.com/' } };
    expect(await errorCodes('default', AUDIENCE, { identity: { federatedCredentials: credential } })).toEqual([700211]);
  });

  test('an assertion that was signed by somebody else', async () => {
    const { idToken, exchange } = jobIn('default');
    const forged = await new SignJWT(decodeJwt(await idToken()))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new Uint8Array(32));
    expect((await exchange(forged))['error_codes']).toEqual([700027]);
    expect((await exchange('x'))['error_codes']).toEqual([50027]);
  });

  test('an assertion that is ten minutes old', async () => {
    const { idToken, exchange, wait } = jobIn('default');
    const assertion = await idToken();
    wait(601);
    expect((await exchange(assertion))['error_codes']).toEqual([700024]);
  });

  test('an application or a tenant that it does not know', async () => {
    const { idToken, exchange } = jobIn('default');
    const assertion = await idToken();
    expect((await exchange(assertion, { client_id: TENANT }))['error_codes']).toEqual([700016]);
    const other = `https://login.microsoftonline.com/${CLIENT}`;
    expect((await exchange(assertion, {}, other))['error_codes']).toEqual([90002]);
  });
});

test.each([
  ['us-government', 'login.microsoftonline.us', 'management.usgovcloudapi.net', `${AUDIENCE}USGov`],
  ['china', 'login.chinacloudapi.cn', 'management.chinacloudapi.cn', `${AUDIENCE}China`],
])('the cloud of %s has hosts and an audience of its own', async (name, login, arm, audience) => {
  const { simulator, idToken, exchange } = jobIn(name);
  const token = await exchange(await idToken(audience), {}, `https://${login}/${TENANT}`);
  const read = async (host: string): Promise<number> => {
    const url = `https://${host}${CLUSTER}?api-version=2026-05-01`;
    const headers = { authorization: `Bearer ${String(token['access_token'])}` };
    return (await simulator.handle({ method: 'GET', url, headers, body: '' })).status;
  };
  expect(await read(arm)).toBe(200);
  expect(await read('management.azure.com')).toBe(404);
});

test('MSAL finds the token endpoint by the discovery documents', async () => {
  const { simulator } = jobIn('default');
  const read = async (path: string): Promise<Json> => {
    const url = `https://login.microsoftonline.com${path}`;
    return JSON.parse((await simulator.handle({ method: 'GET', url, headers: {}, body: '' })).body) as Json;
  };
  expect(await read(`/${TENANT}/v2.0/.well-known/openid-configuration`)).toMatchObject({
    token_endpoint: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
    issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  });
  const instances = await read('/common/discovery/instance?api-version=1.1');
  expect(instances['metadata']).toEqual([expect.objectContaining({ preferred_network: 'login.microsoftonline.com' })]);
});
