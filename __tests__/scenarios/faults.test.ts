import { describe, expect, test } from '@jest/globals';
import { FAILING_RESULTS } from '../../src/outcome.ts';
import { loadScenario, patchScenario, type LoggedRequest, type Scenario } from '../../simulator/index.ts';
import { setStage, type Run, type Stage } from './harness.ts';

type Order = Parameters<Stage['simulator']['cloud']['addFault']>[0];

const POOL2 = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' };
const TIMEOUT_MINUTES = 60;

interface Flow {
  readonly scenario: () => Scenario;
  readonly inputs: Readonly<Record<string, string>>;
}

const FLOWS: Readonly<Record<string, Flow>> = {
  'an add': { scenario: () => loadScenario('default'), inputs: POOL2 },
  'a reconcile and an add': {
    scenario: () => patchScenario(loadScenario('default'), { clusters: { prod: { provisioningState: 'Failed' } } }),
    inputs: { ...POOL2, 'allow-reconcile': 'true' },
  },
  'an update': {
    scenario: () =>
      patchScenario(loadScenario('default'), {
        clusters: {
          prod: {
            pools: { pool2: { properties: { count: 4, mode: 'User', vnetSubnetID: 'vnet-prod/snet-pool2' } } },
          },
        },
      }),
    inputs: { ...POOL2, 'labels': 'team=b', 'update-existing': 'true' },
  },
  'operation: reconcile': {
    scenario: () => patchScenario(loadScenario('default'), { clusters: { prod: { provisioningState: 'Failed' } } }),
    inputs: { operation: 'reconcile' },
  },
};

const azureError = (code: string, message: string): Record<string, unknown> => ({ error: { code, message } });
const BUSY = {
  code: 'OperationNotAllowed',
  details: null,
  message:
    'Operation is not allowed: Another operation (Updating) is in progress, please wait for it to finish before starting a new operation.',
  subcode: '',
};

const FAULTS: Readonly<Record<string, Partial<Order>>> = {
  'a reset before it arrives': { action: 'reset-before' },
  'a reset after it arrived': { action: 'reset-after' },
  'silence': { action: 'stall' },
  '401': { status: 401, body: azureError('ExpiredAuthenticationToken', 'The access token expired.') },
  '403': { status: 403, body: azureError('AuthorizationFailed', 'The client does not have authorization.') },
  '404': { status: 404, body: azureError('ResourceNotFound', 'The Resource was not found.') },
  '408': { status: 408, body: azureError('RequestTimeout', 'The request timed out.') },
  '409, busy': { status: 409, body: BUSY },
  '412': { status: 412, body: { code: 'PreconditionFailed', message: 'The eTag does not match.' } },
  '429 with Retry-After': {
    status: 429,
    headers: { 'retry-after': '17' },
    body: azureError('SubscriptionRequestsThrottled', 'Too many requests.'),
  },
  '429 without Retry-After': { status: 429, body: azureError('TooManyRequests', 'Too many requests.') },
  '500': { status: 500, body: { code: 'InternalOperationError', message: 'Internal server error.' } },
  '502 of a gateway': { status: 502, body: '<html><body>Bad gateway</body></html>' },
  '503': { status: 503, body: azureError('ServiceUnavailable', 'Try again later.') },
  'a body that is cut off': { status: 200, body: '{"id": "/subscriptions/0000' },
};

/** One request of an undisturbed run, told from the others like it by its number. */
interface Target {
  readonly method: string;
  readonly path: string;
  readonly nth: number;
}

/** Looks at an operation are many, and alike. */
const LOOKS = 2;

function targetsOf(requests: readonly LoggedRequest[]): readonly Target[] {
  const counts = new Map<string, number>();
  return requests.flatMap(({ method, host, path }) => {
    if (!host.startsWith('management.')) return [];
    const pattern = path.includes('/operations/') ? '/operations/' : `${path}\\?`;
    const key = `${method} ${pattern}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return nth > LOOKS ? [] : [{ method, path: pattern, nth }];
  });
}

/** What is to be the same in the end, whatever happened on the way. */
function stateOf({ simulator: { cloud } }: Stage): unknown {
  const cluster = cloud.cluster();
  return {
    provisioningState: cluster.provisioningState,
    properties: cluster.properties,
    pools: [...cluster.pools.values()].map(({ name, provisioningState, properties }) => ({
      name,
      provisioningState,
      properties,
    })),
  };
}

function expectAGoodEnd(run: Run, startedAt: number): void {
  const { result, problem, endedAt } = run.outcome;
  expect(endedAt - startedAt).toBeLessThanOrEqual(TIMEOUT_MINUTES * 60_000);
  expect(problem?.code).not.toBe('Unexpected');
  if (!FAILING_RESULTS.includes(result)) return;
  expect(problem?.message).toMatch(/\S{3}/);
  expect(problem?.message).not.toMatch(/^0 checks|undefined|\[object/);
  expect(problem?.fix).toMatch(/\S{3}/);
}

const nameOf = ({ method, path, nth }: Target): string => `${method} ${path.slice(-40)} #${nth}`;

describe.each(Object.entries(FLOWS))('%s', (_, { scenario, inputs }) => {
  const asked = { ...inputs, 'timeout-minutes': String(TIMEOUT_MINUTES) };
  const made = scenario();

  async function undisturbed(): Promise<{ readonly targets: readonly Target[]; readonly state: unknown }> {
    const stage = setStage(made);
    const run = await stage.run(asked);
    expect(run.outcome.problem).toBeUndefined();
    return { targets: targetsOf(run.requests), state: stateOf(stage) };
  }

  async function explore(
    disturb: (stage: Stage, target: Target) => Promise<Run>,
    picked: (target: Target) => boolean = () => true,
  ): Promise<void> {
    const { targets, state } = await undisturbed();
    for (const target of targets.filter(picked)) {
      const stage = setStage(made);
      const startedAt = stage.clock.now();
      const run = await disturb(stage, target);
      try {
        expectAGoodEnd(run, startedAt);
        const second = await stage.run(asked);
        expect(second.outcome.problem).toBeUndefined();
        expect(stateOf(stage)).toEqual(state);
        expect(
          second.outcome.changed && !FAILING_RESULTS.includes(run.outcome.result) && !('operation' in inputs),
        ).toBe(false);
      } catch (error) {
        throw new Error(`${nameOf(target)}: ${run.outcome.result} ${JSON.stringify(run.outcome.problem)}`, {
          cause: error,
        });
      }
    }
  }

  test.each(Object.entries(FAULTS))('ends well, and can be picked up, when a request meets %s', async (__, fault) => {
    await explore(
      async (stage, target) => {
        stage.simulator.cloud.addFault({ ...target, ...fault });
        return stage.run(asked);
      },
      ({ method }) => fault.status !== 412 || method !== 'GET',
    );
  });

  test('stops at once, and can be picked up, when it is cancelled during a request', async () => {
    await explore(async (stage, target) => {
      let seen = 0;
      let sentSince = -1;
      const run = await stage.run(asked, {
        cancelDuring: ({ method, url }) => {
          if (sentSince >= 0) sentSince += 1;
          const { pathname, search } = new URL(url);
          const isIt = method === target.method && new RegExp(target.path, 'i').test(`${pathname}${search}`);
          if (!isIt || ++seen !== target.nth) return false;
          sentSince = 0;
          return true;
        },
      });
      expect(sentSince).toBe(0);
      expect(run.outcome.result).toBe('cancelled');
      if (target.method !== 'GET') expect(run.outcome).toMatchObject({ changed: true, running: expect.anything() });
      return run;
    });
  });
});
