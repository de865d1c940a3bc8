import { describe, expect, test } from '@jest/globals';
import { parseInputs, poolsFileIn } from '../../src/inputs/parse-inputs.ts';
import type { WorkspaceFile } from '../../src/world/world.ts';
import { CHECKS, environmentOf, faultsOf, inputsOf } from './said.ts';

const LIST = 'pools:\n  - {name: gpu, vnet-subnet-id: snet-gpu}\n  - {name: batch, vnet-subnet-id: snet-batch}\n';
const NO_SINGLE_POOL = { 'name': '', 'vnet-subnet-id': '' };
const FILE: WorkspaceFile = { ok: true, path: 'aks/pools.yaml', bytes: new TextEncoder().encode(LIST) };

function parseWithFile(
  inputs: Readonly<Record<string, string>>,
  file: WorkspaceFile = FILE,
): ReturnType<typeof parseInputs> {
  const environment = environmentOf({ ...NO_SINGLE_POOL, 'node-pools-file': 'aks/pools.yaml', ...inputs });
  return parseInputs(environment, CHECKS, file);
}

test('node-pools gives the pools in its order', () => {
  const { pools } = inputsOf({ ...NO_SINGLE_POOL, 'node-pools': LIST });
  expect(pools.map(({ name }) => name)).toEqual(['gpu', 'batch']);
});

test('node-pools-file names the file that is read, and its pools know their lines', () => {
  expect(poolsFileIn(environmentOf({ 'node-pools-file': ' aks/pools.yaml ' }))).toBe('aks/pools.yaml');
  expect(poolsFileIn(environmentOf({}))).toBeUndefined();
  const parsed = parseWithFile({});
  expect(parsed.ok && parsed.inputs.pools.map(({ name, place }) => [name, place?.line])).toEqual([
    ['gpu', 2],
    ['batch', 3],
  ]);
});

test('faults of the file are told with all others', () => {
  const parsed = parseWithFile(
    { 'client-id': 'x', 'strict': 'maybe' },
    { ok: false, problem: 'There is no such file.' },
  );
  expect(parsed.ok ? [] : parsed.faults.map(({ input }) => input)).toEqual(['client-id', 'strict', 'node-pools-file']);
});

test('lines count from where the text of the workflow begins', () => {
  expect(faultsOf({ ...NO_SINGLE_POOL, 'node-pools': '\n\npools: 3\n' })).toEqual([
    'node-pools: Line 3, column 8: pools: "3" is not a list. Write a list of pools, each with name and vnet-subnet-id.',
  ]);
});

describe('one way of saying which pools', () => {
  test('excludes the others, each of which is named', () => {
    const parsed = parseWithFile({ 'name': 'pool2', 'node-pools': LIST, 'zones': '1' });
    expect(parsed.ok ? [] : parsed.faults.map(({ input, problem }) => `${input}: ${problem}`)).toEqual([
      'node-pools-file: "aks/pools.yaml" is set together with node-pools, which describes the pools completely. Remove one of the two.',
      'name: "pool2" is set together with node-pools, which describes the pools completely. Remove one of the two.',
      'zones: "1" is set together with node-pools, which describes the pools completely. Remove one of the two.',
    ]);
  });

  test('and a fault of the list is told beside that', () => {
    const parsed = parseWithFile({ name: 'pool2' }, { ...FILE, bytes: new TextEncoder().encode('pools: []') });
    expect(parsed.ok ? [] : parsed.faults.map(({ input }) => input)).toEqual(['name', 'node-pools-file']);
  });

  test('is none with operation reconcile', () => {
    const parsed = parseWithFile({ operation: 'reconcile' });
    expect(parsed.ok ? [] : parsed.faults).toEqual([
      {
        input: 'node-pools-file',
        problem:
          '"aks/pools.yaml" is set, but operation is reconcile, which changes no pool. Remove it, or set operation to add.',
      },
    ]);
  });
});
