import { describe, expect, test } from '@jest/globals';
import { POOL2, setStage } from './harness.ts';

/** Scenario, inputs, the check that stops, what it saw, what it says to do. */
type Case = readonly [string, Readonly<Record<string, string>>, string, readonly string[], readonly string[]];

const BLOCKED: readonly Case[] = [
  // 251 usable addresses of the /24 less 200 that are taken; three nodes with an address each and 30 for their pods.
  ['full-subnet', {}, 'subnet-has-free-addresses', ['51 free', '93 needed'], ['larger subnet', 'node-count to 1']],
  // A /28 has 16 addresses and Azure keeps five. With the node that an upgrade adds 4 × 31 = 124 are needed, one more than a /25 has.
  ['small-subnet', {}, 'subnet-is-large-enough', ['11 usable', '93 needed'], ['az network vnet subnet create', '/24']],
  [
    'delegated-subnet',
    {},
    'subnet-is-not-delegated',
    ['Microsoft.ContainerInstance/containerGroups'],
    ['--remove delegations'],
  ],
  ['managed-vnet', {}, 'cluster-uses-a-custom-vnet', ['system'], []],
  [
    'nsg-denies-vnet',
    {},
    'security-rules-let-nodes-talk',
    ['deny-vnet-inbound', 'nsg-locked', '10250'],
    ['az network nsg rule create'],
  ],
  [
    'route-to-nowhere',
    {},
    'routes-connect-the-system-pools',
    ['drop-system', 'rt-isolated'],
    ['az network route-table route'],
  ],
  ['stopped-cluster', {}, 'cluster-is-running', ['Stopped'], ['az aks start']],
  ['basic-load-balancer', {}, 'cluster-supports-multiple-pools', ['Basic'], []],
  ['no-system-pool', {}, 'cluster-has-a-system-pool', ['system'], []],
  ['default', { 'vnet-subnet-id': 'snet-system' }, 'subnet-is-unique', ['system'], []],
  [
    'default',
    { 'vnet-subnet-id': 'no-such-subnet' },
    'subnet-exists',
    ['no-such-subnet'],
    ['az network vnet subnet create'],
  ],
  ['default', { 'vnet-subnet-id': 'no-such-vnet/snet-pool2' }, 'vnet-exists', ['no-such-vnet'], []],
  ['default', { 'cluster-name': 'no-such-cluster' }, 'cluster-exists', ['no-such-cluster'], []],
];

describe('before anything is written', () => {
  test.each(BLOCKED)('%s %j stops at %s', async (scenario, inputs, id, saw, fix) => {
    const stage = setStage(scenario);
    const run = await stage.run({ ...POOL2, ...inputs });
    expect(run.outcome).toMatchObject({ result: 'blocked', changed: false, problem: { code: 'ChecksFailed' } });
    const finding = run.outcome.findings.find((found) => found.id === id);
    expect(finding).toMatchObject({ status: 'failed', level: 'error' });
    for (const text of saw) expect(finding?.saw).toContain(text);
    for (const text of fix) expect(finding?.fix).toContain(text);
    expect(run.writes).toEqual([]);
  });

  test('the subnet of another VNet stops, with both VNets named', async () => {
    const stage = setStage('other-vnet');
    const other = stage.simulator.cloud.virtualNetwork('vnet-other').id;
    const run = await stage.run({ ...POOL2, 'vnet-subnet-id': `${other}/subnets/snet-other` });
    const finding = run.outcome.findings.find(({ id }) => id === 'subnet-is-in-the-cluster-vnet');
    expect(finding?.status).toBe('failed');
    for (const name of ['vnet-other', 'vnet-prod']) expect(`${finding?.saw} ${finding?.fix}`).toContain(name);
    expect(run.outcome.result).toBe('blocked');
    expect(run.writes).toEqual([]);
  });

  test('a storage account’s id stops before the first request', async () => {
    const stage = setStage('default');
    const run = await stage.run({
      ...POOL2,
      'vnet-subnet-id':
        '/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54/resourceGroups/rg-prod/providers/Microsoft.Storage/storageAccounts/prod',
    });
    expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'InvalidInputs' } });
    expect(run.outcome.problem?.message).toMatch(/^vnet-subnet-id: .*Microsoft\.Storage\/storageAccounts/);
    expect(run.requests).toEqual([]);
  });
});

describe('operation: check', () => {
  test.each(BLOCKED)('finds the same for %s %j: %s', async (scenario, inputs, id) => {
    const stage = setStage(scenario);
    const run = await stage.run({ ...POOL2, ...inputs, operation: 'check' });
    expect(run.outcome.result).toBe('blocked');
    expect(run.outcome.findings).toContainEqual(expect.objectContaining({ id, status: 'failed' }));
    expect(run.writes).toEqual([]);
  });

  test.each(['default', 'overlay', 'kubenet', 'busy-cluster'])('passes for %s and writes nothing', async (scenario) => {
    const stage = setStage(scenario);
    const run = await stage.run({ ...POOL2, operation: 'check' });
    expect(run.outcome).toMatchObject({ result: 'passed', changed: false });
    expect(run.writes).toEqual([]);
  });
});

describe('an ignored check', () => {
  test('is shown and does not stop: the pool comes up, and does not work', async () => {
    const stage = setStage('nsg-denies-vnet');
    const run = await stage.run({
      ...POOL2,
      'ignore-checks': 'security-rules-let-nodes-talk, security-rules-let-all-traffic-through',
    });
    expect(run.outcome.result).toBe('added');
    expect(run.outcome.findings).toContainEqual(
      expect.objectContaining({ id: 'security-rules-let-nodes-talk', status: 'failed', standing: 'ignored' }),
    );
    expect(stage.simulator.cloud.brokenPools.map(({ pool }) => pool)).toContain('pool2');
  });

  test('leaves the refusal to Azure, which is explained', async () => {
    const stage = setStage('small-subnet');
    const run = await stage.run({
      ...POOL2,
      'ignore-checks': 'subnet-is-large-enough subnet-has-free-addresses',
    });
    expect(run.outcome).toMatchObject({
      result: 'failed',
      changed: false,
      problem: { code: 'InsufficientSubnetSize' },
    });
    expect(run.outcome.problem).toMatchObject({ check: 'subnet-is-large-enough' });
  });
});

describe('facts that cannot be read', () => {
  test('without rights on the network a run stops and names the right that is missing', async () => {
    const stage = setStage('no-network-rights');
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'AuthorizationFailed' } });
    const finding = run.outcome.findings.find(({ id }) => id === 'required-facts-are-readable');
    expect(`${finding?.saw} ${finding?.fix}`).toContain('Microsoft.Network/virtualNetworks/read');
    expect(run.writes).toEqual([]);
  });

  test.each([
    ['/networkSecurityGroups/', 'network security group'],
    ['/usages', 'subnet usage'],
  ])('a 403 on %s skips what needs it, says so and goes on', async (path, what) => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({
      method: 'GET',
      path,
      times: 'always',
      status: 403,
      body: {
        error: {
          code: 'AuthorizationFailed',
          message:
            "The client 'x' with object id 'x' does not have authorization to perform action 'Microsoft.Network/some/read' over scope '/y' or the scope is invalid.",
        },
      },
    });
    const run = await stage.run(POOL2);
    expect(run.outcome.result).toBe('added');
    const finding = run.outcome.findings.find(({ id }) => id === 'facts-are-readable');
    expect(finding).toMatchObject({ status: 'unknown', level: 'warning' });
    expect(finding?.saw).toContain(what);
    expect(`${finding?.saw} ${finding?.fix}`).toContain('Microsoft.Network/some/read');
  });
});
