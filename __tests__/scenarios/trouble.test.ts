import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { POOL2, type Run, setStage, type Stage, writes } from './harness.ts';

const POOL_ID =
  '/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54/resourceGroups/rg-prod/providers/Microsoft.ContainerService/managedClusters/prod/agentPools/pool2';
const POOL_PATH = '/agentPools/pool2\\?';
const CLUSTER_PATH = '/managedClusters/prod\\?';

const tokenRequests = ({ requests }: Run): Run['requests'] =>
  requests.filter(({ path }) => path.endsWith('/oauth2/v2.0/token'));

type Order = Parameters<Stage['simulator']['cloud']['addFault']>[0];

describe('a challenge of continuous access evaluation', () => {
  // https://learn.microsoft.com/entra/identity-platform/claims-challenge
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
  const challenge = (encoded: string): Order => ({
    status: 401,
    headers: {
      'www-authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${encoded}"`,
    },
    body: {
      error: { code: 'InvalidAuthenticationToken', message: 'Continuous access evaluation resulted in challenge.' },
    },
  });
  const encoded = Buffer.from(claims).toString('base64');

  test.each([
    ['a read', 'GET', CLUSTER_PATH],
    ['the PUT', 'PUT', POOL_PATH],
    ['a look at the operation', 'GET', '/operations/'],
  ])('on %s gets a new token with the claims that it asks for', async (_, method, path) => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({ method, path, ...challenge(encoded) });
    const run = await stage.run(POOL2);
    expect(run.outcome.result).toBe('added');
    const [, second, ...more] = tokenRequests(run);
    expect((second?.body as { claims?: string }).claims).toContain('1604106651');
    expect(more).toEqual([]);
  });

  test('with claims that cannot be read is met with a new token', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({ method: 'GET', path: CLUSTER_PATH, ...challenge('%%%') });
    expect((await stage.run(POOL2)).outcome.result).toBe('added');
  });

  test('without end is told, and nothing is written', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({ path: '^/subscriptions', times: 'always', ...challenge(encoded) });
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'InvalidAuthenticationToken' } });
    expect(run.writes).toEqual([]);
  });
});

describe('an operation that another one pushed aside', () => {
  test.each(['AKSOperationPreempted', 'AKSOperationPreemptedByDelete'])('(%s) is begun again', async (code) => {
    const stage = setStage('default');
    const message = 'This operation has been preempted by another operation with ID 1.';
    stage.simulator.cloud.failOperation({ operation: 'pool-create', error: { code, message } });
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'added', pools: [{ provisioningState: 'Succeeded' }] });
    expect(writes(run)).toEqual(['PUT pool2', 'PUT pool2']);
  });

  test('again and again ends in its own words', async () => {
    const stage = setStage('default');
    const error = { code: 'AKSOperationPreempted', message: 'This operation has been preempted by operation 1.' };
    stage.simulator.cloud.failOperation({ operation: 'pool-create', times: 'always', error });
    stage.simulator.cloud.failOperation({ operation: 'pool-update', times: 'always', error });
    const run = await stage.run({ ...POOL2, 'timeout-minutes': '240' });
    expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'AKSOperationPreempted' } });
  });
});

describe('EtagMismatch', () => {
  const mismatch = (method: string, path: string): Order => ({
    method,
    path,
    status: 409,
    body: { code: 'EtagMismatch', details: null, message: 'Operation is not allowed: Etag mismatch.', subcode: '' },
  });

  test('at the PUT of a pool is read again and put again', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault(mismatch('PUT', POOL_PATH));
    const run = await stage.run(POOL2);
    expect(run.outcome.result).toBe('added');
    expect(writes(run)).toEqual(['PUT pool2', 'PUT pool2']);
  });

  test('at a reconcile, after somebody changed the cluster, is sent again with what is there now', async () => {
    const stage = setStage(
      patchScenario(loadScenario('default'), { clusters: { prod: { resource: { tags: { a: '1' } } } } }),
    );
    const { cloud } = stage.simulator;
    let isChanged = false;
    const run = await stage.run(
      { operation: 'reconcile' },
      {
        meet: ({ method }) => {
          if (method !== 'PUT' || isChanged) return undefined;
          isChanged = true;
          Object.assign(cloud.cluster(), {
            eTag: 'changed',
            resource: { ...cloud.cluster().resource, tags: { a: '2' } },
          });
          return undefined;
        },
      },
    );
    expect(run.outcome.result).toBe('reconciled');
    expect(writes(run)).toEqual(['PUT prod', 'PUT prod']);
    expect(run.writes[1]).toMatchObject({ headers: { 'if-match': 'changed' }, body: { tags: { a: '2' } } });
    expect(cloud.cluster().resource['tags']).toEqual({ a: '2' });
  });
});

describe('a reconcile that Azure refuses', () => {
  const failed = (cluster: object, rest: object = {}): Scenario =>
    patchScenario(loadScenario('default'), {
      clusters: { prod: { provisioningState: 'Failed', ...cluster } },
      ...rest,
    });

  test.each<[string, Scenario, string, RegExp]>([
    [
      'for an expired secret names the command that renews it',
      failed({ secretExpired: true }),
      'BadRequest',
      /az aks update-credentials/,
    ],
    [
      'for a policy says that a policy does it',
      failed({}, { policies: { 'no-clusters': { denies: 'managedClusters', displayName: 'No clusters here' } } }),
      'RequestDisallowedByPolicy',
      /policy/i,
    ],
  ])('%s', async (_, scenario, code, said) => {
    const both: readonly Record<string, string>[] = [
      { operation: 'reconcile' },
      { ...POOL2, 'allow-reconcile': 'true' },
    ];
    for (const inputs of both) {
      const run = await setStage(scenario).run(inputs);
      expect(run.outcome).toMatchObject({ result: 'failed', changed: false, problem: { code } });
      expect(`${run.outcome.problem?.meaning} ${run.outcome.problem?.fix}`).toMatch(said);
      expect(writes(run)).toEqual(['PUT prod']);
    }
  });

  test.each([
    [
      'for the service range',
      400,
      'ServiceCidrOverlapExistingSubnetsCidr',
      'The specified service CIDR 10.100.0.0/16 is conflicted with an existing subnet CIDR 10.100.1.0/24',
      /10\.100\.1\.0\/24/,
    ],
    [
      'for a quota',
      409,
      'OperationNotAllowed',
      'Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details - Current Limit: 10, Current Usage: 10, Additional Required: 6',
      /quota/i,
    ],
  ])('%s is explained, and not sent again', async (_, status, code, message, said) => {
    const stage = setStage(failed({}));
    stage.simulator.cloud.addFault({
      method: 'PUT',
      path: CLUSTER_PATH,
      status,
      times: 'always',
      body: { code, message },
    });
    const run = await stage.run({ ...POOL2, 'allow-reconcile': 'true' });
    expect(run.outcome).toMatchObject({ result: 'failed', changed: false, problem: { code } });
    expect(`${run.outcome.problem?.message} ${run.outcome.problem?.meaning}`).toMatch(said);
    expect(run.outcome.problem?.fix).toMatch(/\S{3}/);
    expect(writes(run)).toEqual(['PUT prod']);
  });
});

describe('a pool that somebody', () => {
  test('cancelled is put again, and only if it is as it was read', async () => {
    const stage = setStage(
      patchScenario(loadScenario('pool-exists'), {
        clusters: { prod: { pools: { pool2: { provisioningState: 'Canceled' } } } },
      }),
    );
    const { eTag } = stage.simulator.cloud.pool('pool2');
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'updated', pools: [{ provisioningState: 'Succeeded' }] });
    expect(writes(run)).toEqual(['PUT pool2']);
    expect(run.writes[0]?.headers).toMatchObject({ 'if-match': eTag });
  });

  test('aborts as it is made is told as that, and comes up in the next run', async () => {
    const stage = setStage('default');
    const { cloud, handle } = stage.simulator;
    let looks = 0;
    const run = await stage.run(POOL2, {
      meet: ({ method, url }) => {
        if (method !== 'GET' || !url.includes('/operations/') || ++looks !== 3) return undefined;
        void handle({
          method: 'POST',
          url: `https://management.azure.com${POOL_ID}/abort?api-version=2026-06-01`,
          headers: { authorization: `Bearer ${cloud.issueToken()}` },
          body: '',
        });
        return undefined;
      },
    });
    expect(run.outcome).toMatchObject({
      result: 'failed',
      changed: true,
      pools: [{ provisioningState: 'Canceled' }],
      problem: {
        code: 'OperationCanceled',
        message: 'The operation was canceled by an abort.',
      },
    });
    expect(run.outcome.problem?.meaning).toContain('az aks operation-abort');
    const again = await stage.run(POOL2);
    expect(again.outcome.pools).toMatchObject([{ result: 'updated', provisioningState: 'Succeeded' }]);
  });
});

describe('a Retry-After of years', () => {
  const throttled: Order = {
    status: 429,
    headers: { 'retry-after': '999999999' },
    body: { error: { code: 'SubscriptionRequestsThrottled', message: 'Number of requests exceeded the limit.' } },
  };

  test.each([
    ['at a read', 'GET', CLUSTER_PATH, 180],
    ['at the PUT', 'PUT', POOL_PATH, 300],
  ])('%s holds the run up for minutes', async (_, method, path, most) => {
    const stage = setStage(patchScenario(loadScenario('default'), { durations: { poolCreate: 20 } }));
    stage.simulator.cloud.addFault({ method, path, ...throttled });
    const { outcome } = await stage.run(POOL2);
    expect(outcome.result).toBe('added');
    const seconds = (outcome.endedAt - outcome.startedAt) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(most + 20);
    expect(seconds).toBeLessThan(most + 20 + 10);
  });

  test('at a look at the operation holds the next look up for a minute', async () => {
    const stage = setStage(patchScenario(loadScenario('default'), { durations: { poolCreate: 20 } }));
    stage.simulator.cloud.addFault({ method: 'GET', path: '/operations/', ...throttled });
    const { outcome } = await stage.run(POOL2);
    expect(outcome.result).toBe('added');
    expect((outcome.endedAt - outcome.startedAt) / 1000).toBeLessThan(90);
  });

  test('at every request does not outlast the patience before a write', async () => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({ path: '^/subscriptions', times: 'always', ...throttled });
    const { outcome } = await stage.run({ ...POOL2, 'timeout-minutes': '10' });
    expect(outcome).toMatchObject({
      result: 'failed',
      changed: false,
      problem: { code: 'SubscriptionRequestsThrottled' },
    });
    expect(outcome.endedAt - outcome.startedAt).toBe(180_000);
  });
});

describe('a good status with a body that is no answer', () => {
  const PLACES = [CLUSTER_PATH, '/managedClusters/prod/agentPools\\?', '/virtualNetworks/vnet-prod\\?'];
  const BODIES = [{}, { error: { code: 'SomethingElse', message: 'No.' } }, { message: 'Welcome to this network' }];

  test.each(PLACES.flatMap((path) => BODIES.map((body) => [path, body] as const)))(
    'on %s, %j, is read again',
    async (path, body) => {
      const stage = setStage('default');
      stage.simulator.cloud.addFault({ method: 'GET', path, status: 200, body });
      expect((await stage.run(POOL2)).outcome.result).toBe('added');
    },
  );

  test.each(PLACES)('on %s for good ends the run as no answer, and no check is blamed', async (path) => {
    const stage = setStage('default');
    stage.simulator.cloud.addFault({ method: 'GET', path, status: 200, body: {}, times: 'always' });
    const { outcome, writes: sent } = await stage.run(POOL2);
    expect(outcome).toMatchObject({ result: 'failed', problem: { code: 'NoAnswer' } });
    expect(sent).toEqual([]);
  });
});

test.each([301, 307])(
  'a redirect (%i) to another host is not followed, and said to be none of Azure',
  async (status) => {
    const stage = setStage('default');
    const headers = { location: 'https://elsewhere.example/x' };
    stage.simulator.cloud.addFault({ method: 'GET', path: CLUSTER_PATH, status, headers, times: 'always' });
    const { outcome, requests } = await stage.run(POOL2);
    expect(outcome).toMatchObject({ result: 'failed', problem: { meaning: expect.stringContaining('redirect') } });
    expect(requests.filter(({ host }) => host === 'elsewhere.example')).toEqual([]);
  },
);
