import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario } from '../../simulator/index.ts';
import { POOL2, setStage, writes } from './harness.ts';

const POOL_PATH = '/agentPools/pool2\\?';

describe('an add that nothing disturbs', () => {
  test('puts the pool once, with a guard that lets it only create', async () => {
    const stage = setStage('default');
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'added', changed: true, clusterReconciled: false });
    expect(run.outcome.pools).toMatchObject([{ name: 'pool2', result: 'added', provisioningState: 'Succeeded' }]);
    expect(writes(run)).toEqual(['PUT pool2']);
    expect(run.writes[0]?.headers).toMatchObject({ 'if-none-match': '*' });
  });

  test('sends what the user said, the mode, type, system and pod limit, and leaves the rest to AKS', async () => {
    const stage = setStage('default');
    const run = await stage.run({ ...POOL2, labels: 'team=a' });
    const vnet = stage.simulator.cloud.virtualNetwork('vnet-prod').id;
    expect(run.writes[0]?.body).toEqual({
      properties: {
        count: 3,
        maxPods: 30,
        mode: 'User',
        nodeLabels: { team: 'a' },
        osType: 'Linux',
        type: 'VirtualMachineScaleSets',
        vnetSubnetID: `${vnet}/subnets/snet-pool2`,
      },
    });
  });

  test('waits for one id token, one access token and two waves of reads before the PUT', async () => {
    const stage = setStage('default');
    const vnet = stage.simulator.cloud.virtualNetwork('vnet-prod').id;
    const startedAt = stage.clock.now();
    const run = await stage.run(
      { ...POOL2, 'vnet-subnet-id': `${vnet}/subnets/snet-pool2` },
      { latencyMilliseconds: 1000 },
    );
    expect(((run.writes[0]?.at ?? 0) - startedAt) / 1000).toBe(4);
  });

  test('needs one wave more where the VNet follows from the cluster', async () => {
    const stage = setStage('default');
    const startedAt = stage.clock.now();
    const run = await stage.run(POOL2, { latencyMilliseconds: 1000 });
    expect(((run.writes[0]?.at ?? 0) - startedAt) / 1000).toBe(5);
  });

  test('needs none more where one of several pools names it, but for the turns that reads take', async () => {
    const stage = setStage('two-free-subnets');
    const vnet = stage.simulator.cloud.virtualNetwork('vnet-prod').id;
    const ids = { pool2: `${vnet}/subnets/snet-pool2`, pool3: 'snet-pool3' };
    const pools = Object.entries(ids).map(([name, id]) => ({ name, 'vnet-subnet-id': id }));
    const startedAt = stage.clock.now();
    const run = await stage.run({ 'node-pools': JSON.stringify({ pools }) }, { latencyMilliseconds: 1000 });
    expect(((run.writes[0]?.at ?? 0) - startedAt) / 1000).toBe(5);
  });

  test('notices the end of a median create within eight seconds, with at most fifty requests', async () => {
    const stage = setStage('default');
    const { outcome, writes: sent, requests } = await stage.run(POOL2);
    expect(requests.length).toBeLessThanOrEqual(50);
    const created = (sent[0]?.at ?? 0) + 221_000;
    expect(outcome.endedAt).toBeGreaterThanOrEqual(created);
    expect(outcome.endedAt).toBeLessThanOrEqual(created + 8000);
  });
});

describe('a second run', () => {
  test('finds the pool unchanged and writes nothing', async () => {
    const stage = setStage('default');
    await stage.run(POOL2);
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'unchanged', changed: false });
    expect(run.writes).toEqual([]);
  });

  test('awaits what a cancelled run began, and puts nothing', async () => {
    const stage = setStage('default');
    const first = await stage.run(POOL2, { cancelWhen: (event) => event.type === 'progress' });
    expect(first.outcome.result).toBe('cancelled');
    const second = await stage.run(POOL2);
    expect(second.outcome).toMatchObject({ result: 'unchanged', changed: false });
    expect(second.outcome.pools[0]?.provisioningState).toBe('Succeeded');
    expect(second.writes).toEqual([]);
  });

  test('puts a failed pool again, unknown properties and all, and only if it is as it was read', async () => {
    const stage = setStage(
      patchScenario(loadScenario('default'), {
        clusters: {
          prod: {
            pools: {
              pool2: {
                provisioningState: 'Failed',
                properties: {
                  count: 3,
                  mode: 'User',
                  vnetSubnetID: 'vnet-prod/snet-pool2',
                  futureProperty: { deep: { deeper: 1 } },
                },
              },
            },
          },
        },
      }),
    );
    const before = stage.simulator.cloud.pool('pool2').eTag;
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'updated', changed: true });
    expect(writes(run)).toEqual(['PUT pool2']);
    expect(run.writes[0]?.headers).toMatchObject({ 'if-match': before });
    expect(run.writes[0]?.body).toMatchObject({ properties: { futureProperty: { deep: { deeper: 1 } } } });
    expect(stage.simulator.cloud.pool('pool2').properties).toMatchObject({ futureProperty: { deep: { deeper: 1 } } });
  });
});

describe('an add that is disturbed', () => {
  test('takes over what a PUT did whose answer was lost', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({ method: 'PUT', path: POOL_PATH, action: 'reset-after' });
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'added', changed: true });
    expect(run.writes).toMatchObject([{ fault: 'reset-after', answered: false }]);
  });

  test('puts again where the PUT never arrived', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({ method: 'PUT', path: POOL_PATH, action: 'reset-before' });
    const run = await stage.run(POOL2);
    expect(run.outcome.result).toBe('added');
    expect(writes(run)).toEqual(['PUT pool2', 'PUT pool2']);
  });

  test('waits for an operation that began after the look, and names it', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.startBackground({
      after: { method: 'GET', path: '/networkSecurityGroups/' },
      cluster: 'prod',
      durationSeconds: 120,
    });
    const run = await stage.run(POOL2);
    expect(run.outcome.result).toBe('added');
    expect(run.events).toContainEqual(expect.objectContaining({ type: 'phase', phase: 'wait' }));
    expect(stage.simulator.cloud.pool('pool2').provisioningState).toBe('Succeeded');
  });

  test('does not take the code of "another operation" for it where it says quota', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({
      method: 'PUT',
      path: POOL_PATH,
      status: 409,
      body: {
        code: 'OperationNotAllowed',
        message: 'Operation could not be completed as it results in exceeding approved Total Regional Cores quota.',
      },
    });
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'OperationNotAllowed' } });
    expect(writes(run)).toEqual(['PUT pool2']);
  });

  test('says what Azure said when the operation fails, and puts nothing else', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.failOperation({
      operation: 'pool-create',
      error: { code: 'SubnetIsFull', message: 'Subnet snet-pool2 does not have enough capacity for 93 IP addresses.' },
    });
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'failed', changed: true, problem: { code: 'SubnetIsFull' } });
    expect(run.outcome.pools[0]).toMatchObject({ result: 'failed', provisioningState: 'Failed' });
    expect(writes(run)).toEqual(['PUT pool2']);
  });

  test('waits for the VNet and puts the pool again when AKS could not take the VNet', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.failOperation({
      operation: 'pool-create',
      error: {
        code: 'SetVNetOwnershipFailed',
        message: 'Set virtual network ownership failed. Code="VirtualNetworkNotInSucceededState"',
      },
    });
    const run = await stage.run(POOL2);
    expect(run.outcome.result).toBe('added');
    expect(writes(run)).toEqual(['PUT pool2', 'PUT pool2']);
  });

  test('gets through a throttled read, a gateway’s page and a token that is refused in the middle', async () => {
    const stage = setStage('default');
    const { cloud } = stage.simulator;
    cloud.addFault({
      method: 'GET',
      path: '/virtualNetworks/vnet-prod\\?',
      status: 429,
      headers: { 'retry-after': '7' },
    });
    cloud.addFault({ method: 'GET', path: '/operations/', status: 503, body: '<html>Service unavailable</html>' });
    cloud.addFault({
      method: 'GET',
      path: '/operations/',
      nth: 3,
      status: 401,
      body: { error: { code: 'ExpiredAuthenticationToken', message: 'expired' } },
    });
    const run = await stage.run(POOL2);
    expect(run.outcome.result).toBe('added');
    expect(run.requests.filter(({ fault }) => fault === 'respond').map(({ status }) => status)).toEqual([
      429, 503, 401,
    ]);
  });

  test('never sends a token to another host that an answer names', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({
      method: 'PUT',
      path: POOL_PATH,
      status: 201,
      headers: { 'azure-asyncoperation': 'https://management.azure.com.evil.example/operations/1' },
      body: { properties: { provisioningState: 'Creating' } },
    });
    const run = await stage.run(POOL2, { cancelWhen: (event) => event.type === 'progress' });
    expect(run.requests.filter(({ host }) => host.includes('evil'))).toEqual([]);
  });

  test('outlives its tokens: a create of three hours with tokens of one hour', async () => {
    const stage = setStage(patchScenario(loadScenario('default'), { durations: { poolCreate: 3 * 3600 } }));
    const run = await stage.run({ ...POOL2, 'timeout-minutes': '240' });
    expect(run.outcome.result).toBe('added');
    expect(run.requests.filter(({ path }) => path.endsWith('/oauth2/v2.0/token')).length).toBeGreaterThanOrEqual(3);
  }, 120_000);
});

describe('a run that is stopped', () => {
  test('by the deadline says what goes on in Azure and how to look at it', async () => {
    const stage = setStage(patchScenario(loadScenario('default'), { durations: { poolCreate: 7200 } }));
    const startedAt = stage.clock.now();
    const run = await stage.run({ ...POOL2, 'timeout-minutes': '30' });
    expect(run.outcome).toMatchObject({
      result: 'timed-out',
      changed: true,
      problem: { code: 'DeadlineExceeded' },
      running: { what: 'Creating node pool pool2' },
    });
    expect(run.outcome.running?.look).toBe(
      'az aks nodepool show --subscription 2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54 --resource-group rg-prod --cluster-name prod --name pool2 --query provisioningState',
    );
    expect(run.outcome.endedAt - startedAt).toBe(30 * 60_000);
  });

  test('by a cancel before any write has changed nothing', async () => {
    const stage = setStage('default');
    const run = await stage.run(POOL2, { cancelWhen: (event) => event.type === 'checked' });
    expect(run.outcome).toMatchObject({ result: 'cancelled', changed: false, problem: { code: 'Cancelled' } });
    expect(run.outcome.running).toBeUndefined();
    expect(run.writes).toEqual([]);
  });

  test('by a cancel sends nothing more', async () => {
    const stage = setStage('default');
    const run = await stage.run(POOL2, { cancelWhen: (event) => event.type === 'accepted' });
    expect(run.requests.at(-1)?.method).toBe('PUT');
    expect(run.outcome).toMatchObject({ result: 'cancelled', changed: true });
  });
});
