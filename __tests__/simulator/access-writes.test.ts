import { describe, expect, test } from '@jest/globals';
import { createSimulator, loadScenario, patchScenario } from '../../simulator/index.ts';
import { clientOf, CLUSTER, START, SUBSCRIPTION, VNET } from './client.ts';

const OWNER = 'caller-owns-the-subscription';
const SCOPE = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net`;
const AUTHORIZATION = `${SCOPE}/providers/Microsoft.Authorization`;
const ASSIGNMENT = `${AUTHORIZATION}/roleAssignments/11111111-2222-4333-8444-555555555555`;
const NETWORK_CONTRIBUTOR = '4d97b98b-1d4f-4787-a291-c67834d212e7';
const PRINCIPAL = '99999999-2222-4333-8444-555555555555';

function assignment(role: string, principalId = PRINCIPAL): object {
  const roleDefinitionId = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/${role}`;
  return { properties: { roleDefinitionId, principalId, principalType: 'ServicePrincipal' } };
}

describe('a role assignment', () => {
  test('is made, counts, and goes', async () => {
    const { send, get, cloud } = clientOf(OWNER);
    const action = 'Microsoft.Network/virtualNetworks/subnets/join/action';
    expect(cloud.access.isAllowed(PRINCIPAL, action, VNET)).toBe(false);
    expect((await send('PUT', ASSIGNMENT, assignment(NETWORK_CONTRIBUTOR))).status).toBe(201);
    expect(cloud.access.isAllowed(PRINCIPAL, action, VNET)).toBe(true);
    expect((await get(ASSIGNMENT)).json).toMatchObject({ properties: { principalId: PRINCIPAL, scope: SCOPE } });
    expect((await send('PUT', ASSIGNMENT, assignment(NETWORK_CONTRIBUTOR))).status).toBe(200);
    expect((await send('DELETE', ASSIGNMENT)).status).toBe(200);
    expect(cloud.access.isAllowed(PRINCIPAL, action, VNET)).toBe(false);
    expect((await send('DELETE', ASSIGNMENT)).status).toBe(204);
  });

  test('is made once, and of a role that there is', async () => {
    const { send } = clientOf(OWNER);
    await send('PUT', ASSIGNMENT, assignment(NETWORK_CONTRIBUTOR));
    const twice = await send('PUT', ASSIGNMENT.replace(/5$/, '6'), assignment(NETWORK_CONTRIBUTOR));
    expect([twice.status, twice.code]).toEqual([409, 'RoleAssignmentExists']);
    expect((await send('PUT', ASSIGNMENT, assignment(NETWORK_CONTRIBUTOR, `${PRINCIPAL}0`))).code).toBe(
      'RoleAssignmentUpdateNotPermitted',
    );
    expect((await send('PUT', ASSIGNMENT, assignment('none'))).code).toBe('RoleDefinitionDoesNotExist');
  });

  test('needs the right to make it', async () => {
    const { send } = clientOf('default');
    expect((await send('PUT', ASSIGNMENT, assignment(NETWORK_CONTRIBUTOR))).code).toBe('AuthorizationFailed');
  });
});

test('a lock is made, holds, and can be taken away again', async () => {
  const { send, get } = clientOf(OWNER);
  const lock = `${AUTHORIZATION}/locks/keep`;
  const body = { properties: { level: 'ReadOnly', notes: 'why' } };
  expect((await send('PUT', lock, body)).status).toBe(201);
  expect((await get(lock)).json).toMatchObject({ name: 'keep', properties: { level: 'ReadOnly', notes: 'why' } });
  const put = { properties: { addressPrefix: '10.0.3.0/24' } };
  expect((await send('PUT', `${VNET}/subnets/snet-new`, put)).code).toBe('ScopeLocked');
  expect((await send('DELETE', lock)).status).toBe(200);
  expect((await send('PUT', `${VNET}/subnets/snet-new`, put)).status).toBe(201);
  expect((await get(lock)).status).toBe(404);
});

describe('a token', () => {
  const simulator = (seed: number, patch = {}): ReturnType<typeof createSimulator> =>
    createSimulator({
      scenario: patchScenario(loadScenario('default'), patch),
      clock: { now: () => START, speed: 60 },
      seed,
    });
  const statusWith = async (token: string, { handle }: ReturnType<typeof simulator>): Promise<number> => {
    const url = `https://management.azure.com${CLUSTER}?api-version=2026-05-01`;
    return (await handle({ method: 'GET', url, headers: { authorization: `Bearer ${token}` }, body: '' })).status;
  };

  test('is good in a simulator that was started anew, and in none of another identity or tenant', async () => {
    const token = simulator(1).cloud.issueToken();
    expect(await statusWith(token, simulator(2))).toBe(200);
    expect(await statusWith(`${token}x`, simulator(2))).toBe(401);
    expect(await statusWith(token, simulator(2, { tenant: '5a1c2f0e-7d36-4b1e-9a52-0c8d4f6b7e12' }))).toBe(401);
    expect(await statusWith(token, simulator(2, { identity: { objectId: PRINCIPAL } }))).toBe(401);
  });

  test('lives as long as its client counts, however fast the cloud is', () => {
    const { cloud } = simulator(1);
    expect(cloud.tokens.expiryOf(cloud.issueToken(3599))).toBe(START + 3599 * 60 * 1000);
  });
});

test('the authorities of any tenant are known, which az account clear asks for', async () => {
  const { send } = clientOf('default');
  const url = 'https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration?x=1';
  const { status, json } = await send('GET', url);
  expect([status, json['issuer']]).toEqual([200, 'https://login.microsoftonline.com/{tenantid}/v2.0']);
  const unplayed = await send('GET', 'https://login.microsoftonline.com/organizations/oauth2/v2.0/devicecode?x=1');
  expect([unplayed.status, unplayed.code]).toEqual([501, 'NotSimulated']);
});
