import { describe, expect, test } from '@jest/globals';
import { clientOf } from './client.ts';

const GRAPH = 'https://graph.microsoft.com/v1.0';
// Of the scenario `default`.
const CLIENT_ID = '8d3b6f02-1c5a-4e97-b8d4-2a7f0c9e6b13';
const OBJECT_ID = 'c41e7a95-3f28-4d6b-9e0c-5b8a1d7f2e60';
const CLUSTER_OBJECT_ID = '6b0e9d47-82c1-4f5a-a3d6-9e7c1b5f0a28';

function ids(json: unknown): unknown[] {
  return (json as { value: { id: unknown }[] }).value.map(({ id }) => id);
}

describe('Microsoft Graph', () => {
  test.each([
    [`servicePrincipalNames/any(c:c eq '${CLIENT_ID}')`, [OBJECT_ID]],
    [`appId eq '${CLIENT_ID.toUpperCase()}'`, [OBJECT_ID]],
    [`servicePrincipalNames/any(c:c eq '${OBJECT_ID}')`, []],
  ])('names the service principal of an application: %s', async (filter, found) => {
    const { send } = clientOf('default');
    const { status, json } = await send('GET', `${GRAPH}/servicePrincipals?$filter=${encodeURIComponent(filter)}`);
    expect([status, ids(json)]).toEqual([200, found]);
  });

  test('names those of these ids that exist, each once', async () => {
    const { send } = clientOf('default');
    const asked = [OBJECT_ID, CLUSTER_OBJECT_ID, '00000000-0000-4000-8000-000000000000'];
    const { json } = await send('POST', `${GRAPH}/directoryObjects/getByIds`, { ids: asked });
    expect(ids(json).toSorted()).toEqual([CLUSTER_OBJECT_ID, OBJECT_ID]);
  });

  test('lets nobody in without a token', async () => {
    const { send } = clientOf('default');
    const filter = encodeURIComponent(`appId eq '${CLIENT_ID}'`);
    const { status } = await send('GET', `${GRAPH}/servicePrincipals?$filter=${filter}`, undefined, {
      authorization: 'Bearer x',
    });
    expect(status).toBe(401);
  });

  test.each([
    ['GET', '/servicePrincipals'],
    ['GET', '/groups'],
    ['POST', '/servicePrincipals'],
  ])('%s of %s is not played, and says so', async (method, path) => {
    const { send } = clientOf('default');
    expect((await send(method, `${GRAPH}${path}`, method === 'POST' ? {} : undefined)).status).toBe(501);
  });
});
