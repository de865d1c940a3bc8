import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FAULTS } from '../../faults/faults.ts';
import { QUICK_AZURE, TIMEOUT_MINUTES, type Flow } from '../../faults/flows.ts';
import { runCell, undisturbed, type Course } from '../../faults/matrix.ts';
import { patchScenario } from '../../simulator/index.ts';

const WANTED = { count: 3, mode: 'User', nodeLabels: { team: 'b' } };
const STOPPED = { powerState: { code: 'Stopped' } };

type PoolState = 'absent' | 'creating' | 'failed' | 'canceled' | 'deleting' | 'stopped' | 'equal' | 'different';

interface FoundPool {
  readonly nodes?: number;
  readonly provisioningState?: string;
  /** Over those that are wanted. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** What goes on with it when the run begins. */
  readonly work?: 'Creating' | 'Deleting';
}

/** What a run may find at the name of the pool that it wants. */
const POOLS: Readonly<Record<PoolState, FoundPool | undefined>> = {
  absent: undefined,
  creating: { nodes: 0, work: 'Creating' },
  failed: { provisioningState: 'Failed' },
  canceled: { provisioningState: 'Canceled' },
  deleting: { work: 'Deleting' },
  stopped: { nodes: 0, properties: STOPPED },
  equal: {},
  different: { properties: { nodeLabels: { team: 'a' } } },
};

/** After this request a run has read the cluster and its pools, and not yet written. */
const LATE_READ = { method: 'GET', path: '/networkSecurityGroups/' };
const CLUSTERS = {
  succeeded: [],
  failed: [],
  updating: [{ cluster: 'prod', durationSeconds: 15 }],
  updatingAfterTheLook: [{ after: LATE_READ, cluster: 'prod', durationSeconds: 15 }],
} as const;

interface State {
  readonly pool: PoolState;
  readonly cluster: keyof typeof CLUSTERS;
  readonly isVnetUpdating: boolean;
  /** The subnet lies in a range that the VNet got after the cluster's last update. */
  readonly isVnetExpanded: boolean;
  readonly mayUpdate: boolean;
  /** Between the run's reads and its PUT of the pool somebody else puts it, which has begun or is done when the run's PUT arrives. */
  readonly forestalled: 'never' | 'begun' | 'done';
}

/** The inputs of the run name labels and no count. */
const THEIRS = { count: 4, nodeLabels: { team: 'a' } };

function flowOf(state: State): Flow {
  const { pool, cluster, isVnetUpdating, isVnetExpanded, mayUpdate, forestalled } = state;
  const subnet = isVnetExpanded ? 'snet-expanded' : 'snet-pool2';
  const { work, properties, ...rest } = POOLS[pool] ?? {};
  const vnetSubnetID = `vnet-prod/${subnet}`;
  return {
    name: JSON.stringify(state),
    scenario: patchScenario(QUICK_AZURE, {
      durations: forestalled === 'done' ? { poolCreate: 0, poolUpdate: 0 } : {},
      clusters: {
        prod: {
          provisioningState: cluster === 'failed' ? 'Failed' : 'Succeeded',
          rememberedVnetRanges: ['10.0.0.0/16'],
          pools:
            pool === 'absent' ? {} : { pool2: { ...rest, properties: { ...WANTED, vnetSubnetID, ...properties } } },
        },
      },
      virtualNetworks: {
        'vnet-prod': isVnetExpanded
          ? {
              addressPrefixes: ['10.0.0.0/16', '10.1.0.0/16'],
              subnets: { 'snet-expanded': { addressPrefix: '10.1.2.0/24', networkSecurityGroup: 'nsg-nodes' } },
            }
          : {},
      },
      background: [
        ...CLUSTERS[cluster],
        ...(isVnetUpdating ? [{ virtualNetwork: 'vnet-prod', durationSeconds: 15 }] : []),
        ...(work === undefined
          ? []
          : [{ cluster: 'prod', pool: 'pool2', provisioningState: work, durationSeconds: 15 }]),
      ],
    }),
    inputs: {
      'name': 'pool2',
      'vnet-subnet-id': subnet,
      'labels': 'team=b',
      'allow-reconcile': 'true',
      'update-existing': String(mayUpdate),
      'timeout-minutes': String(TIMEOUT_MINUTES),
    },
    ...(forestalled === 'never' ? {} : { others: somebodyElse(subnet) }),
  };
}

/** Puts the pool with a count and labels of its own right before a PUT of the run gets there, until Azure takes it once. */
function somebodyElse(subnet: string): NonNullable<Flow['others']> {
  return ({ simulator: { cloud, handle } }) => {
    let isDone = false;
    return ({ method, url }) => {
      if (isDone || method !== 'PUT' || !url.includes('/agentPools/pool2')) return;
      isDone = true;
      const vnetSubnetID = `${cloud.virtualNetwork('vnet-prod').id}/subnets/${subnet}`;
      const body = { properties: { ...WANTED, ...THEIRS, vnetSubnetID } };
      const headers = { 'authorization': `Bearer ${cloud.issueToken()}`, 'content-type': 'application/json' };
      void handle({ method, url, headers, body: JSON.stringify(body) }).then(({ status }) => {
        isDone = status < 300;
      });
    };
  };
}

const states: fc.Arbitrary<State> = fc.record({
  pool: fc.constantFrom(...(Object.keys(POOLS) as PoolState[])),
  cluster: fc.constantFrom(...(Object.keys(CLUSTERS) as (keyof typeof CLUSTERS)[])),
  isVnetUpdating: fc.boolean(),
  isVnetExpanded: fc.boolean(),
  mayUpdate: fc.boolean(),
  forestalled: fc.constantFrom('never', 'begun', 'done'),
});

const courses = new Map<string, Promise<Course>>();

/** How a run goes from the state when no request meets a fault; what somebody else wrote stays unless the run may update it. */
async function courseFrom(state: State): Promise<{ readonly flow: Flow; readonly course: Course }> {
  const flow = flowOf(state);
  const known = courses.get(flow.name) ?? undisturbed(flow);
  courses.set(flow.name, known);
  const course = await known;
  const hasPut = course.targets.some(({ like }) => like.startsWith('PUT') && like.endsWith('/agentPools/pool2'));
  if (state.forestalled !== 'never' && hasPut)
    expect(course.endState).toMatchObject({
      pools: [{ name: 'system' }, { name: 'pool2', properties: state.mayUpdate ? { count: 4 } : THEIRS }],
    });
  return { flow, course };
}

test('from any state, with any fault at any request, two runs come to where an undisturbed one comes', async () => {
  await fc.assert(
    fc.asyncProperty(states, fc.nat(), fc.constantFrom(...FAULTS), async (state, number, fault) => {
      const { flow, course } = await courseFrom(state);
      const { meets = () => true } = fault;
      const targets = course.targets.filter(meets);
      const target = targets[number % targets.length];
      if (target === undefined) throw new Error('An undisturbed run sends requests.');
      expect(await runCell(flow, course, target, fault)).not.toHaveProperty('wrong');
    }),
    { seed: 5, numRuns: 60 },
  );
}, 120_000);

test.each([true, false])(
  'a pool that somebody made meanwhile is met as one that was there (update-existing: %s)',
  async (mayUpdate) => {
    const quiet: State = {
      pool: 'absent',
      cluster: 'succeeded',
      isVnetUpdating: false,
      isVnetExpanded: false,
      mayUpdate,
      forestalled: 'done',
    };
    const { course } = await courseFrom(quiet);
    expect(course.problem).toBe(mayUpdate ? undefined : 'ChecksFailed');
  },
);
