import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { parseNodePools } from '../src/inputs/node-pools-input.ts';
import { answersFileOf, outputsOf } from '../src/report/outputs.ts';
import { aFinding, aNode, anOutcome, aPoolOutcome, HOSTILE } from './report/samples.ts';

function schema(name: string): ValidateFunction {
  const text = readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8');
  return new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(JSON.parse(text) as object);
}

const nodePools = schema('node-pools');

/** The one pool of a list, with this in it. */
function aPool(lines: string): string {
  return `pools:\n  - name: gpu\n    vnet-subnet-id: snet-gpu\n${lines
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`;
}

function isParsed(text: string): boolean {
  return parseNodePools(text, { input: 'node-pools' }).ok;
}

describe('the schema of node pools takes what the action takes', () => {
  test.each([
    aPool(''),
    aPool('node-count: 0'),
    aPool('node-count: 1000'),
    aPool("node-count: '3'"),
    aPool('node-count:'),
    aPool('os-type: windows\nos-sku: WINDOWS2022').replace('gpu', 'win'),
    aPool('mode: System'),
    aPool('kubernetes-version: 1.33'),
    aPool('kubernetes-version: 1.33.5'),
    aPool('max-pods: 250'),
    aPool('zones: [1, 2, 3]'),
    aPool("zones: ['1', '2']"),
    aPool('zones: 2'),
    aPool('zones: 1, 2'),
    aPool('zones: [4, auto]'),
    aPool('os-sku: Ubuntu2604'),
    aPool('labels: {team: web, tier: 1, on: true}'),
    aPool('labels: team=web'),
    aPool('node-taints: [sku=gpu:NoSchedule]'),
    aPool('node-taints: sku=gpu:NoSchedule'),
    aPool('tags: {owner: web}'),
    aPool('node-osdisk-size: 0'),
    aPool('node-osdisk-size: 128'),
    aPool('max-surge: 33%'),
    aPool('max-surge: 2'),
    aPool('priority: Spot\nspot-max-price: -1'),
    aPool('priority: Spot\nspot-max-price: 0.05\neviction-policy: delete'),
    aPool('enable-cluster-autoscaler: true\nmin-count: 1\nmax-count: 5'),
    aPool("enable-fips-image: 'false'"),
    aPool('pod-subnet-id: vnet-a/snet-pods'),
    aPool('properties: {kubeletConfig: {podMaxPids: 100}}'),
    aPool('properties: "{kubeletConfig: {podMaxPids: 100}}"'),
    `defaults: {node-count: 5, zones: [1]}\n${aPool('zones: null')}`,
    `defaults:\n${aPool('')}`,
    aPool('').replace(
      'snet-gpu',
      '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v1/subnets/s1',
    ),
  ])('%j', (text) => {
    expect(isParsed(text)).toBe(true);
    expect(nodePools(parse(text)) ? [] : nodePools.errors).toEqual([]);
  });
});

describe('the schema of node pools refuses what the action refuses', () => {
  test.each([
    '',
    '[]',
    'pools: []',
    'pools:',
    'pools: {name: gpu}',
    'pools: [gpu]',
    'pools: [{name: gpu}]',
    'pools: [{vnet-subnet-id: s}]',
    `default: {}\n${aPool('')}`,
    `defaults: 3\n${aPool('')}`,
    `defaults: {name: gpu}\n${aPool('')}`,
    `defaults: {vnet-subnet-id: s}\n${aPool('')}`,
    aPool('').replace('gpu', 'GPU'),
    aPool('').replace('gpu', 'aksmanagedap'),
    aPool('').replace('snet-gpu', 'a/b/c'),
    aPool('colour: red'),
    aPool('vmSize: Standard_D4s_v5'),
    aPool('node-count: many'),
    aPool('node-count: 1001'),
    aPool('node-count: -1'),
    aPool('node-count: 1.5'),
    aPool('os-type: Sola ris'),
    aPool('os-sku: Ubuntu 18.04 LTS'),
    aPool('mode: Master!'),
    aPool('kubernetes-version: newest'),
    aPool('max-pods: 9'),
    aPool('max-pods: 251'),
    aPool('zones: {a: 4}'),
    aPool('zones: 1_2'),
    aPool('labels: [a]'),
    aPool('labels: {a: [b]}'),
    aPool('node-taints: {a: b}'),
    aPool('node-osdisk-size: 29'),
    aPool('max-surge: 1001'),
    aPool('max-surge: x%'),
    aPool('priority: Low price'),
    aPool('priority: Spot\nspot-max-price: 0'),
    aPool('enable-fips-image: yes please'),
    aPool('properties: 3'),
    `pools:\n${Array.from({ length: 101 }, (_, index) => `  - {name: p${index}, vnet-subnet-id: s${index}}\n`).join('')}`,
  ])('%j', (text) => {
    expect(isParsed(text)).toBe(false);
    expect(nodePools(parse(text))).toBe(false);
  });
});

describe('the documentation of node pools', () => {
  const page = readFileSync(new URL('../docs/node-pools.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n([^`]*)```/.exec(page) ?? [];
  const [, faults = ''] = /```text\n([^`]*)```/.exec(page) ?? [];

  test('has an example that is right', () => {
    const parsed = parseNodePools(example, { input: 'node-pools' });
    expect(
      parsed.ok && parsed.pools.map(({ name, given }) => [name, given['availabilityZones'], given['tags']]),
    ).toEqual([
      ['batch', ['1', '2', '3'], { owner: 'platform' }],
      ['web', undefined, { 'owner': 'platform', 'cost-center': '1234' }],
    ]);
    expect(nodePools(parse(example)) ? [] : nodePools.errors).toEqual([]);
  });

  test('shows faults as they are told', () => {
    const wrong = example.replace('node-count: 3', 'node-cuont: 3').replace('name: web', 'name: batch');
    const parsed = parseNodePools(wrong, { input: 'node-pools-file', file: 'pools/prod.yml' });
    const told = parsed.ok ? [] : parsed.faults.map(({ input, problem }) => `${input}: ${problem}\n`);
    expect(told.join('')).toBe(faults);
  });
});

test('every key is described to the editor, and words to choose from are offered', () => {
  const text = readFileSync(new URL('../schema/node-pools.schema.json', import.meta.url), 'utf8');
  const { properties } = JSON.parse(text) as {
    properties: { pools: { items: { properties: Record<string, { description?: string }> } } };
  };
  const keys = properties.pools.items.properties;
  expect(Object.keys(keys)).toHaveLength(35);
  for (const [key, { description }] of Object.entries(keys))
    expect([key, description]).toEqual([key, expect.any(String)]);
  expect(JSON.stringify(keys['os-sku'])).toContain('{"enum":["Ubuntu",');
});

describe('what the outputs hold is what their schemas describe', () => {
  const findings = schema('findings');
  const nodePoolsOutput = schema('node-pools-output');
  const outcome = anOutcome({
    findings: [
      aFinding({ healedBy: 'reconcile-before', standing: 'repaired', saw: HOSTILE }),
      aFinding({ status: 'unknown', level: 'notice', fix: undefined, cause: 'the network' }),
      aFinding({ id: 'another', status: 'unknown', fix: undefined, cause: 'the network' }),
      aFinding({ status: 'not-applicable' }),
      { ...aFinding({ status: 'passed' }) },
    ],
    nodes: [
      {
        pool: 'pool2',
        subnet: 'subnet2',
        nodes: [aNode(), aNode({ zones: ['1'] })],
        placement: { status: 'as-asked' },
      },
    ],
    pools: [aPoolOutcome(), aPoolOutcome({ name: 'pool3', id: '', result: 'timed-out', provisioningState: '' })],
  });
  const outputs = outputsOf(outcome);

  test('for findings', () => {
    const parsed = JSON.parse(outputs.findings) as readonly Record<string, unknown>[];
    expect(parsed).toHaveLength(2);
    expect(parsed[0]).toMatchObject({ id: 'subnet-is-unique', status: 'failed', repaired: true });
    expect(findings(parsed) ? [] : findings.errors).toEqual([]);
    expect(findings([{ ...parsed[0], colour: 'red' }])).toBe(false);
    expect(findings([{ ...parsed[0], level: 'fatal' }])).toBe(false);
    expect(findings([{ ...parsed[0], pool: null }])).toBe(true);
  });

  test('for every answer', () => {
    const answers = schema('findings-file');
    const parsed = JSON.parse(answersFileOf(outcome)) as readonly Record<string, unknown>[];
    expect(parsed.map(({ status }) => status)).toEqual(['failed', 'unknown', 'unknown', 'not-applicable', 'passed']);
    expect(answers(parsed) ? [] : answers.errors).toEqual([]);
    expect(answers([{ ...parsed[0], status: 'skipped' }])).toBe(false);
  });

  test('for node pools', () => {
    const parsed = JSON.parse(outputs['node-pools']) as readonly Record<string, unknown>[];
    expect(parsed).toHaveLength(2);
    expect(nodePoolsOutput(parsed) ? [] : nodePoolsOutput.errors).toEqual([]);
    expect(nodePoolsOutput([{ ...parsed[0], result: 'done' }])).toBe(false);
  });

  test('for nodes', () => {
    const nodesOutput = schema('nodes-output');
    const parsed = JSON.parse(outputs['nodes']) as readonly Record<string, unknown>[];
    expect(parsed.map(({ zone }) => zone)).toEqual(['', '1']);
    expect(nodesOutput(parsed) ? [] : nodesOutput.errors).toEqual([]);
    expect(nodesOutput([{ ...parsed[0], placement: 'here' }])).toBe(false);
  });
});
