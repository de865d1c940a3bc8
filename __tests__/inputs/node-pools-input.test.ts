import { describe, expect, test } from '@jest/globals';
import { parseNodePools } from '../../src/inputs/node-pools-input.ts';
import type { PoolInput } from '../../src/pool/pool-input.ts';

const FILE = { input: 'node-pools-file', file: 'aks/pools.yaml' } as const;

function poolsIn(text: string): readonly PoolInput[] {
  const parsed = parseNodePools(text, FILE);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.pools;
}

/** The faults, without the file's name, which each begins with. */
function faultsIn(text: string): readonly string[] {
  const parsed = parseNodePools(text, FILE);
  if (parsed.ok) return [];
  return parsed.faults.map(({ input, problem, place }) => {
    expect(input).toBe('node-pools-file');
    if (place !== undefined) expect(problem).toContain(`aks/pools.yaml, line ${place.line}, column ${place.column}: `);
    return problem.replace('aks/pools.yaml, ', '');
  });
}

const TWO = `\
pools:
  - name: gpu
    vnet-subnet-id: snet-gpu
  - name: batch
    vnet-subnet-id: snet-batch
`;

describe('a list of pools', () => {
  test('has them in its order, each with its place', () => {
    expect(poolsIn(TWO)).toEqual([
      {
        name: 'gpu',
        subnet: { form: 'names', subnet: 'snet-gpu' },
        given: {},
        place: { file: 'aks/pools.yaml', line: 2, column: 5 },
      },
      {
        name: 'batch',
        subnet: { form: 'names', subnet: 'snet-batch' },
        given: {},
        place: { file: 'aks/pools.yaml', line: 4, column: 5 },
      },
    ]);
  });

  test('may be JSON', () => {
    const [pool] = poolsIn('{"pools": [{"name": "gpu", "vnet-subnet-id": "snet-gpu", "node-count": 2}]}');
    expect(pool).toMatchObject({ name: 'gpu', given: { count: 2 } });
  });

  test('in the workflow has lines too, but no place in a file', () => {
    const inline = parseNodePools(TWO, { input: 'node-pools' });
    expect(inline.ok && inline.pools.map(({ place }) => place)).toEqual([undefined, undefined]);
    const wrong = parseNodePools('pools:\n  - nome: a\n    vnet-subnet-id: s', { input: 'node-pools' });
    expect(wrong.ok ? [] : wrong.faults).toEqual([
      {
        input: 'node-pools',
        problem: 'Line 2, column 5: "nome" of pool number 1: There is no such key. Did you mean name?',
      },
    ]);
  });

  test('holds a hundred, and not one more', () => {
    const list = (length: number): string =>
      `pools:\n${Array.from({ length }, (_, index) => `  - {name: p${index}, vnet-subnet-id: s${index}}\n`).join('')}`;
    expect(poolsIn(list(100))).toHaveLength(100);
    expect(faultsIn(list(101))).toEqual([
      'line 2, column 3: pools: 101 pools are listed, but a cluster has at most 100.',
    ]);
  });
});

describe('defaults', () => {
  test('count where a pool says nothing, and a pool over them', () => {
    const pools = poolsIn(`defaults: {node-count: 5, zones: [1, 2]}
pools:
  - {name: a, vnet-subnet-id: s1}
  - {name: b, vnet-subnet-id: s2, node-count: 1, zones: 3}
`);
    expect(pools.map(({ given }) => given)).toEqual([
      { count: 5, availabilityZones: ['1', '2'] },
      { count: 1, availabilityZones: ['3'] },
    ]);
  });

  test('merge with labels, tags and properties key by key, whichever way they are written', () => {
    const [pool] = poolsIn(`
defaults:
  labels: team=web tier=1
  tags: {owner: web, cost: 1}
  properties: {kubeletConfig: {podMaxPids: 100, cpuCfsQuota: true}}
pools:
  - name: a
    vnet-subnet-id: s
    labels: {tier: 2}
    tags: cost=2
    properties: {kubeletConfig: {podMaxPids: 200}}
`);
    expect(pool?.given).toEqual({
      nodeLabels: { team: 'web', tier: '2' },
      tags: { owner: 'web', cost: '2' },
      kubeletConfig: { podMaxPids: 200, cpuCfsQuota: true },
    });
  });

  test.each(['', 'null', "''", '~'])('a pool that leaves a key empty (%j) has no default either', (empty) => {
    const [pool] = poolsIn(`defaults: {node-count: 5, max-pods: 40}
pools:
  - name: a
    vnet-subnet-id: s
    node-count: ${empty}
`);
    expect(pool?.given).toEqual({ maxPods: 40 });
  });

  test('may be empty', () => {
    expect(poolsIn(`defaults:\n${TWO}`)).toHaveLength(2);
  });

  test('cannot say which pool it is', () => {
    expect(faultsIn(`defaults:\n  name: a\n  vnet-subnet-id: s\n${TWO}`)).toEqual([
      'line 2, column 3: name in defaults: It identifies one pool. Move it to each pool.',
      'line 3, column 3: vnet-subnet-id in defaults: It identifies one pool. Move it to each pool.',
    ]);
  });

  test('that are wrong are told once, at their place', () => {
    expect(faultsIn(`defaults:\n  node-count: many\n${TWO}`)).toEqual([
      'line 2, column 15: node-count in defaults: "many" is not a whole number. Use a whole number from 0 to 1000.',
    ]);
  });

  test('that contradict what a pool says are told at the pool', () => {
    expect(faultsIn(`defaults:\n  eviction-policy: Delete\n${TWO}`)).toEqual([
      'line 4, column 5: eviction-policy of node pool gpu: "Delete" is set, but priority is Regular. Set priority to Spot, or remove eviction-policy.',
      'line 6, column 5: eviction-policy of node pool batch: "Delete" is set, but priority is Regular. Set priority to Spot, or remove eviction-policy.',
    ]);
    expect(faultsIn(`defaults:\n  eviction-policy: Delete\n  priority: Spot\n${TWO}`)).toEqual([]);
  });
});

describe('a value is the text that stands there', () => {
  const given = (key: string, value: string): unknown =>
    poolsIn(`pools:\n  - name: a\n    vnet-subnet-id: s\n    ${key}: ${value}\n`)[0]?.given;

  test('so that a version ends with its zero', () => {
    expect(given('kubernetes-version', '1.30')).toEqual({ orchestratorVersion: '1.30' });
  });

  test('so that labels and tags keep their letters', () => {
    expect(given('labels', '{zip: 0123, version: 1.10, on: True}')).toEqual({
      nodeLabels: { zip: '0123', version: '1.10', on: 'True' },
    });
    expect(given('tags', '{cost: 1_000}')).toEqual({ tags: { cost: '1_000' } });
  });

  test('but in properties it has its type', () => {
    expect(
      given('properties', '{kubeletConfig: {podMaxPids: 100, failSwapOn: false, cpuManagerPolicy: static}}'),
    ).toEqual({ kubeletConfig: { podMaxPids: 100, failSwapOn: false, cpuManagerPolicy: 'static' } });
  });

  test('a label may be called properties', () => {
    expect(given('labels', '{properties: 0123}')).toEqual({ nodeLabels: { properties: '0123' } });
  });
});

describe('anchors and merge keys', () => {
  test('are read', () => {
    const pools = poolsIn(`pools:
  - &first
    name: a
    vnet-subnet-id: s1
    zones: &zones [1, 3]
  - <<: *first
    name: b
    vnet-subnet-id: s2
  - {name: c, vnet-subnet-id: s3, zones: *zones}
`);
    expect(pools.map(({ name, given }) => [name, given['availabilityZones']])).toEqual([
      ['a', ['1', '3']],
      ['b', ['1', '3']],
      ['c', ['1', '3']],
    ]);
  });

  test('that unfold without end are refused', () => {
    const lines = Array.from({ length: 9 }, (_, index) => {
      const before = index === 0 ? 'x' : `*a${index - 1}`;
      return `  a${index}: &a${index} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
    });
    expect(faultsIn(`defaults:\n${lines.join('\n')}\n${TWO}`).join()).toContain('The text cannot be read');
  });

  test.each([
    ['pools: &a [*a]', 'line 1, column 12: This alias refers to a value that contains it. Remove it.'],
    ['pools: *nobody', 'line 1, column 8: "*nobody" refers to nothing: no value above it is marked &nobody.'],
  ])('%s is refused', (text, fault) => {
    expect(faultsIn(text).join()).toContain(fault);
  });
});

describe('a fault has its line and column', () => {
  test.each([
    ['', 'line 1, column 1: There is no content. Write a mapping with the key pools'],
    ['# nothing but a comment\n', 'There is no content.'],
    ['- name: a\n', 'line 1, column 1: The list has no key. Write pools: above it, and indent the list by 2 spaces.'],
    ['pools', 'line 1, column 1: "pools" is not a mapping.'],
    ['defaults: {}\n', 'line 1, column 1: pools: It is missing. Write a list of pools'],
    ['pools:\n', 'pools: It is empty. Write a list of pools'],
    ['pools: []\n', 'line 1, column 8: pools: The list is empty. Write a list of pools'],
    ['pools: {name: a}\n', 'line 1, column 9: pools must be a list: put "- " before name.'],
    [`pools: 3\n`, 'line 1, column 8: pools: "3" is not a list.'],
    [`defaults: 3\n${TWO}`, 'line 1, column 11: defaults: "3" is not a mapping.'],
    [
      'pools:\n  - gpu\n',
      'line 2, column 5: pool number 1: "gpu" is not a mapping. Write a mapping with name and vnet-subnet-id.',
    ],
    ['pools:\n  -\n', 'pool number 1: It is empty.'],
    [`${TWO}    node-count: many\n`, 'line 6, column 17: node-count of node pool batch: "many" is not a whole number.'],
    [
      `${TWO}    node-count: [1]\n`,
      'line 6, column 17: node-count of node pool batch: "[\\"1\\"]" is not a single value.',
    ],
    [`${TWO}    zones: {a: b}\n`, 'line 6, column 12: zones of node pool batch: "{\\"a\\":\\"b\\"}" is not a list.'],
    [`${TWO}    zones: [1, 9_]\n`, 'line 6, column 12: zones of node pool batch: "9_" is not a zone.'],
    [`${TWO}    labels: [a]\n`, 'line 6, column 13: labels of node pool batch: "[\\"a\\"]" is not a mapping.'],
    [
      `${TWO}    priority: Spot\n    priority: Spot\n`,
      'line 7, column 5: The key "priority" appears twice, first on line 6. Remove one.',
    ],
    [`${TWO}    "mode": User\n    mode: User\n`, 'line 7, column 5: The key "mode" appears twice, first on line 6.'],
    [
      `${TWO}    min-count: 2\n`,
      'line 6, column 16: min-count of node pool batch: 2 is set, but enable-cluster-autoscaler',
    ],
    [`${TWO}---\n${TWO}`, 'line 6, column 1: A second YAML document begins here. Keep one.'],
    ['pools:\n\t- name: a\n', 'line 2, column 1: This line is indented with a tab. Use spaces.'],
    ['pools: "un\n', 'line 1, column 8: The double quote that opens here is not closed on its line.'],
    ['pools: !!binary x\n', 'line 1, column 8: The tag "!!binary" is not supported. Remove it.'],
    ['? [a]\n: 1\n', 'line 1, column 3: A key must be text, not a mapping or a list.'],
  ])('%j', (text, fault) => {
    expect(faultsIn(text).join('\n')).toContain(fault);
  });

  test('of thousands the first fifty are told, each at its line, and how many more there are', () => {
    // One who compared each key with each would be at it for minutes.
    const keys = Array.from({ length: 20_000 }, (_, index) => `key${index}: 1`).join('\n');
    const faults = faultsIn(`${keys}\n`);
    expect(faults).toHaveLength(51);
    // The first is that there are no pools.
    expect(faults[49]).toContain('line 49, column 1: "key48": There is no such key.');
    expect(faults[50]).toContain('19951 more');
  });

  test('every one of them is told at once, from the top to the bottom', () => {
    expect(
      faultsIn(`default: {}
pools:
  - name: GPU
    vnet-subnet-id: a/b/c
  - name: batch
    zones: 7_
`).map((fault) => fault.split(': ').slice(0, 2).join(': ')),
    ).toEqual([
      'line 1, column 1: "default"',
      'line 3, column 11: name of pool number 1',
      'line 4, column 21: vnet-subnet-id of pool number 1',
      'line 5, column 5: vnet-subnet-id of node pool batch',
      'line 6, column 12: zones of node pool batch',
    ]);
  });

  test('more than fifty are counted', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `  - {name: P, vnet-subnet-id: s${index}}`);
    const faults = faultsIn(`pools:\n${lines.join('\n')}`);
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)).toBe('10 more faults.');
  });
});

describe('a key that nobody knows', () => {
  const fault = (key: string): string => faultsIn(`${TWO}    ${key}: 1\n`).join();

  test.each([
    ['node-cuont', 'node-count'],
    ['node_count', 'node-count'],
    ['Zones', 'zones'],
    ['vmSize', 'node-vm-size'],
    ['enableAutoScaling', 'enable-cluster-autoscaler'],
    ['label', 'labels'],
  ])('%s is said to mean %s', (key, meant) => {
    expect(fault(key)).toBe(
      `line 6, column 5: "${key}" of node pool batch: There is no such key. Did you mean ${meant}?`,
    );
  });

  test('and is near to none is just unknown', () => {
    expect(fault('colour')).toContain('There is no such key. Remove it.');
    expect(fault('__proto__')).toContain('There is no such key. Remove it.');
  });

  test('is told to be of the step where it is', () => {
    expect(fault('update-existing')).toContain('It is an input of the step, not of a pool.');
  });
});

describe('two pools of a list', () => {
  test('cannot have one name', () => {
    expect(faultsIn(TWO.replace('batch', 'gpu'))).toEqual([
      'line 4, column 11: name of node pool gpu: "gpu" is also the name of the pool on line 2. Use a different name.',
    ]);
  });

  test('cannot have the nodes of one in the subnet for the pods of the other', () => {
    expect(faultsIn(`${TWO}    pod-subnet-id: SNET-GPU\n`)).toEqual([
      'line 6, column 20: pod-subnet-id of node pool batch: It is also the node subnet of node pool gpu. Use a subnet without nodes.',
    ]);
  });

  test('may share a subnet for their pods', () => {
    const pools = poolsIn(`defaults: {pod-subnet-id: snet-pods}\n${TWO}`);
    expect(pools.map(({ podSubnet }) => podSubnet)).toEqual(Array(2).fill({ form: 'names', subnet: 'snet-pods' }));
  });
});
