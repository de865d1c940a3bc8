import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { MOST_POOLS } from '../../src/inputs/pool-schema.ts';
import type { Outcome, PoolOutcome } from '../../src/run/outcome.ts';
import { earlyOutputsOf, OUTPUT_NAMES, outputsOf } from '../../src/report/outputs.ts';
import { CLUSTER_ID, SUBSCRIPTION, subnetId } from '../builders.ts';
import { aFinding, aNode, anOutcome, aPoolOutcome, aProblem, HOSTILE } from './samples.ts';

/** What GitHub counts, about: names and values in UTF-16. */
function sizeOf(outputs: Readonly<Record<string, string>>): number {
  return Object.entries(outputs).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
}

test('one pool that was added', () => {
  expect(outputsOf(anOutcome())).toEqual({
    'result': 'added',
    'changed': 'true',
    'node-pool-id': `${CLUSTER_ID}/agentPools/pool2`,
    'node-pool-name': 'pool2',
    'provisioning-state': 'Succeeded',
    'vnet-subnet-id': subnetId('subnet2'),
    'kubernetes-version': '1.33.5',
    'node-image-version': 'AKSUbuntu-2204gen2containerd-202610.01.0',
    'node-pools': `[{"name":"pool2","id":"${CLUSTER_ID}/agentPools/pool2","result":"added","provisioningState":"Succeeded","subnetId":"${subnetId('subnet2')}"}]`,
    'nodes': '[]',
    'cluster-reconciled': 'false',
    'findings': '[]',
    'findings-truncated': 'false',
    'findings-file': '',
    'error-code': '',
    'correlation-id': '',
  });
});

test('every output is set on every outcome, and no other', () => {
  for (const outcome of [anOutcome(), anOutcome({ result: 'failed', pools: [], problem: aProblem() })])
    expect(Object.keys(outputsOf(outcome)).sort()).toEqual([...OUTPUT_NAMES].sort());
});

test('action.yml declares just these', () => {
  const action: unknown = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
  expect(Object.keys((action as { readonly outputs: object }).outputs)).toEqual([...OUTPUT_NAMES]);
});

test('of several pools only the list tells', () => {
  const outputs = outputsOf(anOutcome({ pools: [aPoolOutcome(), aPoolOutcome({ name: 'pool3', result: 'failed' })] }));
  expect(outputs).toMatchObject({ 'node-pool-name': '', 'node-pool-id': '', 'vnet-subnet-id': '' });
  expect(JSON.parse(outputs['node-pools'])).toMatchObject([
    { name: 'pool2', result: 'added' },
    { name: 'pool3', result: 'failed' },
  ]);
});

test('findings are those that failed, the gravest first, and what is unknown, each cause once', () => {
  const findings = [
    aFinding({ id: 'u', status: 'unknown', fix: undefined, pool: 'pool2', cause: 'a right' }),
    aFinding({ id: 'u', status: 'unknown', fix: undefined, pool: 'pool3', cause: 'a right' }),
    aFinding({ id: 'v', status: 'unknown', fix: undefined, pool: undefined, cause: 'a right' }),
    aFinding({ id: 'n', status: 'not-applicable' }),
    aFinding({ id: 'w', level: 'warning', standing: 'ignored' }),
    aFinding({ id: 'p', status: 'passed' }),
    aFinding({ id: 'e' }),
  ];
  const outputs = outputsOf(anOutcome({ findings }), { docs: 'https://github.com/o/a/blob/v1' });
  expect(JSON.parse(outputs.findings)).toEqual([
    {
      id: 'e',
      title: 'Subnet holds no other pool',
      pool: 'pool2',
      level: 'error',
      status: 'failed',
      saw: 'Subnet subnet2 holds pool1.',
      fix: 'Use another subnet.',
      ignored: false,
      repaired: false,
      docs: 'https://github.com/o/a/blob/v1/docs/checks.md#subnet-is-unique',
      checks: ['e'],
      pools: ['pool2'],
    },
    expect.objectContaining({ id: 'w', ignored: true, level: 'warning' }),
    expect.objectContaining({
      id: 'u',
      status: 'unknown',
      fix: null,
      pool: null,
      checks: ['u', 'v'],
      pools: ['pool2', 'pool3'],
    }),
  ]);
});

test.each<[Partial<Outcome>, string]>([
  [{ result: 'failed', problem: aProblem({ code: 'AADSTS700213' }) }, 'AADSTS700213'],
  [{ result: 'failed' }, 'Unexpected'],
  [{ result: 'blocked' }, 'ChecksFailed'],
  [{ result: 'timed-out' }, 'DeadlineExceeded'],
  [{ result: 'cancelled' }, 'Cancelled'],
  [{ result: 'passed' }, ''],
  [{ result: 'reconciled' }, ''],
])('the error code of %j is "%s"', (changes, code) => {
  expect(outputsOf(anOutcome(changes))['error-code']).toBe(code);
});

test('foreign text is on one line, and in JSON still JSON', () => {
  const outputs = outputsOf(
    anOutcome({
      pools: [aPoolOutcome({ name: HOSTILE })],
      findings: [aFinding({ saw: HOSTILE, pool: HOSTILE })],
      problem: aProblem({ code: HOSTILE }),
    }),
  );
  for (const value of Object.values(outputs)) expect(value).not.toMatch(/[\n\r\0\u001B]/);
  expect(JSON.parse(outputs.findings)).toHaveLength(1);
  expect(JSON.parse(outputs['node-pools'])).toHaveLength(1);
});

// Linux refuses to start a process with an environment variable of 131 072 bytes, its name included.
describe('a list that a step passes on in an environment variable is at most 120 000 bytes long', () => {
  const bare = JSON.parse(outputsOf(anOutcome({ findings: [aFinding({ saw: '' })] })).findings) as readonly object[];
  const entry = JSON.stringify(bare[0]).length;

  /** 99 entries of 1 200 bytes and one more of 1 099, with brackets and commas 120 000 bytes. */
  const full = [...Array.from({ length: 99 }, () => 1200), 1099].map((size) =>
    aFinding({ saw: 'x'.repeat(size - entry) }),
  );

  test('just so much goes out whole', () => {
    const outputs = outputsOf(anOutcome({ findings: full }));
    expect(outputs.findings).toHaveLength(120_000);
    expect(outputs['findings-truncated']).toBe('false');
  });

  test('a letter more costs an entry, and is told', () => {
    const findings = [...full.slice(0, -1), aFinding({ saw: 'x'.repeat(1100 - entry) })];
    const outputs = outputsOf(anOutcome({ findings }));
    expect(JSON.parse(outputs.findings)).toHaveLength(99);
    expect(outputs['findings-truncated']).toBe('true');
  });

  test('what does not fit is left out at whole entries, and told', () => {
    const findings = Array.from({ length: 200 }, () => aFinding({ saw: 'x'.repeat(1000) }));
    const outputs = outputsOf(anOutcome({ findings }));
    const size = entry + 1000;
    expect(outputs['findings-truncated']).toBe('true');
    expect(JSON.parse(outputs.findings)).toHaveLength(Math.floor((120_000 - 2 + 1) / (size + 1)));
    expect(Buffer.byteLength(outputs.findings)).toBeLessThanOrEqual(120_000);
  });

  test('letters of several bytes count as many', () => {
    const findings = Array.from({ length: 100 }, () => aFinding({ saw: '€'.repeat(1000) }));
    const outputs = outputsOf(anOutcome({ findings }));
    expect(Buffer.byteLength(outputs.findings)).toBeLessThanOrEqual(120_000);
    expect(JSON.parse(outputs.findings)).toHaveLength(Math.floor((120_000 - 2 + 1) / (entry + 3000 + 1)));
  });

  test('pools are cut at whole entries too', () => {
    const pools = Array.from({ length: 2000 }, () => aPoolOutcome({ name: 'p'.repeat(4000), id: '' }));
    const outputs = outputsOf(anOutcome({ pools, findings: [aFinding()] }));
    expect(JSON.parse(outputs.findings)).toHaveLength(1);
    expect((JSON.parse(outputs['node-pools']) as unknown[]).length).toBeGreaterThan(20);
    expect(Buffer.byteLength(outputs['node-pools'])).toBeLessThanOrEqual(120_000);
  });

  // {"name":"n","pool":"pool2","addresses":["…"],"zone":"","placement":"as-asked"} has 77 characters beside the address; with 1000 of it
  // and a comma an entry takes 1078 of the 120,000, and 111 of them fit.
  test('nodes are cut at whole entries too', () => {
    const nodes = Array.from({ length: 200 }, () => aNode({ name: 'n', addresses: ['x'.repeat(1000)] }));
    const pool = {
      pool: 'pool2',
      subnet: 'subnet2',
      id: '',
      zones: [],
      nodes,
      placement: { status: 'as-asked' },
    } as const;
    expect(JSON.parse(outputsOf(anOutcome({ nodes: [pool] }))['nodes'])).toHaveLength(111);
  });

  test('ten pools of which one fails, and one right that is missing, take less than 4 kB', () => {
    const pools = Array.from({ length: 10 }, (_, index) => `pool${index}`);
    const cause = 'Microsoft.Network/networkSecurityGroups/read';
    const findings = [
      aFinding({ pool: 'pool3' }),
      aFinding({ id: 'facts-are-readable', status: 'unknown', pool: undefined, cause }),
      ...pools.flatMap((pool) =>
        Array.from({ length: 7 }, (_, index) => aFinding({ id: `check-${index}`, status: 'unknown', pool, cause })),
      ),
      ...pools.map((pool) => aFinding({ status: 'passed', pool })),
    ];
    const outputs = outputsOf(anOutcome({ findings }));
    expect(Buffer.byteLength(outputs.findings)).toBeLessThan(4000);
    expect(JSON.parse(outputs.findings)).toMatchObject([
      { status: 'failed', pool: 'pool3', pools: ['pool3'] },
      { id: 'facts-are-readable', status: 'unknown', checks: expect.any(Array), pools },
    ]);
  });

  // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules: a resource group has at most 90 characters,
  // a cluster 63, a virtual network 64 and a subnet 80; the name of a node pool has 12.
  test('as many pools as a run may ask for, with the longest ids that there are, are never cut', () => {
    const group = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${'g'.repeat(90)}/providers`;
    const cluster = `${group}/Microsoft.ContainerService/managedClusters/${'c'.repeat(63)}`;
    const longest = aPoolOutcome({
      name: 'p'.repeat(12),
      id: `${cluster}/agentPools/${'p'.repeat(12)}`,
      provisioningState: 'UpgradingNodeImageVersion',
      subnetId: `${group}/Microsoft.Network/virtualNetworks/${'v'.repeat(64)}/subnets/${'s'.repeat(80)}`,
    });
    const pools = Array.from({ length: MOST_POOLS }, () => longest);
    const findings = Array.from({ length: 1000 }, () => aFinding({ saw: 'x'.repeat(1000) }));
    const outputs = outputsOf(anOutcome({ pools, findings }));
    expect(outputs['findings-truncated']).toBe('true');
    const entries = JSON.parse(outputs['node-pools']) as readonly unknown[];
    expect(entries).toHaveLength(100);
    expect(entries.at(-1)).toMatchObject({ id: longest.id, subnetId: longest.subnetId });
    // GitHub takes 1 MB of outputs in UTF-16.
    expect(sizeOf(outputs)).toBeLessThan(1_000_000);
  });

  test('one finding of ten million letters is cut, not left out', () => {
    const outputs = outputsOf(anOutcome({ findings: [aFinding({ saw: '\n@'.repeat(5_000_000) })] }));
    expect(outputs['findings-truncated']).toBe('false');
    expect(JSON.parse(outputs.findings)).toHaveLength(1);
  });
});

describe('early', () => {
  test('what may have been changed is told, pool or none', () => {
    expect(earlyOutputsOf({ changed: true, pools: [] })).toEqual({ changed: 'true' });
    expect(earlyOutputsOf({ changed: false, pools: [] })).toEqual({ changed: 'false' });
  });

  test('a pool is told as soon as it is known, and no longer alone when there is another', () => {
    const early = (...pools: readonly PoolOutcome[]): ReturnType<typeof earlyOutputsOf> =>
      earlyOutputsOf({ changed: false, pools });
    expect(early(aPoolOutcome())).toMatchObject({ 'node-pool-name': 'pool2' });
    const outputs = early(aPoolOutcome(), aPoolOutcome({ name: 'pool3' }));
    expect(outputs['node-pool-name']).toBe('');
    expect(outputs['node-pools']).toContain('pool3');
  });
});
