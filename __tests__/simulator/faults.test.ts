import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET } from './client.ts';

const WANTED = { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET };

describe('an order to fail', () => {
  test('answers the second and the third request of its kind, and no other', async () => {
    const { get, cloud } = clientOf('default');
    cloud.addFault({ method: 'get', path: 'managedclusters/prod\\?', nth: 2, times: 2, status: 503, body: '<html>' });
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await get(CLUSTER)).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect((await get(`${CLUSTER}/agentPools`)).status).toBe(200);
  });

  test('comes from a scenario, waits for its time, and speaks JSON with headers', async () => {
    const body = { error: { code: 'SubscriptionRequestsThrottled', message: 'Wait.' } };
    const fault = {
      path: 'agentPools',
      afterSeconds: 30,
      times: 'always',
      status: 429,
      headers: { 'retry-after': '6' },
      body,
    };
    const { get, wait } = clientOf('default', { faults: [fault] });
    expect((await get(`${CLUSTER}/agentPools`)).status).toBe(200);
    wait(30);
    const { status, code, headers } = await get(`${CLUSTER}/agentPools`);
    expect([status, code, headers['retry-after']]).toEqual([429, 'SubscriptionRequestsThrottled', '6']);
  });

  test('breaks the connection before the request is applied, or after it', async () => {
    const { putPool, cloud, simulator } = clientOf('default');
    cloud.addFault({ method: 'PUT', action: 'reset-before' });
    await expect(putPool('pool2', WANTED)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(cloud.hasPool('pool2')).toBe(false);
    cloud.addFault({ method: 'PUT', action: 'reset-after' });
    await expect(putPool('pool2', WANTED)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(cloud.pool('pool2').provisioningState).toBe('Creating');
    expect(simulator.requests).toMatchObject([
      { method: 'PUT', fault: 'reset-before', answered: false, status: undefined },
      { method: 'PUT', fault: 'reset-after', answered: false, status: 201 },
    ]);
  });

  test('refuses the connection', async () => {
    const { get, cloud } = clientOf('default');
    cloud.addFault({ host: '^management', action: 'refused' });
    await expect(get(CLUSTER)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

test('a request is logged with what it said and without its token', async () => {
  const { putPool, simulator } = clientOf('default');
  await putPool('pool2', WANTED, { 'if-none-match': '*' });
  const [logged] = simulator.requests;
  expect(logged).toMatchObject({
    method: 'PUT',
    host: 'management.azure.com',
    path: `${CLUSTER}/agentPools/pool2`,
    status: 201,
    body: { properties: WANTED },
    headers: { 'if-none-match': '*' },
    answered: true,
  });
  expect(logged?.headers).not.toHaveProperty('authorization');
});

describe('what goes on in Azure by itself', () => {
  test("begins at its time, and a cluster's pools are as busy as it is", () => {
    const { cloud, wait } = clientOf('default');
    cloud.startBackground({ cluster: 'prod', atSeconds: 30, durationSeconds: 60 });
    const states = (): string[] => [cloud.cluster().provisioningState, cloud.pool('system').provisioningState];
    wait(29);
    expect(states()).toEqual(['Succeeded', 'Succeeded']);
    wait(1);
    expect(states()).toEqual(['Updating', 'Updating']);
    wait(60);
    expect(states()).toEqual(['Succeeded', 'Succeeded']);
  });

  test('begins after a request, once', async () => {
    const { cloud, get, wait } = clientOf('default');
    cloud.startBackground({ after: { path: 'agentPools' }, cluster: 'prod', durationSeconds: 10 });
    await get(CLUSTER);
    expect(cloud.cluster().provisioningState).toBe('Succeeded');
    await get(`${CLUSTER}/agentPools`);
    expect(cloud.cluster().provisioningState).toBe('Updating');
    wait(10);
    await get(`${CLUSTER}/agentPools`);
    expect(cloud.cluster().provisioningState).toBe('Succeeded');
  });

  test('may end in Failed', () => {
    const { cloud, wait } = clientOf('default');
    const error = { code: 'ReconcilePortalDNSError', message: 'AKS will continuously retry the requested operation.' };
    cloud.startBackground({ cluster: 'prod', durationSeconds: 10, error });
    wait(10);
    expect(cloud.cluster()).toMatchObject({ provisioningState: 'Failed', error });
  });

  test('removes a pool that somebody deletes', () => {
    const { cloud, wait } = clientOf('pool-deleting');
    expect(cloud.pool('pool2').provisioningState).toBe('Deleting');
    wait(60);
    expect(cloud.hasPool('pool2')).toBe(false);
  });
});
