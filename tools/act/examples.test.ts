import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import type { Json } from '../../simulator/json.ts';
import { runByAct, type ActOptions, type ActRun } from './act.ts';
import { UNKNOWN_TO_ACT } from './repository.ts';

const example = (name: string): string => readFileSync(`examples/${name}`, 'utf8');

/** An example in the repository of who copied it, with the pools file of the examples. */
async function run(
  name: string,
  options: Pick<ActOptions, 'scenario' | 'event'> & Partial<ActOptions>,
): Promise<ActRun> {
  const workflow = `.github/workflows/${name}`;
  const files = { [workflow]: example(name), 'pools/prod.yml': example('pools/prod.yml'), ...options.files };
  return runByAct({ workflow, ...options, files });
}

/** A cluster with room for the pools of the examples, and the sizes that they ask for. */
function scenarioWith(patch: Json = {}, name = 'two-free-subnets'): Scenario {
  return patchScenario(loadScenario(name), {
    quotas: { standardDSv5Family: { limit: 350, localizedName: 'Standard DSv5 Family vCPUs' } },
    ...patch,
  });
}

/** Result and outputs of the only job. */
function onlyJob({ jobs, exitCode, log }: ActRun): ActRun['jobs'][number] & { readonly exitCode: number | null } {
  if (jobs.length !== 1 || jobs[0] === undefined) throw new Error(`Of one job there were ${jobs.length}:\n${log}`);
  return { ...jobs[0], exitCode };
}

describe('every example runs', () => {
  test('add-one-pool.yml adds the pool, and says so in the outputs, the annotations and the summary', async () => {
    const ran = await run('add-one-pool.yml', { event: 'push', scenario: scenarioWith() });
    const job = onlyJob(ran);
    expect([job.exitCode, job.result]).toEqual([0, 'success']);
    expect(job.outputs).toMatchObject({
      'result': 'added',
      'changed': 'true',
      'node-pool-name': 'pool2',
      'provisioning-state': 'Succeeded',
    });
    expect(job.annotations.map(({ level }) => level)).not.toContain('error');
    expect(job.annotations.map(({ title }) => title)).toContain('Added pool2 to prod');
    expect(job.summary).toContain('Added pool2 to prod');
    expect(ran.simulator.cloud.pool('pool2').nodes).toBe(3);
  });

  test.each([
    ['first-check.yml', 'workflow_dispatch'],
    ['drift.yml', 'workflow_dispatch'],
  ] as const)('%s checks, and writes nothing', async (name, event) => {
    const ran = await run(name, { event, scenario: scenarioWith() });
    const job = onlyJob(ran);
    expect([job.exitCode, job.result]).toEqual([0, 'success']);
    expect(job.outputs).toMatchObject({ result: 'passed', changed: 'false' });
    expect(ran.simulator.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  test('add-one-pool.yml fails where a check says no, with an error for it, and writes nothing', async () => {
    const ran = await run('add-one-pool.yml', { event: 'push', scenario: scenarioWith({}, 'full-subnet') });
    const job = onlyJob(ran);
    expect([job.exitCode, job.result]).toEqual([1, 'failure']);
    expect(job.outputs).toMatchObject({ 'result': 'blocked', 'error-code': 'ChecksFailed', 'changed': 'false' });
    expect(job.annotations.filter(({ level }) => level === 'error')).not.toEqual([]);
    expect(job.summary).toContain('subnet-has-free-addresses');
    expect(ran.simulator.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  test('pools-file.yml checks on a pull request, and keeps one comment with the report', async () => {
    const ran = await run('pools-file.yml', {
      event: 'pull_request',
      scenario: scenarioWith(),
      payload: { pull_request: { number: 7, head: { ref: 'pools' }, base: { ref: 'main' } } },
    });
    const job = onlyJob(ran);
    expect([job.exitCode, job.result, job.outputs['result']]).toEqual([0, 'success', 'passed']);
    const { comments } = ran.simulator.pullRequests;
    expect(comments.map(({ issue }) => issue)).toEqual([7]);
    expect(comments[0]?.body).toContain('pool3');
    expect(ran.simulator.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  test('pools-file.yml adds both pools after the merge', async () => {
    const ran = await run('pools-file.yml', { event: 'push', scenario: scenarioWith() });
    const job = onlyJob(ran);
    expect([job.exitCode, job.result, job.outputs['result']]).toEqual([0, 'success', 'added']);
    const pools = JSON.parse(job.outputs['node-pools'] ?? '[]') as readonly { name: string; result: string }[];
    expect(pools.map(({ name, result }) => [name, result])).toEqual([
      ['pool2', 'added'],
      ['pool3', 'added'],
    ]);
  });

  test('reconcile.yml recovers the cluster that somebody names', async () => {
    const ran = await run('reconcile.yml', {
      event: 'workflow_dispatch',
      scenario: scenarioWith({}, 'failed-cluster'),
      payload: { inputs: { cluster: 'prod' } },
    });
    const job = onlyJob(ran);
    expect([job.exitCode, job.outputs['result'], job.outputs['cluster-reconciled']]).toEqual([0, 'reconciled', 'true']);
  });

  test('us-government.yml works in that cloud', async () => {
    const ran = await run('us-government.yml', {
      event: 'workflow_dispatch',
      scenario: scenarioWith({}, 'us-government'),
    });
    expect(onlyJob(ran)).toMatchObject({ exitCode: 0, outputs: { result: 'added' } });
    expect(ran.simulator.requests.map(({ host }) => host)).not.toContain('management.azure.com');
  });

  test('call-reusable.yml calls reusable.yml of another repository, whose output it gets', async () => {
    const ran = await run('call-reusable.yml', {
      event: 'push',
      scenario: scenarioWith(),
      files: {
        '.github/workflows/call-reusable.yml': `${example('call-reusable.yml')}
  after:
    needs: pools
    runs-on: ubuntu-latest
    steps:
      - run: echo "came to \${{ needs.pools.outputs.result }}"
`,
      },
      others: { 'org/workflows@v1': { '.github/workflows/aks-node-pools.yml': example('reusable.yml') } },
    });
    expect([ran.exitCode, ran.jobs.map(({ result }) => result)]).toEqual([0, ['success', 'success']]);
    expect(ran.jobs[0]?.outputs['result']).toBe('added');
    expect(ran.jobs[1]?.printed).toContain('came to added');
  });
});

describe('fleet.yml with fleet-vnet.yml', () => {
  const POOLS = 'pools: [{ name: pool2, vnet-subnet-id: vnet-prod/snet-pool3 }]\n';
  const fleet = (files: Readonly<Record<string, string>>): Promise<ActRun> =>
    run('fleet.yml', {
      event: 'push',
      scenario: scenarioWith(TWO_CLUSTERS),
      files: { '.github/workflows/fleet-vnet.yml': example('fleet-vnet.yml'), ...files },
    });

  test('goes through the clusters of a network one after the other; that one fails fails the run, not the other', async () => {
    const ran = await fleet({
      // Too large for its subnet.
      'fleet/vnet-prod/rg-prod/prod.yml': POOLS.replace(' }]', ', node-count: 300 }]'),
      'fleet/vnet-prod/rg-staging/staging.yml': POOLS,
    });
    expect(ran.exitCode).toBe(1);
    const [list, prod, staging] = ran.jobs;
    expect(list?.outputs['vnets']).toContain('rg-staging');
    expect(prod).toMatchObject({ result: 'failure', outputs: { result: 'blocked' } });
    // act gives all jobs of a matrix the result of the worst, which GitHub does not; what the step says is its own.
    expect(staging?.outputs).toMatchObject({ 'result': 'added', 'provisioning-state': 'Succeeded' });
    expect(ran.jobs).toHaveLength(3);
  });

  test('runs nothing where no cluster has a file', async () => {
    const ran = await fleet({ 'fleet/README.md': 'None yet.\n' });
    expect([ran.exitCode, ran.jobs.map(({ result }) => result)]).toEqual([0, ['success']]);
    expect(ran.jobs[0]?.outputs['vnets']).toBe('[]');
  });
});

test('every example is run here', () => {
  const tests = readFileSync(import.meta.filename, 'utf8');
  for (const path of globSync('examples/*.yml')) expect(tests).toContain(`'${basename(path)}'`);
});

test('the keys that are taken out for act stand in the examples', () => {
  const all = globSync('examples/*.yml').map((path) => readFileSync(path, 'utf8'));
  for (const key of Object.keys(UNKNOWN_TO_ACT)) expect(all.join('\n')).toMatch(new RegExp(`^ *${key}: `, 'm'));
});

/** A second cluster in the virtual network, in a resource group in which the caller may write too. */
const TWO_CLUSTERS: Json = {
  roleAssignments: {
    'caller-staging': {
      principal: 'caller',
      role: 'Azure Kubernetes Service Contributor Role',
      scope: '/subscriptions/{subscription}/resourceGroups/rg-staging',
    },
  },
  virtualNetworks: { 'vnet-prod': { subnets: { 'snet-staging': { addressPrefix: '10.0.5.0/24' } } } },
  clusters: {
    staging: {
      resourceGroup: 'rg-staging',
      resource: { identity: { type: 'SystemAssigned', principalId: '0f7d2b14-5a3c-4e88-9b61-c2d47e10a935' } },
      properties: {
        powerState: { code: 'Running' },
        kubernetesVersion: '1.33',
        currentKubernetesVersion: '1.33.5',
        nodeResourceGroup: 'MC_rg-staging_staging_westeurope',
        networkProfile: {
          networkPlugin: 'azure',
          loadBalancerSku: 'standard',
          outboundType: 'loadBalancer',
          serviceCidr: '10.101.0.0/16',
          serviceCidrs: ['10.101.0.0/16'],
          ipFamilies: ['IPv4'],
        },
      },
      pools: {
        system: {
          properties: { count: 2, mode: 'System', vmSize: 'Standard_D4ds_v5', vnetSubnetID: 'vnet-prod/snet-staging' },
        },
      },
    },
  },
};
