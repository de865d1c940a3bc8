import { describe, expect, test } from '@jest/globals';
import type { AccessToken } from '@azure/identity';
import { cloudOf } from '../../src/azure/clouds.ts';
import { answer, CLIENT, GOOD, idToken, refusal, signInWorld, TENANT } from './sign-in-world.ts';

const SUBJECT = refusal(700213, "No matching federated identity record found for presented assertion subject 'x'.");

function reset(code = 'ECONNRESET'): Error {
  return Object.assign(new Error(`socket: ${code}`), { code });
}

describe('a sign-in', () => {
  test('takes one id token and one request', async () => {
    const world = signInWorld({ answers: [GOOD] });
    expect(await world.signIn()).toBeUndefined();
    expect(world.idTokenRequests).toBe(1);
    expect(world.requests.map(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`)).toEqual([
      `POST https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
    ]);
    const body = new URLSearchParams(world.requests[0]?.body);
    expect(Object.fromEntries(body)).toMatchObject({
      client_id: CLIENT,
      client_assertion: idToken(),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      grant_type: 'client_credentials',
    });
    expect(body.get('scope')?.split(' ')).toContain('https://management.azure.com/.default');
  });

  test.each([
    ['AzureUSGovernment', 'login.microsoftonline.us', 'api://AzureADTokenExchangeUSGov'],
    ['AzureChinaCloud', 'login.chinacloudapi.cn', 'api://AzureADTokenExchangeChina'],
  ] as const)('in %s asks %s, with the audience %s, and no other host', async (cloud, host, audience) => {
    const world = signInWorld({ answers: [GOOD], cloud });
    expect(await world.signIn()).toBeUndefined();
    expect(new Set(world.requests.map(({ url }) => new URL(url).host))).toEqual(new Set([host]));
    expect(world.events[0]).toMatchObject({ type: 'identified', audience });
  });

  test('is told once, with what GitHub says of the job', async () => {
    const world = signInWorld({ answers: [GOOD] });
    await world.signIn();
    await world.signIn();
    expect(world.events).toEqual([
      {
        type: 'identified',
        issuer: 'https://token.actions.githubusercontent.com',
        subject: 'repo:org/repo:ref:refs/heads/main',
        audience: 'api://AzureADTokenExchange',
      },
    ]);
  });

  test('has the log hide the access token, and each that follows it', async () => {
    const second = answer(200, { token_type: 'Bearer', expires_in: 3600, access_token: 'another-token' });
    const world = signInWorld({ answers: [GOOD, second] });
    await world.signIn();
    expect(world.masked).toEqual(['access-token']);
    await world.clock.runWith(world.credential.renew().getToken(cloudOf('AzureCloud').armScope));
    expect(world.masked).toEqual(['access-token', 'another-token']);
  });

  test('is shared by calls at the same time', async () => {
    const world = signInWorld({ answers: [GOOD] });
    const { armScope } = cloudOf('AzureCloud');
    const { credential } = world.credential;
    const tokens = await Promise.all([credential.getToken(armScope), credential.getToken(armScope)]);
    expect(tokens.map((token) => token?.token)).toEqual(['access-token', 'access-token']);
    expect(world.requests).toHaveLength(1);
  });

  test('is kept while the token is good, and made anew by a renewed credential', async () => {
    const world = signInWorld({ answers: [GOOD] });
    await world.signIn();
    await world.signIn();
    expect(world.requests).toHaveLength(1);
    await world.credential.renew().getToken(cloudOf('AzureCloud').armScope);
    expect(world.requests).toHaveLength(2);
    expect(world.idTokenRequests).toBe(1);
  });
});

describe('a sign-in that meets trouble', () => {
  test.each([
    ['an empty body', answer(200, '')],
    ['a page', answer(200, '<html>')],
    ['HTTP 429', answer(429, { error: 'temporarily_unavailable' })],
    ['HTTP 503', answer(503, '<html>busy</html>')],
    ['a reset connection', reset()],
    ['a name that is not found yet', reset('EAI_AGAIN')],
  ])("%s is tried again, and with MSAL's memory of it gone", async (_, trouble) => {
    const world = signInWorld({ answers: [trouble, trouble, GOOD] });
    expect(await world.signIn()).toBeUndefined();
    expect(world.requests).toHaveLength(3);
    expect(world.idTokenRequests).toBe(1);
    expect(world.events.filter(({ type }) => type === 'retried')).toHaveLength(2);
  });

  test('waits as long as Entra asks', async () => {
    const world = signInWorld({ answers: [answer(429, {}, { 'retry-after': '17' }), GOOD] });
    const start = world.clock.now();
    await world.signIn();
    expect(world.clock.now() - start).toBe(17_000);
  });

  test.each([
    [50166, 2],
    [501661, 2],
    [90061, 2],
    [7002138, 1],
    [700016, 1],
    [90002, 1],
  ])('AADSTS%i is tried %i times', async (code, tries) => {
    const world = signInWorld({ answers: [refusal(code, 'No.')] });
    expect((await world.signIn())?.code).toBe(`AADSTS${code}`);
    expect(world.requests).toHaveLength(tries);
  });

  // One that was made seconds ago may not count yet.
  test.each([700213, 70021, 70025])('AADSTS%i is tried for 30 s, and not at all where one only looks', async (code) => {
    const world = signInWorld({ answers: [refusal(code, 'No.')] });
    const start = world.clock.now();
    expect((await world.signIn())?.code).toBe(`AADSTS${code}`);
    expect(world.clock.now() - start).toBe(30_000);
    expect(world.events).toContainEqual(expect.objectContaining({ type: 'retried', leftSeconds: 30 }));
    const look = signInWorld({ answers: [refusal(code, 'No.')], awaitsNewRights: false });
    expect((await look.signIn())?.code).toBe(`AADSTS${code}`);
    expect(look.requests).toHaveLength(1);
  });

  describe('refused in the last minutes of a token', () => {
    /** Signs in with a token that is good for so long, and asks again, which Entra refuses. */
    async function askAgain(seconds: number, claims?: string): Promise<[string | undefined, number]> {
      const good = { ...GOOD, body: GOOD.body.replace('3599', String(seconds)) };
      const world = signInWorld({ answers: [good, refusal(700016, 'No such application.')] });
      expect(await world.signIn()).toBeUndefined();
      const asked = world.credential.credential.getToken('https://management.azure.com/.default', {
        enableCae: true,
        ...(claims !== undefined && { claims }),
      });
      const token = await world.clock.runWith(asked.catch((error: unknown) => error));
      return [token instanceof Error ? token.message : (token as AccessToken).token, world.requests.length];
    }

    test('goes on with that token', async () => {
      expect(await askAgain(100)).toEqual(['access-token', 2]);
    });

    test('does not go on with one that is over', async () => {
      // MSAL rounds to seconds.
      expect(await askAgain(-2)).toEqual([expect.stringContaining('AADSTS700016'), 2]);
    });

    // ARM asks with claims when the token in hand no longer counts. https://learn.microsoft.com/entra/identity-platform/claims-challenge
    test('does not go on with one that Azure asked to have replaced', async () => {
      const claims = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
      expect(await askAgain(100, claims)).toEqual([expect.stringContaining('AADSTS700016'), 2]);
    });
  });

  test('is over when a subject is accepted the second time', async () => {
    const world = signInWorld({ answers: [SUBJECT, GOOD] });
    expect(await world.signIn()).toBeUndefined();
  });

  test('shows a new id token when the last one was out of time', async () => {
    const world = signInWorld({ answers: [refusal(700024, 'Not within its valid time range.'), GOOD] });
    expect(await world.signIn()).toBeUndefined();
    expect(world.idTokenRequests).toBe(2);
  });

  test('gives up on an answer after 30 seconds, and after five of them', async () => {
    const world = signInWorld({ answers: ['silence'] });
    const start = world.clock.now();
    expect(await world.signIn()).toMatchObject({ code: 'SignInFailed' });
    expect(world.requests).toHaveLength(5);
    // Between the tries half of 5, 10, 20 and 30 s.
    expect(world.clock.now() - start).toBe(5 * 30_000 + 32_500);
    expect(world.requests.every(({ signal }) => signal?.aborted === true)).toBe(true);
  });

  test("ends with the signal's reason when the run is stopped", async () => {
    const world = signInWorld({ answers: [answer(503, '')] });
    const run = world.credential.signIn();
    world.cancel.abort(new Error('cancelled'));
    await expect(run).rejects.toThrow('cancelled');
    await expect(world.credential.signIn()).rejects.toThrow('cancelled');
  });

  test("ends one caller's wait with that caller's signal alone", async () => {
    const world = signInWorld({ answers: [answer(503, ''), GOOD] });
    const mine = new AbortController();
    const { credential } = world.credential;
    const { armScope } = cloudOf('AzureCloud');
    const ended = credential.getToken(armScope, { abortSignal: mine.signal });
    const other = credential.getToken(armScope);
    mine.abort(new Error('my own'));
    await expect(ended).rejects.toThrow('my own');
    expect((await world.clock.runWith(other))?.token).toBe('access-token');
  });
});
