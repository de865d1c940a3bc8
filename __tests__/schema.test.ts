import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { parseNodePools } from '../src/inputs/node-pools-input.ts';
import { answersFileOf, outputsOf } from '../src/report/outputs.ts';
import { aFinding, aNode, anOutcome, aPoolOutcome, HOSTILE } from './report/samples.ts';

function schema(name: string): ValidateFunction {
  const text = readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8');
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  // For editors alone. https://code.visualstudio.com/docs/languages/json#_json-schemas-and-settings
  ajv.addVocabulary(['defaultSnippets', 'patternErrorMessage']);
  return ajv.compile(JSON.parse(text) as object);
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

describe('what an editor shows', () => {
  interface Helped {
    readonly description?: string;
    readonly examples?: readonly unknown[];
    readonly defaultSnippets?: readonly { readonly label: string; readonly body: object }[];
  }
  const text = readFileSync(new URL('../schema/node-pools.schema.json', import.meta.url), 'utf8');
  const whole = JSON.parse(text) as Helped & {
    readonly properties: {
      readonly pools: { readonly items: Helped & { readonly properties: Record<string, Helped> } };
    };
  };
  const { items } = whole.properties.pools;

  test('every key is described, with examples that the action and the schema take', () => {
    const keys = Object.entries(items.properties);
    expect(keys).toHaveLength(35);
    for (const [key, { description, examples = [] }] of keys) {
      expect([key, description]).toEqual([key, expect.any(String)]);
      expect(examples).not.toEqual([]);
      for (const example of examples) expect(faultsAbout(key, example)).toEqual([]);
    }
  });

  /** What is wrong with the one value of a pool, whatever else the pool would need with it. */
  function faultsAbout(key: string, value: unknown): readonly unknown[] {
    const list = { pools: [{ 'name': 'a', 'vnet-subnet-id': 's', [key]: value }] };
    const parsed = parseNodePools(JSON.stringify(list), { input: 'node-pools' });
    const faults = parsed.ok ? [] : parsed.faults.map(({ problem }) => problem);
    return [
      ...faults.filter((fault) => !/ is set, but | is required when | is a key /.test(fault)),
      ...(nodePools(list) ? [] : (nodePools.errors ?? [])),
    ];
  }

  test('the words to choose from are offered, and no pattern in their place', () => {
    for (const { path, node } of enumsIn(items.properties)) {
      expect([path, JSON.stringify(node)]).toEqual([path, expect.not.stringContaining('"pattern"')]);
    }
    expect(JSON.stringify(items.properties['os-sku'])).toContain('{"enum":["Ubuntu",');
  });

  /** The alternatives that stand beside words to choose from. */
  function enumsIn(properties: Record<string, Helped>): readonly { readonly path: string; readonly node: unknown }[] {
    const words = Object.entries(properties).filter(([, property]) =>
      /"anyOf":\[\{"enum":\["/.test(JSON.stringify(property)),
    );
    expect(words.length).toBeGreaterThan(7);
    return words.map(([path, node]) => ({ path, node }));
  }

  test('every other pattern has a sentence that is shown in its place', () => {
    expect(patternsWithoutWords(JSON.parse(text))).toEqual([]);
  });

  function patternsWithoutWords(node: unknown): readonly unknown[] {
    if (typeof node !== 'object' || node === null) return [];
    const own = 'pattern' in node && typeof node.pattern === 'string' && !('patternErrorMessage' in node) ? [node] : [];
    return [...own, ...Object.values(node).flatMap(patternsWithoutWords)];
  }

  test('the example of a file is one, and every snippet is, once its places are filled', () => {
    const filled = (body: object): unknown =>
      JSON.parse(
        JSON.stringify(body)
          .replaceAll('${1:name}', 'pool2')
          .replaceAll(/"\$\{\d:(\d+)\}"/g, '$1')
          .replaceAll(/\$\{\d:([^}]*)\}/g, '$1'),
      );
    const files = [
      ...(whole.examples ?? []),
      ...(whole.defaultSnippets ?? []).map(({ body }) => filled(body)),
      ...(items.defaultSnippets ?? []).map(({ body }) => ({ pools: [filled(body)] })),
    ];
    expect(files).toHaveLength(7);
    for (const file of files) {
      const parsed = parseNodePools(JSON.stringify(file), { input: 'node-pools' });
      expect(parsed.ok ? [] : parsed.faults).toEqual([]);
      expect(nodePools(file) ? [] : nodePools.errors).toEqual([]);
    }
  });
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
        id: '',
        subnet: 'subnet2',
        zones: [],
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
