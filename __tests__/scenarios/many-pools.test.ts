import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { type Run, setStage, type Stage, writes } from './harness.ts';

/** `gpu added`: what came of each pool. */
function results({ outcome }: Run): readonly string[] {
  return outcome.pools.map(({ name, result }) => `${name} ${result}`);
}

/** The scenario with a free /24 for each of these pools, called `snet-` and the pool's name. */
function withSubnets(names: readonly string[], patch: Parameters<typeof patchScenario>[1] = {}): Scenario {
  const subnets = Object.fromEntries(
    names.map((name, index) => [`snet-${name}`, { addressPrefix: `10.0.${100 + index}.0/24` }]),
  );
  const scenario = patchScenario(loadScenario('default'), { virtualNetworks: { 'vnet-prod': { subnets } } });
  return patchScenario(scenario, patch);
}

function fileOf(names: readonly string[], rest: Readonly<Record<string, string>> = {}): string {
  return [
    'defaults:',
    '  node-count: 2',
    'pools:',
    ...names.map((name) => `  - {name: ${name}, vnet-subnet-id: snet-${name}${rest[name] ?? ''}}`),
  ].join('\n');
}

function runPools(stage: Stage, file: string, inputs: Readonly<Record<string, string>> = {}): Promise<Run> {
  return stage.run({ 'node-pools-file': 'aks/pools.yaml', ...inputs }, { files: { 'aks/pools.yaml': file } });
}

const THREE = ['gpu', 'batch', 'web'];
const QUOTA = {
  code: 'QuotaExceeded',
  message:
    'Provisioning of resource(s) for Agent Pool batch failed. Error: Operation could not be completed as it results in exceeding approved Total Regional Cores quota.',
};

describe('many pools that nothing disturbs', () => {
  test('are added one after the other in the order of the file', async () => {
    const stage = setStage(withSubnets(THREE));
    const run = await runPools(stage, fileOf(THREE));
    expect(run.outcome).toMatchObject({ result: 'added', changed: true });
    expect(results(run)).toEqual(['gpu added', 'batch added', 'web added']);
    expect(writes(run)).toEqual(['PUT gpu', 'PUT batch', 'PUT web']);
    expect(run.writes.map(({ body }) => body)).toMatchObject(Array(3).fill({ properties: { count: 2 } }));
    // A create takes 221 s: the next is sent after the one before has ended, and within its next look.
    const gaps = run.writes.map(({ at }, index) => (at - (run.writes[index - 1]?.at ?? at)) / 1000).slice(1);
    for (const gap of gaps) expect([gap >= 221, gap < 232]).toEqual([true, true]);
  });

  test('are what node-pools says in the workflow, too', async () => {
    const run = await setStage(withSubnets(THREE)).run({ 'node-pools': fileOf(THREE) });
    expect(results(run)).toEqual(['gpu added', 'batch added', 'web added']);
  });

  test('are unchanged when it runs again, and nothing is written', async () => {
    const stage = setStage(withSubnets(THREE));
    await runPools(stage, fileOf(THREE));
    const again = await runPools(stage, fileOf(THREE));
    expect(again.outcome).toMatchObject({ result: 'unchanged', changed: false });
    expect(writes(again)).toEqual([]);
  });

  test('are added beside those that are there: one more in the file is one more in the cluster', async () => {
    const stage = setStage(withSubnets(THREE));
    await runPools(stage, fileOf(['gpu', 'web']));
    const again = await runPools(stage, fileOf(THREE));
    expect(again.outcome.result).toBe('added');
    expect(results(again)).toEqual(['gpu unchanged', 'batch added', 'web unchanged']);
    expect(writes(again)).toEqual(['PUT batch']);
  });

  test('are all judged by a check, which writes nothing', async () => {
    const run = await runPools(setStage(withSubnets(THREE)), fileOf(THREE), { operation: 'check' });
    expect(run.outcome).toMatchObject({ result: 'passed', changed: false });
    expect(results(run)).toEqual(['gpu passed', 'batch passed', 'web passed']);
    expect(writes(run)).toEqual([]);
  });
});

describe('one of many that does not come up', () => {
  const failing = withSubnets(THREE, {
    operationFailures: [{ operation: 'pool-create', pool: 'batch', error: QUOTA }],
  });

  test('does not keep the others from it, and is the result of the run', async () => {
    const run = await runPools(setStage(failing), fileOf(THREE));
    expect(run.outcome).toMatchObject({ result: 'failed', changed: true, problem: { code: 'QuotaExceeded' } });
    expect(results(run)).toEqual(['gpu added', 'batch failed', 'web added']);
    expect(writes(run)).toEqual(['PUT gpu', 'PUT batch', 'PUT web']);
  });

  test('nor does one that fails for something else, and each is explained', async () => {
    const capacity = { code: 'AllocationFailed', message: 'Allocation failed. We do not have sufficient capacity.' };
    const both = withSubnets(THREE, {
      operationFailures: [
        { operation: 'pool-create', pool: 'gpu', error: capacity },
        { operation: 'pool-create', pool: 'batch', error: QUOTA },
      ],
    });
    const { outcome } = await runPools(setStage(both), fileOf(THREE));
    expect(outcome.pools.map(({ name, result }) => `${name} ${result}`)).toEqual([
      'gpu failed',
      'batch failed',
      'web added',
    ]);
    expect(outcome.problem).toMatchObject({ code: 'AllocationFailed', pool: 'gpu' });
    expect(outcome.otherProblems).toEqual([
      expect.objectContaining({ code: 'QuotaExceeded', message: QUOTA.message, pool: 'batch' }),
    ]);
  });

  test('is put again by the next run, which leaves the others as they are', async () => {
    const stage = setStage(failing);
    await runPools(stage, fileOf(THREE));
    const again = await runPools(stage, fileOf(THREE));
    expect(again.outcome).toMatchObject({ result: 'updated', changed: true });
    expect(results(again)).toEqual(['gpu unchanged', 'batch updated', 'web unchanged']);
    expect(writes(again)).toEqual(['PUT batch']);
  });

  test('blocked by a check, the others are added', async () => {
    const full = withSubnets(THREE, {
      virtualNetworks: { 'vnet-prod': { subnets: { 'snet-batch': { occupied: 250 } } } },
    });
    const run = await runPools(setStage(full), fileOf(THREE));
    expect(run.outcome).toMatchObject({ result: 'blocked', changed: true, problem: { code: 'ChecksFailed' } });
    expect(results(run)).toEqual(['gpu added', 'batch blocked', 'web added']);
    expect(run.outcome.findings).toContainEqual(
      expect.objectContaining({ id: 'subnet-has-free-addresses', pool: 'batch', status: 'failed' }),
    );
    // Where each is written in the file, for the annotations.
    expect(Object.fromEntries(run.outcome.places ?? [])).toEqual({
      gpu: { file: 'aks/pools.yaml', line: 4, column: 5 },
      batch: { file: 'aks/pools.yaml', line: 5, column: 5 },
      web: { file: 'aks/pools.yaml', line: 6, column: 5 },
    });
  });

  test('and one that failed weighs more than one that is blocked', async () => {
    const both = patchScenario(failing, {
      virtualNetworks: { 'vnet-prod': { subnets: { 'snet-gpu': { occupied: 250 } } } },
    });
    const run = await runPools(setStage(both), fileOf(THREE));
    expect(results(run)).toEqual(['gpu blocked', 'batch failed', 'web added']);
    expect(run.outcome.result).toBe('failed');
  });
});

describe('a run that cannot go on', () => {
  test('adds no more pools to a cluster that somebody deletes', async () => {
    const deleted = withSubnets(THREE, {
      background: [
        {
          after: { method: 'PUT', path: '/agentPools/gpu\\?' },
          atSeconds: 100,
          cluster: 'prod',
          provisioningState: 'Deleting',
          durationSeconds: 100_000,
        },
      ],
    });
    const run = await runPools(setStage(deleted), fileOf(THREE));
    expect(writes(run)).toEqual(['PUT gpu']);
    expect(run.outcome.result).toBe('blocked');
    expect(results(run).slice(1)).toEqual(['batch blocked', 'web blocked']);
    expect(run.outcome.findings).toContainEqual(
      expect.objectContaining({ id: 'cluster-is-not-being-deleted', status: 'failed' }),
    );
  });

  test('cancelled in the middle, tells of each pool how it stands, and the next run goes on from there', async () => {
    const stage = setStage(withSubnets(THREE));
    const first = await stage.run(
      { 'node-pools-file': 'aks/pools.yaml' },
      {
        files: { 'aks/pools.yaml': fileOf(THREE) },
        cancelWhen: (event) => event.type === 'progress' && event.what.includes('batch'),
      },
    );
    expect(first.outcome.result).toBe('cancelled');
    expect(results(first)).toEqual(['gpu added', 'batch cancelled', 'web cancelled']);
    const second = await runPools(stage, fileOf(THREE));
    expect(second.outcome.result).toBe('added');
    expect(results(second)).toEqual(['gpu unchanged', 'batch unchanged', 'web added']);
    expect(writes(second)).toEqual(['PUT web']);
  });
});

describe('pools of one run know one another', () => {
  const SHARED = 'pools:\n  - {name: gpu, vnet-subnet-id: snet-gpu}\n  - {name: batch, vnet-subnet-id: snet-gpu}\n';

  test('two in one subnet are both stopped before anything is written', async () => {
    const run = await runPools(setStage(withSubnets(['gpu'])), SHARED);
    expect(run.outcome).toMatchObject({ result: 'blocked', changed: false });
    expect(run.outcome.findings).toContainEqual(
      expect.objectContaining({
        id: 'new-pools-have-separate-subnets',
        status: 'failed',
        saw: 'Node pools gpu and batch share subnet snet-gpu.',
      }),
    );
  });
});

test('a list that is wrong is told with line and column before the first request', async () => {
  const run = await runPools(setStage('default'), 'pools:\n  - {name: GPU, vnet-subnet-id: s, zones: 4_}\n');
  expect(run.outcome).toMatchObject({ result: 'failed', changed: false, problem: { code: 'InvalidInputs' } });
  expect(run.outcome.problem?.faults?.map(({ place }) => place)).toEqual([
    { file: 'aks/pools.yaml', line: 2, column: 12 },
    { file: 'aks/pools.yaml', line: 2, column: 43 },
  ]);
  expect(run.requests).toEqual([]);
});

test('a file of 99 pools, of which three are new, fills a cluster up to its hundred', async () => {
  const names = Array.from({ length: 99 }, (_, index) => `p${index + 1}`);
  const properties = { count: 2, mode: 'User', vmSize: 'Standard_D4ds_v5' };
  const pools = Object.fromEntries(
    names
      .filter((_, index) => index % 33 !== 0)
      .map((name) => [name, { properties: { ...properties, vnetSubnetID: `vnet-prod/snet-${name}` } }]),
  );
  // 99 pools of two nodes with four vCPUs, and three nodes of the system pool: 804.
  const quotas = { cores: { limit: 1000 }, standardDDSv5Family: { limit: 1000 } };
  const stage = setStage(withSubnets(names, { quotas, clusters: { prod: { pools } } }));
  const run = await runPools(stage, fileOf(names));
  expect(run.outcome.result).toBe('added');
  expect(writes(run)).toEqual(['PUT p1', 'PUT p34', 'PUT p67']);
  expect(results(run).filter((told) => !told.endsWith(' unchanged'))).toEqual(['p1 added', 'p34 added', 'p67 added']);
  expect(run.outcome.pools).toHaveLength(99);
});

// Three nodes take 16 addresses each at their start: 48 for a pool. Azure keeps five of a subnet.
describe('two new pools whose pods share a subnet', () => {
  const inPods = (addressPrefix: string): Stage =>
    setStage(
      patchScenario(loadScenario('two-pools-in-one-pod-subnet'), {
        virtualNetworks: { 'vnet-prod': { subnets: { 'snet-pods2': { addressPrefix } } } },
      }),
    );
  const inputs = { 'node-pools': String(loadScenario('two-pools-in-one-pod-subnet').inputs['node-pools']) };

  test('are both added to a /25, which holds 96', async () => {
    const run = await inPods('10.0.32.0/25').run(inputs);
    expect(results(run)).toEqual(['pool2 added', 'pool3 added']);
  });

  test('are not both sent into a /26, which holds 59: a check says it, and an add adds the first', async () => {
    const stage = inPods('10.0.32.0/26');
    const check = await stage.run({ ...inputs, operation: 'check' });
    const failed = check.outcome.findings.filter(({ status, level }) => status === 'failed' && level === 'error');
    expect(failed.map(({ id, pool }) => [id, pool])).toEqual([['pod-subnet-is-large-enough', 'pool3']]);
    const run = await stage.run(inputs);
    expect(results(run)).toEqual(['pool2 added', 'pool3 blocked']);
    expect(writes(run)).toEqual(['PUT pool2']);
    // Nothing is free for it after the first was added either.
    expect(results(await stage.run(inputs))).toEqual(['pool2 unchanged', 'pool3 blocked']);
  });
});

describe('two new pools that are to share the subnet of their nodes', () => {
  const inputs = { 'ignore-checks': 'new-pools-have-separate-subnets subnet-is-unique' };
  const file = (counts: readonly [number, number]): string =>
    [
      'pools:',
      ...counts.map((count, index) => `  - {name: pool${index + 2}, vnet-subnet-id: snet-few, node-count: ${count}}`),
    ].join('\n');
  // A flat node with 30 pods takes 31 addresses, and 251 of a /24 can be used: eight nodes.
  test.each<[readonly [number, number], readonly string[]]>([
    [
      [4, 4],
      ['pool2 added', 'pool3 added'],
    ],
    [
      [4, 5],
      ['pool2 added', 'pool3 blocked'],
    ],
  ])('with %j nodes in a /24', async (counts, came) => {
    const run = await runPools(setStage(withSubnets(['few'])), file(counts), inputs);
    expect(results(run)).toEqual(came);
  });
});
