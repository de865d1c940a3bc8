import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { POOL2, setStage, writes } from './harness.ts';

function failedCluster(patch: object = {}): Scenario {
  return patchScenario(loadScenario('default'), { clusters: { prod: { provisioningState: 'Failed', ...patch } } });
}

/** The VNet got a second range and a subnet in it after AKS last looked. */
function expandedVnet(): Scenario {
  return patchScenario(loadScenario('default'), {
    clusters: { prod: { rememberedVnetRanges: ['10.0.0.0/16'] } },
    virtualNetworks: {
      'vnet-prod': {
        addressPrefixes: ['10.0.0.0/16', '10.1.0.0/16'],
        subnets: { 'snet-new': { addressPrefix: '10.1.1.0/24', networkSecurityGroup: 'nsg-nodes' } },
      },
    },
  });
}

describe('a failed cluster', () => {
  test('stops the add where no reconcile is allowed, and says how to allow it', async () => {
    const stage = setStage(failedCluster());
    const run = await stage.run(POOL2);
    expect(run.outcome.result).toBe('blocked');
    expect(run.outcome.findings.find(({ id }) => id === 'cluster-is-healthy')?.fix).toContain('allow-reconcile');
    expect(run.writes).toEqual([]);
  });

  test('is reconciled and then gets its pool where that is allowed', async () => {
    const stage = setStage(failedCluster());
    const run = await stage.run({ ...POOL2, 'allow-reconcile': 'true' });
    expect(run.outcome).toMatchObject({ result: 'added', clusterReconciled: true });
    expect(writes(run)).toEqual(['PUT prod', 'PUT pool2']);
  });

  test('that a reconcile does not heal stays failed, and gets no pool', async () => {
    const stage = setStage(failedCluster({ staysFailed: true }));
    const run = await stage.run({ ...POOL2, 'allow-reconcile': 'true' });
    expect(run.outcome.result).toBe('failed');
    expect(run.outcome.clusterReconciled).toBe(false);
    expect(writes(run)).not.toContain('PUT pool2');
  });

  test('is put back exactly as it was read, unknown properties at two depths included, without its pools', async () => {
    const stage = setStage(
      failedCluster({
        resource: { futureTopLevel: { kept: true } },
        properties: { futureProperty: [1, { two: 2 }], networkProfile: { futureNetwork: { deep: 'x' } } },
      }),
    );
    const run = await stage.run({ ...POOL2, 'allow-reconcile': 'true' });
    const body = run.writes[0]?.body;
    expect(body).toMatchObject({
      futureTopLevel: { kept: true },
      location: 'westeurope',
      properties: {
        futureProperty: [1, { two: 2 }],
        networkProfile: { futureNetwork: { deep: 'x' }, networkPlugin: 'azure', serviceCidr: '10.100.0.0/16' },
      },
    });
    expect(body).not.toHaveProperty('properties.agentPoolProfiles');
    expect(body).not.toHaveProperty('properties.provisioningState');
    expect(body).not.toHaveProperty('properties.networkProfile.loadBalancerProfile.effectiveOutboundIPs');
    expect(run.writes[0]?.headers['if-match']).toMatch(/^[0-9a-f-]{36}$/);
    const { properties, resource } = stage.simulator.cloud.cluster();
    expect(properties).toMatchObject({
      futureProperty: [1, { two: 2 }],
      networkProfile: { futureNetwork: { deep: 'x' } },
    });
    expect(resource).toMatchObject({ futureTopLevel: { kept: true } });
  });
});

describe('a subnet in a range that the VNet got after the cluster’s last update', () => {
  const inputs = { 'name': 'pool2', 'vnet-subnet-id': 'snet-new' };

  test('is reconciled for first where that is allowed', async () => {
    const stage = setStage(expandedVnet());
    const run = await stage.run({ ...inputs, 'allow-reconcile': 'true' });
    expect(run.outcome).toMatchObject({ result: 'added', clusterReconciled: true });
    expect(writes(run)).toEqual(['PUT prod', 'PUT pool2']);
  });

  test('is tried where it is not allowed, and Azure’s refusal is explained with the same words', async () => {
    const stage = setStage(expandedVnet());
    const run = await stage.run(inputs);
    expect(run.outcome).toMatchObject({
      result: 'failed',
      changed: false,
      problem: { check: 'subnet-is-in-a-known-vnet-range' },
    });
    expect(run.outcome.problem?.fix).toContain('allow-reconcile');
    const warning = run.outcome.findings.find(({ id }) => id === 'subnet-is-in-a-known-vnet-range');
    expect(warning).toMatchObject({ level: 'warning', status: 'failed' });
    expect(warning?.fix).toContain('allow-reconcile');
    expect(writes(run)).toEqual(['PUT pool2']);
  });

  test('needs none in the next run: the pool is there', async () => {
    const stage = setStage(expandedVnet());
    await stage.run({ ...inputs, 'allow-reconcile': 'true' });
    const run = await stage.run({ ...inputs, 'allow-reconcile': 'true' });
    expect(run.outcome).toMatchObject({ result: 'unchanged', clusterReconciled: false });
    expect(run.writes).toEqual([]);
  });
});

test('a range that was widened in place is refused by Azure alone, and then reconciled for, once', async () => {
  const stage = setStage(
    patchScenario(loadScenario('default'), { clusters: { prod: { rememberedVnetRanges: ['10.0.0.0/23'] } } }),
  );
  const run = await stage.run({ ...POOL2, 'allow-reconcile': 'true' });
  expect(run.outcome).toMatchObject({ result: 'added', clusterReconciled: true });
  expect(writes(run)).toEqual(['PUT pool2', 'PUT prod', 'PUT pool2']);
});

describe('operation: reconcile', () => {
  test('reconciles, also where nothing is wrong, and needs no pool', async () => {
    const stage = setStage('default');
    const run = await stage.run({ operation: 'reconcile' });
    expect(run.outcome).toMatchObject({ result: 'reconciled', changed: true, clusterReconciled: true, pools: [] });
    expect(writes(run)).toEqual(['PUT prod']);
  });

  test('recovers a failed cluster', async () => {
    const stage = setStage(failedCluster());
    const run = await stage.run({ operation: 'reconcile' });
    expect(run.outcome).toMatchObject({ result: 'reconciled', cluster: { provisioningState: 'Succeeded' } });
  });

  test('says what Azure said when it refuses', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({
      method: 'PUT',
      status: 400,
      body: {
        code: 'ServiceCidrOverlapExistingSubnetsCidr',
        message: 'The specified service CIDR 10.100.0.0/16 is conflicted with an existing subnet CIDR 10.100.1.0/24',
      },
    });
    const run = await stage.run({ operation: 'reconcile' });
    expect(run.outcome).toMatchObject({
      result: 'failed',
      changed: false,
      problem: { code: 'ServiceCidrOverlapExistingSubnetsCidr' },
    });
    expect(writes(run)).toEqual(['PUT prod']);
  });

  test('waits for a pool that is at work', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.startBackground({
      cluster: 'prod',
      pool: 'system',
      provisioningState: 'Scaling',
      durationSeconds: 90,
    });
    const run = await stage.run({ operation: 'reconcile' });
    expect(run.outcome.result).toBe('reconciled');
    expect((run.writes[0]?.at ?? 0) - (run.requests[0]?.at ?? 0)).toBeGreaterThanOrEqual(90_000);
  });
});

describe('a reconcile that could not be sent, since the cluster could not be read for it,', () => {
  const read = { method: 'GET', path: '/managedClusters/prod\\?', nth: 2 } as const;
  const RESET = { action: 'reset-before' } as const;
  const GATEWAY = { status: 503, body: { error: { code: 'ServiceUnavailable', message: 'Try later.' } } } as const;
  const silent = (times: number | 'always', fault: typeof RESET | typeof GATEWAY = RESET): Scenario =>
    patchScenario(loadScenario('default'), { faults: [{ ...read, ...fault, times }] });

  test.each([
    ['the connection broke', RESET],
    ['a gateway gave up', GATEWAY],
  ])('is sent once the cluster can be read where %s', async (_case, fault) => {
    const stage = setStage(silent(6, fault));
    const run = await stage.run({ operation: 'reconcile' });
    expect(writes(run)).toEqual(['PUT prod']);
    expect(run.outcome).toMatchObject({ result: 'reconciled', changed: true, clusterReconciled: true });
  });

  test('changed nothing', async () => {
    const run = await setStage(silent('always')).run({ operation: 'reconcile' });
    expect(run.writes).toEqual([]);
    expect(run.outcome).toMatchObject({ changed: false, clusterReconciled: false });
    expect(run.outcome.result).not.toBe('reconciled');
  });
});

describe('a pending upgrade', () => {
  const pending = (): Scenario =>
    failedCluster({ properties: { kubernetesVersion: '1.34.1', currentKubernetesVersion: '1.33.5' } });

  test('forbids the reconcile that nobody asked for by name, and is named', async () => {
    const stage = setStage(pending());
    const run = await stage.run({ ...POOL2, 'allow-reconcile': 'true' });
    expect(run.outcome.result).toBe('blocked');
    expect(run.outcome.findings.find(({ id }) => id === 'no-upgrade-is-pending')?.saw).toContain('1.34.1');
    expect(run.writes).toEqual([]);
  });

  test('goes on with operation: reconcile, after it was named', async () => {
    const stage = setStage(pending());
    const run = await stage.run({ operation: 'reconcile' });
    expect(run.outcome.result).toBe('reconciled');
    const checked = run.events.find((event) => event.type === 'checked');
    expect(JSON.stringify(checked)).toContain('1.34.1');
  });
});
