import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario } from '../../simulator/index.ts';
import { POOL2, type Run, setStage, type Stage } from './harness.ts';

const CLUSTER = '/managedClusters/prod\\?';
const POOLS = '/agentPools\\?';
const POOL = '/agentPools/pool2\\?';
const QUICK = patchScenario(loadScenario('default'), { durations: { poolCreate: 20 } });

type Order = Parameters<Stage['simulator']['cloud']['addFault']>[0];

function stageWith(...orders: readonly Order[]): Stage {
  const stage = setStage(QUICK);
  for (const order of orders) stage.simulator.cloud.addFault(order);
  return stage;
}

const secondsOf = ({ outcome }: Run): number => (outcome.endedAt - outcome.startedAt) / 1000;
const putsOf = ({ writes }: Run): number => writes.filter(({ method }) => method === 'PUT').length;
const answer = (status: number, code: string, message: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: { error: { code, message } },
});

describe('an odd transport error', () => {
  const CODES = ['EPROTO', 'HPE_INVALID_CONSTANT', 'ERR_SSL_WRONG_VERSION_NUMBER', 'EADDRNOTAVAIL', 'A_NEW_CODE'];
  const breaking = (code: string, method: string, path: RegExp, most = 1) => {
    let times = 0;
    return {
      meet: (request: { method: string; url: string }): undefined => {
        if (request.method === method && path.test(request.url) && ++times <= most)
          throw Object.assign(new Error(`broken: ${code}`), { code });
        return undefined;
      },
    };
  };

  test.each(CODES)('(%s) at a read, while polling and at the PUT ends no run', async (code) => {
    for (const [method, path] of [
      ['GET', /managedClusters\/prod\?/],
      ['GET', /\/operations\//],
      ['PUT', /agentPools\/pool2\?/],
    ] as const) {
      const run = await setStage(QUICK).run(POOL2, breaking(code, method, path));
      expect(run.outcome).toMatchObject({ result: 'added', changed: true });
    }
  });

  test('for a certificate fails at once, with the words for it', async () => {
    const stage = setStage(QUICK);
    const run = await stage.run(POOL2, breaking('SELF_SIGNED_CERT_IN_CHAIN', 'GET', /management/, Infinity));
    expect(run.outcome).toMatchObject({
      result: 'failed',
      changed: false,
      problem: {
        code: 'NoAnswer',
        message: expect.stringContaining('The certificate of management.azure.com is not trusted'),
        fix: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
      },
    });
    expect(secondsOf(run)).toBeLessThan(1);
  });
});

test('a certificate that is not trusted once, in the middle of a run, is no end of it', async () => {
  let times = 0;
  const run = await setStage(QUICK).run(POOL2, {
    meet: ({ url }) => {
      if (url.includes('/operations/') && ++times === 1)
        throw Object.assign(new Error('self-signed'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' });
      return undefined;
    },
  });
  expect(run.outcome).toMatchObject({ result: 'added' });
});

describe('a refusal of a read that stays', () => {
  test.each([
    [401, 'InvalidAuthenticationTokenTenant', 'The access token is from the wrong issuer.', /tenant/i],
    [
      409,
      'MissingSubscriptionRegistration',
      "The subscription is not registered to use namespace 'Microsoft.ContainerService'.",
      /az provider register/,
    ],
  ])('(%i %s) fails at once in its own words', async (status, code, message, words) => {
    const stage = stageWith({ path: '^/subscriptions', times: 'always', ...answer(status, code, message) });
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'failed', changed: false, problem: { code } });
    expect(`${run.outcome.problem?.meaning} ${run.outcome.problem?.fix}`).toMatch(words);
    expect(secondsOf(run)).toBeLessThan(5);
    expect(run.requests.length).toBeLessThan(40);
  });
});

describe('Azure Resource Manager that does not answer', () => {
  test.each([
    ['drops packets', { action: 'stall' }],
    ['refuses connections', { action: 'refused' }],
    ['is broken', { status: 503, body: 'Service Unavailable' }],
  ] as const)('as it %s ends the run after three minutes, counted down', async (_, fault) => {
    const stage = stageWith({ path: '^/subscriptions', times: 'always', ...fault });
    const run = await stage.run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'failed', changed: false });
    expect(run.outcome.problem?.code).toMatch(/^(NoAnswer|HTTP503)$/);
    expect(secondsOf(run)).toBeGreaterThan(150);
    expect(secondsOf(run)).toBeLessThanOrEqual(185);
    const left = run.events.flatMap((event) => (event.type === 'retried' ? [event.leftSeconds ?? Infinity] : []));
    expect(left.length).toBeGreaterThan(0);
    expect(Math.max(...left)).toBeLessThanOrEqual(180);
    expect(run.requests.length).toBeLessThan(80);
  });
});

describe('a list of pools that cannot be read', () => {
  const lists = {
    method: 'GET',
    path: POOLS,
    nth: 2,
    times: 'always',
    ...answer(503, 'ServiceUnavailable', 'Later.'),
  } as const;

  test('after the operation succeeded is asked for pool by pool', async () => {
    const run = await stageWith(lists).run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'added', pools: [{ name: 'pool2', provisioningState: 'Succeeded' }] });
  });

  test('nor the pool itself is told beside what Azure reported', async () => {
    const run = await stageWith(lists, { ...lists, path: POOL, nth: 1 }).run({ ...POOL2, 'timeout-minutes': '60' });
    expect(run.outcome).toMatchObject({ result: 'failed', changed: true, problem: { code: 'ServiceUnavailable' } });
    expect(run.outcome.problem?.message).toBe('Later.');
    expect(run.outcome.problem?.meaning).toContain('Azure reported Succeeded for node pool pool2');
  });

  test('because it goes on at another host, or without end, is not read, and no pool is taken for missing', async () => {
    const elsewhere = { value: [], nextLink: 'https://evil.example/next' };
    const own = { value: [], nextLink: 'https://management.azure.com/subscriptions/0/again?x=1' };
    for (const body of [elsewhere, own]) {
      const stage = stageWith(
        { method: 'GET', path: POOLS, times: 'always', status: 200, body },
        { method: 'GET', path: '/subscriptions/0/again', times: 'always', status: 200, body: own },
      );
      const run = await stage.run(POOL2);
      expect(run.outcome).toMatchObject({ result: 'failed', changed: false, problem: { code: 'NoAnswer' } });
      expect(run.writes).toEqual([]);
      expect(new Set(run.requests.map(({ host }) => host))).not.toContain('evil.example');
    }
  });
});

test('a list that says busy of a pool whose own state is at rest earns longer and longer pauses', async () => {
  const stage = setStage('default');
  const { cloud } = stage.simulator;
  const run = await stage.run(
    { ...POOL2, 'timeout-minutes': '10' },
    {
      meet: ({ method, url }) => {
        // The list is answered from another moment than the pool.
        const isList = method === 'GET' && /\/agentPools\?/.test(url);
        cloud.pool('system').provisioningState = isList ? 'Updating' : 'Succeeded';
        return undefined;
      },
    },
  );
  expect(run.outcome.result).toBe('timed-out');
  expect(run.requests.filter(({ path }) => /\/agentPools\?/.test(path)).length).toBeLessThan(25);
});

describe("AKS's limit on puts", () => {
  const WORDS =
    'The PutAgentPoolHandler.PUT request limit has been exceeded for agentpool pool2, please retry again in 36 seconds';

  test('in words alone is waited for as long as they say', async () => {
    const run = await stageWith({ method: 'PUT', path: POOL, times: 5, ...answer(429, 'TooManyRequests', WORDS) }).run(
      POOL2,
    );
    expect(run.outcome.result).toBe('added');
    expect(putsOf(run)).toBe(6);
    expect(secondsOf(run)).toBeGreaterThanOrEqual(5 * 36);
  });

  test('until the deadline means that nothing was begun', async () => {
    const throttled = {
      method: 'PUT',
      path: POOL,
      times: 'always',
      ...answer(429, 'TooManyRequests', '', { 'retry-after': '200' }),
    } as const;
    const run = await stageWith(throttled).run({ ...POOL2, 'timeout-minutes': '15' });
    expect(run.outcome).toMatchObject({ result: 'timed-out', changed: false });
    expect(run.outcome.running).toBeUndefined();
    expect(run.outcome.problem?.message).toContain('No operation of this run is in progress');
    expect(putsOf(run)).toBeLessThanOrEqual(6);
  });
});

test('a PUT that never left changed nothing', async () => {
  const run = await stageWith({ method: 'PUT', path: POOL, times: 'always', action: 'refused' }).run(POOL2);
  expect(run.outcome).toMatchObject({ result: 'failed', changed: false, problem: { code: 'NoAnswer' } });
  expect(run.outcome.running).toBeUndefined();
});

test('a pool that is not to be seen shortly after 201, its operation neither, is looked for again', async () => {
  const forbidden = answer(403, 'AuthorizationFailed', "does not have authorization to perform action 'a/b/read'");
  const stage = stageWith(
    { method: 'GET', path: '/operations/', times: 'always', ...forbidden },
    { method: 'GET', path: POOL, times: 3, status: 404, body: { code: 'NotFound', message: 'Agent Pool not found' } },
  );
  const run = await stage.run(POOL2);
  expect(run.outcome).toMatchObject({ result: 'added', changed: true });
  expect(putsOf(run)).toBe(1);
});

describe('what the run can do without', () => {
  test('is not waited for longer than it is worth, and that is said', async () => {
    const throttled = answer(429, 'TooManyRequests', 'Slow down.', { 'retry-after': '60' });
    const run = await stageWith({ method: 'GET', path: '/locks', times: 'always', ...throttled }).run(POOL2);
    expect(run.outcome.result).toBe('added');
    const notes = run.events.flatMap((event) => (event.type === 'note' ? [event.message] : []));
    expect(notes.join('\n')).toContain('asks for a wait of 60 s');
    expect(secondsOf(run)).toBeLessThan(60);
  });
});

describe('a right that is missing', () => {
  const denied = answer(
    403,
    'AuthorizationFailed',
    "The client 'a' with object id 'b' does not have authorization to perform action 'Microsoft.ContainerService/managedClusters/read' over scope '/x' or the scope is invalid.",
  );

  test.each([
    ['a read', 'GET', CLUSTER],
    ['the PUT', 'PUT', POOL],
  ])('at %s and that comes seconds later is waited for, and said', async (_, method, path) => {
    const run = await stageWith({ method, path, times: 2, ...denied }).run(POOL2);
    expect(run.outcome.result).toBe('added');
    const causes = run.events.flatMap((event) => (event.type === 'retried' ? [event.cause] : []));
    expect(causes.join()).toContain('may not be effective yet');
  });

  test('for good is waited for thirty seconds', async () => {
    const run = await stageWith({ method: 'GET', path: CLUSTER, times: 'always', ...denied }).run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'failed', changed: false, problem: { code: 'AuthorizationFailed' } });
    expect(secondsOf(run)).toBeGreaterThanOrEqual(29);
    expect(secondsOf(run)).toBeLessThan(40);
    expect(`${run.outcome.problem?.meaning} ${run.outcome.problem?.fix}`).toContain('run again first');
  });

  test('is not waited for by who only looks', async () => {
    const run = await stageWith({ method: 'GET', path: CLUSTER, times: 'always', ...denied }).run({
      ...POOL2,
      operation: 'check',
    });
    expect(run.outcome).toMatchObject({ result: 'failed', problem: { code: 'AuthorizationFailed' } });
    expect(secondsOf(run)).toBeLessThan(5);
  });
});

describe('409 in unknown words', () => {
  const conflict = {
    method: 'PUT',
    path: POOL,
    ...answer(409, 'Conflict', 'There was a conflict with a concurrent request.'),
  };

  test('is tried a few times', async () => {
    const run = await stageWith({ ...conflict, times: 2 }).run(POOL2);
    expect(run.outcome.result).toBe('added');
    expect(putsOf(run)).toBe(3);
  });

  test('and no more than that', async () => {
    const run = await stageWith({ ...conflict, times: 'always' }).run(POOL2);
    expect(run.outcome).toMatchObject({ result: 'failed', changed: false, problem: { code: 'Conflict' } });
    expect(putsOf(run)).toBe(4);
  });
});

describe('a pool that ended Failed in this run', () => {
  test.each([
    ['for something unknown is put once', 'Something that nobody knows.', 1],
    [
      'for an internal error is put again',
      'AKS encountered an internal error while attempting the requested Creating operation.',
      2,
    ],
  ])('%s', async (_, message, puts) => {
    const stage = setStage(QUICK);
    stage.simulator.cloud.failOperation({
      operation: 'pool-create',
      error: { code: 'CreateVMSSAgentPoolFailed', message },
    });
    const run = await stage.run(POOL2);
    expect(putsOf(run)).toBe(puts);
  });
});
