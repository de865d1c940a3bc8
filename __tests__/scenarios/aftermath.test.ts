import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario } from '../../simulator/index.ts';
import { setStage, type Run } from './harness.ts';

function writes({ writes: sent }: Run): readonly string[] {
  return sent.map(({ method, path }) => `${method} ${path.split('/').slice(-2).join('/')}`);
}

describe('Windows pools that do not know the range of the new subnet', () => {
  const inputs = { 'name': 'pool2', 'vnet-subnet-id': 'snet-expanded', 'allow-reconcile': 'true' };

  test('are told of', async () => {
    const stage = setStage('windows-pool');
    const run = await stage.run(inputs);
    expect(run.outcome.result).toBe('added');
    const finding = run.outcome.findings.find(({ id }) => id === 'windows-nodes-know-the-subnet-range');
    expect(finding).toMatchObject({ status: 'failed', level: 'warning' });
    expect(finding?.saw).toContain('win1');
    expect(finding?.fix).toContain('reimage-windows');
    expect(writes(run)).toEqual(['PUT managedClusters/prod', 'PUT agentPools/pool2']);
  });

  test('are reimaged after the reconcile and the add when that is asked for', async () => {
    const stage = setStage('windows-pool');
    const run = await stage.run({ ...inputs, 'reimage-windows': 'true' });
    expect(run.outcome).toMatchObject({ result: 'added', clusterReconciled: true });
    expect(writes(run)).toEqual([
      'PUT managedClusters/prod',
      'PUT agentPools/pool2',
      'POST win1/upgradeNodeImageVersion',
    ]);
    expect(run.outcome.findings).toContainEqual(
      expect.objectContaining({ id: 'windows-nodes-know-the-subnet-range', status: 'passed' }),
    );
    expect(stage.simulator.cloud.pool('win1').vnetRangesAtBuild).toEqual(['10.0.0.0/16', '10.1.0.0/16']);
  });

  test('are not reimaged by a later run that adds nothing', async () => {
    const stage = setStage('windows-pool');
    await stage.run(inputs);
    const run = await stage.run({ ...inputs, 'reimage-windows': 'true' });
    expect(run.outcome.result).toBe('unchanged');
    expect(run.writes).toEqual([]);
  });

  test('on the latest image cannot be reimaged by it, which is said, with what can', async () => {
    const windows = loadScenario('windows-pool');
    const latest = windows.clusters['prod']?.pools['win1']?.properties['nodeImageVersion'];
    const stage = setStage(
      patchScenario(windows, { clusters: { prod: { pools: { win1: { latestNodeImageVersion: latest as string } } } } }),
    );
    const run = await stage.run({ ...inputs, 'reimage-windows': 'true' });
    expect(run.outcome.result).toBe('added');
    expect(writes(run)).not.toContain('POST win1/upgradeNodeImageVersion');
    const notes = run.events.flatMap((event) => (event.type === 'note' ? [event.message] : []));
    expect(notes.join('\n')).toContain('latest node image');
    expect(notes.join('\n')).toContain('az aks nodepool');
  });
});

describe('Windows pools are left as they are', () => {
  const leave = { 'allow-reconcile': 'true', 'reimage-windows': 'true' };
  const nodePools = (subnets: Readonly<Record<string, string>>): string =>
    JSON.stringify({ pools: Object.entries(subnets).map(([name, id]) => ({ name, 'vnet-subnet-id': id })) });
  const noMachines = {
    operation: 'pool-create',
    pool: 'pool3',
    times: 'always',
    error: { code: 'AllocationFailed', message: 'no machines' },
  } as const;

  test('for a pool that did not come up', async () => {
    const stage = setStage(patchScenario(loadScenario('windows-pool'), { operationFailures: [noMachines] }));
    const run = await stage.run({ ...leave, 'node-pools': nodePools({ pool2: 'snet-pool2', pool3: 'snet-expanded' }) });
    expect(run.outcome.pools).toMatchObject([
      { name: 'pool2', result: 'added' },
      { name: 'pool3', result: 'failed' },
    ]);
    expect(writes(run)).toContain('PUT agentPools/pool3');
    expect(writes(run)).not.toContain('POST win1/upgradeNodeImageVersion');
  });

  test('but not where another pool in the same range did', async () => {
    const subnets = { 'snet-more': { addressPrefix: '10.1.9.0/24', networkSecurityGroup: 'nsg-nodes' } };
    const stage = setStage(
      patchScenario(loadScenario('windows-pool'), {
        operationFailures: [noMachines],
        virtualNetworks: { 'vnet-prod': { subnets } },
      }),
    );
    const run = await stage.run({ ...leave, 'node-pools': nodePools({ pool2: 'snet-expanded', pool3: 'snet-more' }) });
    expect(run.outcome.pools).toMatchObject([{ result: 'added' }, { result: 'failed' }]);
    expect(writes(run)).toContain('POST win1/upgradeNodeImageVersion');
  });

  test('while they are stopped, which is said, with what to do', async () => {
    const stopped = { win1: { properties: { powerState: { code: 'Stopped' } } } };
    const stage = setStage(patchScenario(loadScenario('windows-pool'), { clusters: { prod: { pools: stopped } } }));
    const run = await stage.run({ ...leave, 'name': 'pool2', 'vnet-subnet-id': 'snet-expanded' });
    expect(run.outcome).toMatchObject({ result: 'added', pools: [{ provisioningState: 'Succeeded' }] });
    expect(run.outcome.problem).toBeUndefined();
    expect(writes(run)).toEqual(['PUT managedClusters/prod', 'PUT agentPools/pool2']);
    const notes = run.events.flatMap((event) => (event.type === 'note' ? [event.message] : []));
    expect(notes.join('\n')).toMatch(/win1 is stopped/);
    const finding = run.outcome.findings.find(({ id }) => id === 'windows-nodes-know-the-subnet-range');
    expect(finding?.fix).toMatch(/az aks nodepool start .*--name win1 ; az aks nodepool upgrade .*--name win1/);
  });
});

describe('kubenet', () => {
  const inputs = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' };

  test('without leave leaves the subnet without a route table, and says so', async () => {
    const stage = setStage('kubenet');
    const run = await stage.run(inputs);
    expect(run.outcome.result).toBe('added');
    expect(run.outcome.findings).toContainEqual(
      expect.objectContaining({ id: 'kubenet-route-table-is-attached', status: 'failed', level: 'warning' }),
    );
    expect(stage.simulator.cloud.brokenPools.map(({ pool }) => pool)).toContain('pool2');
  });

  test('has its route table attached by a reconcile after the add, and the pool works', async () => {
    const stage = setStage('kubenet');
    const run = await stage.run({ ...inputs, 'allow-reconcile': 'true' });
    expect(run.outcome).toMatchObject({ result: 'added', clusterReconciled: true });
    expect(writes(run)).toEqual(['PUT agentPools/pool2', 'PUT managedClusters/prod']);
    expect(stage.simulator.cloud.brokenPools.map(({ pool }) => pool)).not.toContain('pool2');
    expect(run.outcome.findings).toContainEqual(
      expect.objectContaining({ id: 'kubenet-route-table-is-attached', status: 'passed' }),
    );
  });

  test('has it attached by the next run when the first was cancelled between the two', async () => {
    const stage = setStage('kubenet');
    const first = await stage.run(
      { ...inputs, 'allow-reconcile': 'true' },
      { cancelWhen: (event) => event.type === 'phase' && event.phase === 'reconcile' },
    );
    expect(first.outcome.result).toBe('cancelled');
    const second = await stage.run({ ...inputs, 'allow-reconcile': 'true' });
    expect(writes(second)).toEqual(['PUT managedClusters/prod']);
    expect(second.outcome).toMatchObject({ result: 'unchanged', changed: true, clusterReconciled: true });
  });
});

describe('in every cloud', () => {
  test.each([
    ['us-government', 'AzureUSGovernment', 'login.microsoftonline.us', 'management.usgovcloudapi.net'],
    ['china', 'AzureChinaCloud', 'login.chinacloudapi.cn', 'management.chinacloudapi.cn'],
  ])('%s signs in and adds at its own hosts alone', async (scenario, environment, login, management) => {
    const stage = setStage(scenario);
    const run = await stage.run({ 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2', environment });
    expect(run.outcome.problem).toBeUndefined();
    expect(run.outcome.result).toBe('added');
    expect(new Set(run.requests.map(({ host }) => host))).toEqual(
      new Set(['vstoken.actions.githubusercontent.com', login, management]),
    );
  });

  test('one that knows older api-versions only is spoken to in its newest', async () => {
    const stage = setStage(
      patchScenario(loadScenario('default'), {
        apiVersions: { 'Microsoft.Network/virtualNetworks': ['2022-01-01', '2023-09-01', '2027-01-01'] },
      }),
    );
    const run = await stage.run({ 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' });
    expect(run.outcome.result).toBe('added');
    expect(run.requests.some(({ url }) => url.includes('/virtualNetworks/') && url.includes('2023-09-01'))).toBe(true);
  });
});
