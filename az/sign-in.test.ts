import { afterEach, expect, test } from '@jest/globals';
import { environmentOf, runAz } from './command.ts';
import { openSession } from './session.ts';
import type { Session } from './session.ts';

let session: Session | undefined;

afterEach(async () => {
  await session?.close();
  session = undefined;
});

test('az signs in with the id token of the job, at the URLs of AzureCloud', async () => {
  session = await openSession('default');
  const { tenant, identity, subscription } = session.scenario;
  const { code, json, wire, sent, stderr } = await session.login();
  expect([code, stderr]).toEqual([0, '']);
  expect(json).toMatchObject([
    {
      cloudName: 'AzureCloud',
      id: subscription.id,
      name: 'Production',
      state: 'Enabled',
      tenantId: tenant,
      user: { name: identity.clientId, type: 'servicePrincipal' },
    },
  ]);
  expect(wire).toEqual([
    `GET /${tenant}/v2.0/.well-known/openid-configuration 200`,
    `POST /${tenant}/oauth2/v2.0/token 200`,
    'GET /subscriptions 200',
  ]);
  expect(sent[1]?.body).toMatchObject({
    client_id: identity.clientId,
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    // With two slashes, as az writes it.
    scope: 'https://management.core.windows.net//.default',
  });
  expect(sent[2]?.headers['user-agent']).toMatch(/^AZURECLI\/2\.\d+\.\d+ /);
});

test('az account show asks nobody', async () => {
  session = await openSession('default');
  await session.login();
  const { code, json, wire } = await session.az('account show');
  expect([code, wire]).toEqual([0, []]);
  expect(json).toMatchObject({ environmentName: 'AzureCloud', id: session.scenario.subscription.id });
});

test.each([
  ['wrong-subject', 'AADSTS700213'],
  ['wrong-audience', 'AADSTS700212'],
])('az login ends with 1 in %s, and prints %s', async (scenario, code) => {
  session = await openSession(scenario);
  const ended = await session.login();
  expect([ended.code, ended.stdout]).toEqual([1, '']);
  expect(ended.stderr).toContain(`${code}: No matching federated identity record found`);
  // After a refusal MSAL looks whether it knows the host at which it asked.
  expect(ended.wire.slice(-2)).toEqual([
    `POST /${session.scenario.tenant}/oauth2/v2.0/token 401`,
    'GET /common/discovery/instance 200',
  ]);
});

test('az login with a token that nobody issued ends with 1', async () => {
  session = await openSession('default');
  const { code, stderr } = await session.login('not-a-token');
  expect(code).toBe(1);
  expect(stderr).toContain('AADSTS50027');
});

test('where az is not installed, the suite says how to install it', async () => {
  const environment = environmentOf({}, '/nonexistent');
  await expect(runAz(['version'], environment, () => undefined, '/nonexistent/az')).rejects.toThrow(
    'npm run tools -- az',
  );
});
