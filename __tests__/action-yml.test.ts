import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { OWN_CODES } from '../src/values/problem.ts';
import { INPUT_NAMES, parseInputs } from '../src/inputs/parse-inputs.ts';
import { POOL_INPUT_NAMES } from '../src/inputs/pool-schema.ts';
import { environmentOf, inputsOf } from './inputs/said.ts';

interface Described {
  readonly description?: unknown;
  readonly default?: unknown;
}

interface ActionYml {
  readonly name: unknown;
  readonly description: unknown;
  readonly author: unknown;
  readonly branding: unknown;
  readonly runs: unknown;
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
}

const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as ActionYml;

describe('action.yml', () => {
  test('it is an action that Node 24 runs', () => {
    expect(action).toMatchObject({
      name: 'AKS subnet pool',
      author: 'The aks-subnet-pool authors',
      branding: { icon: 'layers', color: 'blue' },
      runs: { using: 'node24', main: 'dist/index.js' },
    });
  });

  test('it names the inputs that the code reads, and no others', () => {
    expect(Object.keys(action.inputs).toSorted()).toEqual(INPUT_NAMES.toSorted());
  });

  test('it names every output once', () => {
    expect(Object.keys(action.outputs)).toEqual([
      'result',
      'changed',
      'node-pool-id',
      'node-pool-name',
      'provisioning-state',
      'vnet-subnet-id',
      'kubernetes-version',
      'node-image-version',
      'node-pools',
      'nodes',
      'cluster-reconciled',
      'findings',
      'findings-truncated',
      'findings-file',
      'error-code',
      'correlation-id',
    ]);
  });

  test.each(Object.entries({ ...action.inputs, ...action.outputs }))('%s is described', (_, { description }) => {
    expect(typeof description).toBe('string');
    expect(description).toMatch(/\.$/);
  });

  test('an input of a pool has no default, for a default would look as if the user had said it', () => {
    for (const name of POOL_INPUT_NAMES) expect(action.inputs[name]).not.toHaveProperty('default');
  });

  test('its defaults are those that the code has', () => {
    const defaults = Object.fromEntries(
      Object.entries(action.inputs).flatMap(([name, input]) =>
        input.default === undefined ? [] : [[name, input.default]],
      ),
    ) as Record<string, string>;
    expect(Object.values(defaults).every((value) => typeof value === 'string')).toBe(true);
    expect(parseInputs(environmentOf(defaults), [])).toEqual({ ok: true, inputs: inputsOf({}) });
    expect(defaults).toEqual({
      'environment': 'AzureCloud',
      'operation': 'add',
      'allow-reconcile': 'false',
      'reimage-windows': 'false',
      'update-existing': 'false',
      'strict': 'false',
      'timeout-minutes': '90',
      'comment': 'false',
      'github-token': '${{ github.token }}',
    });
  });
});

test.each(Object.values(OWN_CODES))('the code %s is named by the output and in the list of troubles', (code) => {
  const { outputs } = parse(readFileSync('action.yml', 'utf8')) as {
    outputs: Readonly<Record<string, { readonly description: string }>>;
  };
  expect(outputs['error-code']?.description).toMatch(new RegExp(`\\b${code}\\b`));
  expect(readFileSync('docs/troubleshooting.md', 'utf8')).toContain(`\`${code}\``);
});
