import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { CASES } from '../../acceptance/cases.ts';
import { CLUSTER_NAME, ESTATE_API_VERSIONS } from '../../acceptance/estate.ts';
import { heldResults } from '../../acceptance/held-results.ts';
import { API_VERSIONS } from '../../src/azure/arm-exchange.ts';
import { readWorkflow, type Step } from '../project/workflow.ts';

const PATH = join('.github', 'workflows', 'acceptance.yml');
const workflow = readWorkflow(PATH);
const steps = workflow.jobs['acceptance']?.steps ?? [];
const GROUP = '${{ steps.estate.outputs.resource-group }}';

/** Inputs as they mean the same: a list of pools by what is in it, everything else by its text. */
function plain(inputs: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      name === 'node-pools' ? (parse(String(value)) as unknown) : String(value),
    ]),
  );
}

/** The VNet's later ranges before each step that runs the action. */
function expansionsBefore(step: Step): number {
  const before = steps
    .slice(0, steps.indexOf(step))
    .flatMap(({ run = '' }) => /--expansions (\d)/.exec(run)?.[1] ?? []);
  return Number(before.at(-1) ?? 0);
}

describe('the workflow', () => {
  test('is started by hand alone, in an environment of its own', () => {
    const triggers = (parse(readFileSync(PATH, 'utf8')) as { on: object }).on;
    expect(Object.keys(triggers)).toEqual(['workflow_dispatch']);
    expect(workflow.jobs['acceptance']?.environment).toBe('acceptance');
  });

  test('runs the committed bundle with the inputs of every case, in the order of the cases', () => {
    const cases = steps.filter(({ uses }) => uses === './');
    expect(cases.map((step) => [step.id, expansionsBefore(step), plain(step.with ?? {})])).toEqual(
      CASES.map(({ id, expansions, inputs }) => [
        id,
        expansions,
        plain({ 'resource-group': GROUP, 'cluster-name': CLUSTER_NAME, ...inputs }),
      ]),
    );
  });

  test('hands every result to the step that holds them', () => {
    const held = steps.find(({ run = '' }) => run.includes('hold'));
    expect(held?.env?.['RESULTS']?.trim().split('\n')).toEqual(
      CASES.map(({ id }) => {
        const outputs = ['result', 'cluster-reconciled', 'error-code'];
        return [id, ...outputs.map((output) => `\${{ steps.${id}.outputs.${output} }}`)].join(' ');
      }),
    );
  });

  test('ends with the deletion of the group, whatever came before', () => {
    const last = steps.at(-1);
    expect(last?.if).toMatch(/^always\(\)/);
    expect(last?.run).toContain('acceptance/steps.ts delete');
  });
});

describe('the results of a workflow', () => {
  const good = CASES.map(({ id, expected: { result, clusterReconciled = false, code = '' } }) =>
    `${id} ${result} ${String(clusterReconciled)} ${code}`.trim(),
  );
  const otherwise = (results: readonly string[]): readonly string[] =>
    heldResults(CASES, results.join('\n')).flatMap(({ isAsExpected, text }) => (isAsExpected ? [] : [text]));

  test('are good when each is as expected', () => {
    expect(otherwise(good)).toEqual([]);
  });

  test.each([
    [
      'another result',
      'add added false',
      'add failed false QuotaExceeded',
      'UNEXPECTED, not added  add: failed QuotaExceeded',
    ],
    ['no result', 'add added false', 'add  ', 'UNEXPECTED, not added  add: nothing'],
    [
      'another code',
      'expanded failed false InvalidParameter',
      'expanded failed false Unexpected',
      'UNEXPECTED, not failed InvalidParameter  a subnet in a new range of the VNet, without allow-reconcile: failed Unexpected',
    ],
    [
      'no reconcile',
      'reconcile reconciled true',
      'reconcile reconciled false',
      'UNEXPECTED, not reconciled  operation: reconcile: reconciled',
    ],
  ])('are not with %s', (_, line, other, said) => {
    expect(good).toContain(line);
    expect(otherwise(good.map((each) => (each === line ? other : each)))).toEqual([said]);
  });
});

/** The files that a file brings in when it runs, itself among them, and the packages. */
function broughtIn(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, target = ''] of code.matchAll(/^(?:import|export)(?! type) [^;]*?from '([^']+)';/gms)) {
    if (target.startsWith('.')) broughtIn(join(dirname(file), target), seen);
    else seen.add(target);
  }
  return seen;
}

test('nothing that a package brings runs beside the token of the workflow', () => {
  const packages = (file: string): readonly string[] =>
    [...broughtIn(file)].filter((each) => !each.endsWith('.ts') && !each.startsWith('node:'));
  expect(packages(join('acceptance', 'steps.ts'))).toEqual([]);
  expect(packages(join('acceptance', 'main.ts'))).toContain('@azure/identity');
});

test('the estate is made by the api-versions of the action', () => {
  const { 'Microsoft.Network': network, 'Microsoft.ContainerService': containerService } = API_VERSIONS;
  expect(ESTATE_API_VERSIONS).toMatchObject({
    'Microsoft.Network': network,
    'Microsoft.ContainerService': containerService,
  });
});

test('the page lists every case with what is expected of it, in their order', () => {
  const page = readFileSync(join('docs', 'acceptance.md'), 'utf8');
  const [, table = ''] = /^\| case \| expected \|\n\| - \| - \|\n((?:\|.*\n)+)/m.exec(page) ?? [];
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split('|')[2] ?? '');
  expect(rows.map((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, word]) => word).sort())).toEqual(
    CASES.map(({ expected: { result, findings = [], code } }) => [result, ...findings, code].filter(Boolean).sort()),
  );
});
