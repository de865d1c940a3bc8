import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { MOST_POOLS } from '../../src/inputs/pool-schema.ts';
import type { Outcome, PoolOutcome } from '../../src/run/outcome.ts';
import type { Finding } from '../../src/checks/finding.ts';
import { earlyOutputsOf, OUTPUT_NAMES, outputsOf, OUTPUTS_LIMIT_BYTES } from '../../src/report/outputs.ts';
import { CLUSTER_ID, SUBSCRIPTION, subnetId } from '../builders.ts';
import { aFinding, anOutcome, aPoolOutcome, aProblem, HOSTILE } from './samples.ts';

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
    'cluster-reconciled': 'false',
    'findings': '[]',
    'findings-truncated': 'false',
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

test('findings are those that failed, the gravest first, and those that were skipped', () => {
  const findings = [
    aFinding({ id: 's', status: 'not-applicable', fix: undefined as never, pool: undefined as never }),
    aFinding({ id: 'w', level: 'warning', ignored: true }),
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
    },
    expect.objectContaining({ id: 'w', ignored: true, level: 'warning' }),
    expect.objectContaining({ id: 's', status: 'not-applicable', fix: null, pool: null }),
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

describe('GitHub takes 1 MB of outputs', () => {
  const base = sizeOf(outputsOf(anOutcome({ findings: [] })));

  /** So many findings that all outputs together have just this size. */
  function findingsOfSize(bytes: number): readonly Finding[] {
    const one = aFinding({ saw: 'x'.repeat(1000) });
    const [entry] = [sizeOf(outputsOf(anOutcome({ findings: [one] }))) - base];
    const count = Math.floor((bytes - base) / (entry + 2)) - 1;
    const findings = Array.from({ length: count }, () => one);
    const rest = bytes - base - count * (entry + 2);
    // The last entry is longer by what is missing; its comma is one of those counted.
    return [...findings, aFinding({ saw: 'x'.repeat(1000 + (rest - entry) / 2) })];
  }

  test('just so much goes out whole', () => {
    const findings = findingsOfSize(OUTPUTS_LIMIT_BYTES);
    const outputs = outputsOf(anOutcome({ findings }));
    expect(sizeOf(outputs)).toBe(1_000_000);
    expect(outputs['findings-truncated']).toBe('false');
    expect(JSON.parse(outputs.findings)).toHaveLength(findings.length);
  });

  test('a letter more costs an entry, and is told', () => {
    const findings = findingsOfSize(OUTPUTS_LIMIT_BYTES + 2);
    const outputs = outputsOf(anOutcome({ findings }));
    expect(outputs['findings-truncated']).toBe('true');
    expect(JSON.parse(outputs.findings)).toHaveLength(findings.length - 1);
    expect(sizeOf(outputs)).toBeLessThan(1_000_000);
  });

  test('pools leave room for findings', () => {
    const pools = Array.from({ length: 2000 }, () => aPoolOutcome({ name: 'p'.repeat(4000), id: '' }));
    const outputs = outputsOf(anOutcome({ pools, findings: [aFinding()] }));
    expect(sizeOf(outputs)).toBeLessThanOrEqual(1_000_000);
    expect(JSON.parse(outputs.findings)).toHaveLength(1);
    expect((JSON.parse(outputs['node-pools']) as unknown[]).length).toBeGreaterThan(50);
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
    // The pools may have half of all; more than half of that stays free.
    expect(sizeOf({ 'node-pools': outputs['node-pools'] })).toBeLessThan(OUTPUTS_LIMIT_BYTES / 4);
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
