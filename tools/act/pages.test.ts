import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario } from '../../simulator/index.ts';
import { shownWorkflows } from '../workflows/layout.ts';
import { runByAct, type ActRun } from './act.ts';

const FENCES = shownWorkflows().filter(({ place }) => !place.startsWith('examples/'));
const POOLS = readFileSync('examples/pools/prod.yml', 'utf8');

/** The workflow of the README is started by hand, and checks. */
const BY_HAND = 'README.md';

async function run(
  workflow: string,
  scenario = 'two-free-subnets',
  pools = POOLS,
  event: 'push' | 'workflow_dispatch' = 'push',
): Promise<ActRun> {
  return runByAct({
    scenario: patchScenario(loadScenario(scenario), {
      quotas: { standardDSv5Family: { limit: 3500, localizedName: 'Standard DSv5 Family vCPUs' } },
    }),
    files: { '.github/workflows/shown.yml': workflow, 'pools/prod.yml': pools },
    workflow: '.github/workflows/shown.yml',
    event,
  });
}

test('the pages show the workflow of the README, the add of a move, and steps for those that follow', () => {
  expect(FENCES.map(({ place }) => place.replace(/:\d+$/, ''))).toEqual([
    'README.md',
    'docs/move-a-pool.md',
    'docs/node-pools.md',
  ]);
});

test.each(FENCES.map(({ place, text }) => [place, text]))('%s runs as it stands there', async (place, text) => {
  const isByHand = place.startsWith(BY_HAND);
  const { exitCode, jobs } = await run(text, undefined, undefined, isByHand ? 'workflow_dispatch' : 'push');
  expect([exitCode, jobs.map(({ result }) => result)]).toEqual([0, ['success']]);
  // The add of a move finds the pool that the step before it added.
  const result = isByHand ? 'passed' : place.startsWith('docs/move-a-pool.md') ? 'unchanged' : 'added';
  expect(jobs[0]?.outputs['result']).toBe(result);
});

describe('the steps that follow, of docs/node-pools.md', () => {
  const steps = FENCES.find(({ place }) => place.startsWith('docs/node-pools.md'))?.text ?? '';

  test('print nothing of checks that were skipped', async () => {
    const { jobs } = await run(steps);
    expect(jobs[0]?.printed.filter((line) => /^(?:cluster|pool\d+): [a-z]+(?:-[a-z]+)+$/.test(line))).toEqual([]);
  });

  // Seven pools were enough to exceed what Linux takes in one environment variable, when the step was given the list itself.
  test('print a line for each error of seventy pools, after the step has failed', async () => {
    const numbers = Array.from({ length: 70 }, (_, index) => index + 1);
    const pools = numbers.map((number) => `  - { name: p${number}, vnet-subnet-id: snet-${number} }`);
    const { exitCode, jobs } = await run(steps, 'two-free-subnets', `pools:\n${pools.join('\n')}\n`);
    expect(exitCode).toBe(1);
    expect(jobs[0]?.printed).toEqual(expect.arrayContaining(numbers.map((number) => `p${number}: subnet-exists`)));
  });
});

test('the outputs of the action reach the next step, and a matrix of fromJSON goes through its pools', async () => {
  const { exitCode, jobs } = await run(`name: outputs
on: push
jobs:
  pools:
    runs-on: ubuntu-latest
    outputs:
      node-pools: \${{ steps.pools.outputs.node-pools }}
    steps:
      - uses: actions/checkout@v7
      - id: pools
        uses: org/aks-subnet-pool@v1
        with:
          client-id: \${{ vars.AZURE_CLIENT_ID }}
          tenant-id: \${{ vars.AZURE_TENANT_ID }}
          subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
          resource-group: rg-prod
          cluster-name: prod
          node-pools-file: pools/prod.yml
      - if: steps.pools.outputs.changed == 'true'
        env:
          RESULT: \${{ steps.pools.outputs.result }}
        run: echo "the step came to $RESULT"
  each:
    needs: pools
    strategy:
      matrix:
        pool: \${{ fromJSON(needs.pools.outputs.node-pools) }}
    runs-on: ubuntu-latest
    steps:
      - env:
          NAME: \${{ matrix.pool.name }}
          STATE: \${{ matrix.pool.provisioningState }}
        run: echo "$NAME is $STATE"
`);
  expect([exitCode, jobs.map(({ result }) => result)]).toEqual([0, ['success', 'success', 'success']]);
  const printed = jobs.flatMap((job) => job.printed);
  expect(printed).toEqual(
    expect.arrayContaining(['the step came to added', 'pool2 is Succeeded', 'pool3 is Succeeded']),
  );
});
