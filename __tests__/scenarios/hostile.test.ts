import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario } from '../../simulator/index.ts';
import { POOL2, type Run, setStage, type Stage } from './harness.ts';

type Order = Parameters<Stage['simulator']['cloud']['addFault']>[0];

async function addWith(order: Order): Promise<Run> {
  const stage = setStage('default');
  stage.simulator.cloud.addFault({ times: 'always', ...order });
  return stage.run(POOL2);
}

const hostsOf = ({ requests }: Run): readonly string[] => [...new Set(requests.map(({ host }) => host))].sort();
const OWN_HOSTS = ['login.microsoftonline.com', 'management.azure.com', 'vstoken.actions.githubusercontent.com'];

describe('an answer that redirects', () => {
  test.each([301, 302, 307, 308])(
    'to another host (HTTP %s) is not followed, so no token gets there',
    async (status) => {
      const run = await addWith({
        method: 'GET',
        path: '/managedClusters/prod\\?',
        status,
        headers: { location: 'https://management.azure.com.example.net/steal' },
      });
      expect(hostsOf(run)).toEqual(OWN_HOSTS);
      expect(run.writes).toEqual([]);
      expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: `HTTP${status}` } });
    },
  );

  test('to an address that is none is told as an answer that could not be read', async () => {
    const run = await addWith({ path: '/managedClusters/prod\\?', status: 302, headers: { location: 'https://[' } });
    expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'NoAnswer' } });
  });

  test('in a circle comes to an end', async () => {
    const location = 'https://management.azure.com/subscriptions/0';
    const run = await addWith({ method: 'GET', path: '^/subscriptions', status: 307, headers: { location } });
    expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'HTTP307' } });
  });
});

describe('the status URL of an operation', () => {
  test.each([
    'https://management.azure.com.example.net/subscriptions/0/operations/1',
    'https://management.azure.com@example.net/operations/1',
    'https://user:word@management.azure.com/operations/1',
    'http://management.azure.com/operations/1',
    '//example.net/operations/1',
    'https://management.azure.com:8443/operations/1',
    'no address at all',
    '\u0000https://management.azure.com\u0000.example.net/',
  ])('%j is not asked: the pool’s own state tells the end', async (url) => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({
      method: 'PUT',
      path: '/agentPools/pool2',
      status: 201,
      headers: { 'azure-asyncoperation': url },
      body: { properties: { provisioningState: 'Creating' } },
    });
    const run = await stage.run(POOL2);
    expect(hostsOf(run)).toEqual(OWN_HOSTS);
    expect(run.requests.filter(({ path }) => /\/operations\/1$/.test(path))).toEqual([]);
    expect(run.outcome.problem?.code).not.toBe('Unexpected');
  });
});

const refusedWith = (message: string): Promise<Run> =>
  addWith({ method: 'PUT', path: '/agentPools/pool2', status: 400, body: { code: 'BadRequest', message } });

describe('a refusal', () => {
  test('of ten megabytes is told in a few thousand characters', async () => {
    const run = await refusedWith('x'.repeat(10_000_000));
    expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'BadRequest' } });
    expect(JSON.stringify(run.outcome.problem).length).toBeLessThan(20_000);
  });

  test.each([
    ['open braces', '{'.repeat(1_000_000)],
    ['nested JSON', '{"message":"'.repeat(2000)],
    ['JSON that is nested a hundred thousand times', `${'{"error":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['what a pattern could choke on', `Another operation (${'('.repeat(200_000)}`],
    ['spaces', ' '.repeat(1_000_000)],
    ['quotes', `\\"`.repeat(500_000)],
  ])('made of %s is told, and does not hang', async (_, message) => {
    const run = await refusedWith(message);
    expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'BadRequest' } });
  });
});

describe('a body that is nested a hundred thousand times', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  test.each([
    ['the cluster', '/managedClusters/prod\\?', {}],
    ['the pools', '/managedClusters/prod/agentPools\\?', {}],
    ['the virtual network', '/virtualNetworks/vnet-prod\\?', {}],
    [
      'the cluster, before a reconcile',
      '/managedClusters/prod\\?',
      { 'operation': 'reconcile', 'name': '', 'vnet-subnet-id': '' },
    ],
  ])('of %s ends in words for people', async (_, path, inputs) => {
    const stage = setStage('default');
    const body = `{"id":"/x","name":"prod","location":"westeurope","tags":{},"properties":{"provisioningState":"Succeeded","deep":${deep}}}`;
    stage.simulator.cloud.addFault({ method: 'GET', path, times: 'always', status: 200, body });
    const run = await stage.run({ ...POOL2, ...inputs });
    expect(run.outcome.problem?.code).not.toBe('Unexpected');
  });
});

test('a name of ten megabytes and control characters in a tag do no harm', async () => {
  const tags = { 'a': 'x'.repeat(10_000_000), '\u0000\u001b[31m::error::': '\u0007\n::set-output name=x::y' };
  const stage = setStage(
    patchScenario(loadScenario('default'), { clusters: { prod: { provisioningState: 'Failed', resource: { tags } } } }),
  );
  const run = await stage.run({ ...POOL2, 'allow-reconcile': 'true' });
  expect(run.outcome).toMatchObject({ result: 'added', clusterReconciled: true });
  expect(stage.simulator.cloud.cluster().resource['tags']).toEqual(tags);
});

test('an answer of more than 32 MiB is told with its size, and nothing is written', async () => {
  const body = ' '.repeat(32 * 2 ** 20 + 1);
  const run = await addWith({ method: 'GET', path: '/managedClusters/prod\\?', status: 200, body });
  expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'NoAnswer' } });
  expect(run.outcome.problem?.message).toContain('larger than 32 MiB');
  expect(run.writes).toEqual([]);
});
