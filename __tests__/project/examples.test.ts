import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { inputsOfScenario } from '../../scripts/in-cloud.ts';
import { setStage } from '../scenarios/harness.ts';
import { EXAMPLES, readWorkflow, type Step } from './workflow.ts';

/** What the steps of the examples find in their repository. */
const FILES = { 'pools/prod.yml': readFileSync('examples/pools/prod.yml', 'utf8') };

/** What comes of each example's steps, in their order. */
const RESULTS: Readonly<Record<string, readonly string[]>> = {
  'first-check.yml': ['passed'],
  'drift.yml': ['passed'],
  'add-one-pool.yml': ['added'],
  'pools-file.yml': ['passed', 'added'],
  'reconcile.yml': ['reconciled'],
  'fleet.yml': [],
  'fleet-vnet.yml': ['added'],
  'reusable.yml': ['added'],
  'call-reusable.yml': [],
  'us-government.yml': ['added'],
};

/** A cluster and network with the names that the examples use, in the example's cloud. */
function scenarioFor(example: string): Scenario {
  const scenario = loadScenario(example === 'us-government.yml' ? 'us-government' : 'two-free-subnets');
  return patchScenario(scenario, {
    skus: { Standard_D4s_v5: { family: 'standardDSv5Family', vCPUs: 4, memoryGB: 16 } },
    quotas: { standardDSv5Family: { limit: 350, localizedName: 'Standard DSv5 Family vCPUs' } },
  });
}

function stepsOf(path: string): readonly Step[] {
  return Object.values(readWorkflow(path).jobs)
    .flatMap(({ steps = [] }) => steps)
    .filter(({ uses }) => uses?.startsWith('org/aks-subnet-pool@') === true);
}

/** The step's inputs as the runner hands them over, with every expression resolved. */
function inputsOf(step: Step, scenario: Scenario): Readonly<Record<string, string>> {
  const ids = inputsOfScenario(scenario);
  const values: Readonly<Record<string, string | undefined>> = {
    'vars.AZURE_CLIENT_ID': ids['client-id'],
    'vars.AZURE_READER_CLIENT_ID': ids['client-id'],
    'vars.AZURE_TENANT_ID': ids['tenant-id'],
    'vars.AZURE_SUBSCRIPTION_ID': ids['subscription-id'],
    'inputs.cluster': 'prod',
    'inputs.resource-group': 'rg-prod',
    'inputs.cluster-name': 'prod',
    'inputs.operation': 'add',
    'inputs.node-pools-file': 'pools/prod.yml',
    'matrix.group': 'rg-prod',
    'matrix.cluster': 'prod',
    'matrix.file': 'pools/prod.yml',
  };
  return Object.fromEntries(
    Object.entries(step.with ?? {}).map(([name, said]) => [
      name,
      String(said).replace(/\$\{\{ (\S+) \}\}/g, (_, expression: string) => {
        const value = values[expression];
        if (value === undefined) throw new Error(`The test knows no value of ${expression}.`);
        return value;
      }),
    ]),
  );
}

test('every example is run', () => {
  expect(EXAMPLES.map((path) => basename(path)).toSorted()).toEqual(Object.keys(RESULTS).toSorted());
});

test.each(Object.entries(RESULTS))('the steps of %s come out as %j', async (example, results) => {
  const scenario = scenarioFor(example);
  const stage = setStage(scenario);
  const seen: string[] = [];
  for (const step of stepsOf(`examples/${example}`)) {
    const { outcome } = await stage.run(inputsOf(step, scenario), { files: FILES });
    seen.push(outcome.problem === undefined ? outcome.result : `${outcome.result}: ${outcome.problem.message}`);
  }
  expect(seen).toEqual(results);
});
