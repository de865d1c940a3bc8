import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, SUBSCRIPTION, VNET } from './client.ts';

const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net`;

describe('what is not played', () => {
  test.each([
    ['DELETE', `${GROUP}/providers/Microsoft.Network/loadBalancers/lb`, 'Microsoft.Network/loadBalancers'],
    ['POST', `${CLUSTER}/stop`, 'Microsoft.ContainerService/managedClusters/stop'],
    [
      'GET',
      `${CLUSTER}/maintenanceConfigurations`,
      'Microsoft.ContainerService/managedClusters/maintenanceConfigurations',
    ],
    ['PATCH', VNET, 'Microsoft.Network/virtualNetworks'],
    ['HEAD', VNET, 'Microsoft.Network/virtualNetworks'],
    ['GET', `/subscriptions/${SUBSCRIPTION}/tagNames`, 'Microsoft.Resources/tagNames'],
  ])('%s %s is 501, with the method and the type', async (method, path, type) => {
    const { send, simulator } = clientOf('default');
    const answer = await send(method, path, method === 'PATCH' ? {} : undefined);
    expect([answer.status, answer.code]).toEqual([501, 'NotSimulated']);
    expect(answer.message).toContain(`${method} of ${type}`);
    expect(simulator.requests.at(-1)).toMatchObject({ status: 501, isSimulated: false });
  });

  test('is JSON on every host, Graph among them', async () => {
    const { send } = clientOf('default');
    for (const url of [
      'https://graph.microsoft.com/v1.0/servicePrincipals?x=1',
      'https://prod.vault.azure.net/secrets?x=1',
    ]) {
      const { status, headers, code } = await send('GET', url);
      expect([status, headers['content-type'], code]).toEqual([501, 'application/json; charset=utf-8', 'NotSimulated']);
    }
  });

  test('is told from a thing of a played type that is not there', async () => {
    const { get, simulator } = clientOf('default');
    expect((await get(`${GROUP}/providers/Microsoft.Network/virtualNetworks/none`)).status).toBe(404);
    expect(simulator.requests.at(-1)).toMatchObject({ status: 404, isSimulated: true });
  });
});
