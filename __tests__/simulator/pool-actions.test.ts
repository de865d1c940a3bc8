import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET, VNET, operationUrl } from './client.ts';
import type { Answer } from './client.ts';

const WANTED = { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET };

describe('other operations on a pool', () => {
  test('a deletion is answered with 202 and two URLs; the result is 202, then 204', async () => {
    const { send, get, wait, cloud } = clientOf('pool-exists');
    const deleted = await send('DELETE', `${CLUSTER}/agentPools/pool2`);
    expect([deleted.status, deleted.text]).toEqual([202, '']);
    const result = deleted.headers['location'] ?? '';
    expect(result).toContain('/operationresults/');
    expect((await get(result)).status).toBe(202);
    wait(54);
    expect((await get(result)).status).toBe(204);
    expect(cloud.hasPool('pool2')).toBe(false);
  });

  test('a new image is what tells Windows nodes of the VNet, and only what the cluster knows of it', async () => {
    const { send, get, putPool, putClusterUnchanged, wait, cloud } = clientOf('windows-pool');
    const reimage = async (): Promise<void> => {
      expect((await send('POST', `${CLUSTER}/agentPools/win1/upgradeNodeImageVersion`)).status).toBe(202);
      wait(300);
    };
    await putClusterUnchanged();
    wait(60);
    await putPool('pool2', { ...WANTED, vnetSubnetID: `${VNET}/subnets/snet-expanded` });
    wait(221);
    expect(cloud.brokenPools).toEqual([
      { cluster: 'prod', pool: 'win1', reason: expect.stringContaining('SNAT traffic to snet-expanded') },
    ]);
    const profile = await get(`${CLUSTER}/agentPools/win1/upgradeProfiles/default`);
    expect(profile.json['properties']).toMatchObject({
      latestNodeImageVersion: 'AKSWindows-2022-containerd-20348.4405.261014',
    });
    await reimage();
    expect(cloud.brokenPools).toEqual([]);
    expect(cloud.pool('win1').properties['nodeImageVersion']).toBe('AKSWindows-2022-containerd-20348.4405.261014');
  });

  test('a newer version upgrades the nodes; after an abort it is set and does not run, until the next PUT', async () => {
    const { send, putPool, wait, cloud } = clientOf('pool-exists');
    const versions = (): unknown[] =>
      ['orchestratorVersion', 'currentOrchestratorVersion'].map((name) => cloud.pool('pool2').properties[name]);
    cloud.cluster('prod').properties['currentKubernetesVersion'] = '1.34.1';
    const upgrade = async (): Promise<Answer> => putPool('pool2', { ...WANTED, orchestratorVersion: '1.34.1' });
    expect((await upgrade()).status).toBe(200);
    expect(cloud.pool('pool2').provisioningState).toBe('Upgrading');
    wait(30);
    expect((await send('POST', `${CLUSTER}/agentPools/pool2/abort`)).status).toBe(204);
    expect(versions()).toEqual(['1.34.1', '1.33.5']);
    expect((await upgrade()).status).toBe(200);
    wait(310);
    expect(cloud.pool('pool2').provisioningState).toBe('Succeeded');
    expect(versions()).toEqual(['1.34.1', '1.34.1']);
  });

  test('an aborted pool reads Canceled, and there is nothing to abort at rest', async () => {
    const { send, get } = clientOf('pool-creating');
    const abort = async (): Promise<Answer> => send('POST', `${CLUSTER}/agentPools/pool2/abort`);
    expect((await abort()).status).toBe(204);
    expect((await get(`${CLUSTER}/agentPools/pool2`)).json['properties']).toMatchObject({
      provisioningState: 'Canceled',
    });
    expect((await abort()).status).toBe(409);
  });

  test('an eTag guards a change, and is another after each change of state', async () => {
    const { putPool, get, wait } = clientOf('default');
    const eTag = async (): Promise<string> => {
      const { json } = await get(`${CLUSTER}/agentPools/pool2`);
      return (json['properties'] as { eTag: string }).eTag;
    };
    await putPool('pool2', WANTED, { 'if-none-match': '*' });
    const creating = await eTag();
    wait(221);
    const made = await eTag();
    expect(made).not.toBe(creating);
    expect((await putPool('pool2', WANTED, { 'if-none-match': '*' })).status).toBe(412);
    expect((await putPool('pool2', WANTED, { 'if-match': creating })).status).toBe(412);
    expect((await putPool('pool3', WANTED, { 'if-match': made })).message).toMatch(/^Resource not found but ETag/);
    expect((await putPool('pool2', WANTED, { 'if-match': made })).status).toBe(200);
  });

  test('until 2023 an operation read InProgress and its name was the GUID with swapped bytes', async () => {
    const { putPool, get } = clientOf('default', { operationStyle: '2023' });
    const url = operationUrl(await putPool('pool2', WANTED));
    expect(url).toMatch(/operations\/[0-9a-f-]{36}\?api-version=2016-03-30$/);
    const { json } = await get(url);
    expect(json['status']).toBe('InProgress');
    expect(url).not.toContain(String(json['name']));
  });
});
