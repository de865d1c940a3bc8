import { describe, expect, test } from '@jest/globals';
import type { ActionOptions } from '../scripts/as-runner.ts';
import { inCloud, type SimulatedCloud } from '../scripts/in-cloud.ts';
import { loadScenario, patchScenario, type Scenario, type Simulator } from '../simulator/index.ts';

// Signals as the runner of Linux sends them; Windows has none that a process could answer.

const SPEED = 60;
const POOL2 = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2', 'allow-reconcile': 'true' };
/** What the runner leaves a step after the first signal, in milliseconds. */
const GRACE = 7500;
const scenario = patchScenario(loadScenario('default'), { durations: { poolCreate: 60, clusterUpdate: 60 } });

/** Where a signal meets a run. */
interface Phase {
  readonly name: string;
  /** What the run prints there. */
  readonly prints: string;
  readonly scenario: Scenario;
  /** The command that shows what Azure goes on with, where it does. */
  readonly look?: string;
}

const PHASES: readonly Phase[] = [
  { name: 'as it signs in', prints: '::group::Signing in to', scenario },
  { name: 'as it reads', prints: '::group::Reading cluster', scenario },
  {
    name: 'as it waits for the virtual network',
    prints: '::group::Waiting: ',
    // Once the cluster is read, which is before its VNet is.
    scenario: patchScenario(scenario, {
      background: [{ after: { path: '/managedClusters/prod\\?' }, virtualNetwork: 'vnet-prod', durationSeconds: 60 }],
    }),
  },
  {
    name: 'once Azure has taken the reconcile',
    prints: 'Reconciling the cluster: accepted by Azure',
    scenario: patchScenario(scenario, { clusters: { prod: { provisioningState: 'Failed' } } }),
    look: 'az aks show',
  },
  {
    name: 'once Azure has taken the pool',
    prints: 'Creating node pool pool2: accepted by Azure',
    scenario,
    look: 'az aks nodepool show',
  },
];

/** Sends the signal once, when the run prints the text. */
function when(prints: string, signal: NodeJS.Signals, sentAt: { at?: number } = {}): Pick<ActionOptions, 'onPrint'> {
  return {
    onPrint: (printed, kill) => {
      if (sentAt.at !== undefined || !printed.includes(prints)) return;
      sentAt.at = performance.now();
      kill(signal);
    },
  };
}

const putsOf = ({ requests }: Simulator, path: string): number =>
  requests.filter((request) => request.method === 'PUT' && request.path.endsWith(path)).length;

/** The next run finishes what there is to finish, and nothing was written twice. */
async function expectToBePickedUp({ run, simulator }: SimulatedCloud, found: Phase): Promise<void> {
  const again = await run(POOL2);
  expect(again.exitCode).toBe(0);
  expect(again.outputs).toMatchObject({ 'provisioning-state': 'Succeeded' });
  const cluster = simulator.cloud.cluster();
  expect(cluster.provisioningState).toBe('Succeeded');
  expect([...cluster.pools.keys()]).toEqual(['system', 'pool2']);
  expect(simulator.cloud.brokenPools).toEqual([]);
  expect(putsOf(simulator, '/agentPools/pool2')).toBe(1);
  const isReconciled = found.scenario.clusters['prod']?.provisioningState === 'Failed';
  expect(putsOf(simulator, '/managedClusters/prod')).toBe(isReconciled ? 1 : 0);
}

describe('the built action, stopped', () => {
  const stops = PHASES.flatMap((phase) => (['SIGTERM', 'SIGINT'] as const).map((signal) => ({ ...phase, signal })));

  // The runner sends both, SIGINT first; where Azure goes on, each has to do on its own.
  test.concurrent.each(stops.filter(({ signal, look }) => signal === 'SIGTERM' || look === 'az aks nodepool show'))(
    'by $signal $name says so within the grace, and is picked up again',
    ({ signal, ...phase }) =>
      inCloud(phase.scenario, SPEED, async (cloud) => {
        const sentAt: { at?: number } = {};
        const stopped = await cloud.run(POOL2, when(phase.prints, signal, sentAt));
        expect(performance.now() - (sentAt.at ?? 0)).toBeLessThan(GRACE);
        expect(stopped.exitCode).toBe(1);
        const changed = String(phase.look !== undefined);
        expect(stopped.outputs).toMatchObject({ 'result': 'cancelled', changed, 'error-code': 'Cancelled' });
        expect(stopped.summary).toMatch(/canceled/i);
        for (const text of [stopped.log, stopped.summary]) expect(text).toContain(phase.look ?? '');
        await expectToBePickedUp(cloud, phase);
      }),
  );

  test.concurrent.each(PHASES)('by SIGKILL $name is picked up again', (phase) =>
    inCloud(phase.scenario, SPEED, async (cloud) => {
      const killed = await cloud.run(POOL2, when(phase.prints, 'SIGKILL'));
      expect(killed.exitCode).toBeNull();
      await expectToBePickedUp(cloud, phase);
    }),
  );
});

describe('the built action, signalled as it publishes', () => {
  const phase: Phase = { name: 'as it publishes', prints: '::notice title=Added pool2', scenario };

  test.concurrent('publishes what it did all the same when the signal is SIGTERM', () =>
    inCloud(scenario, SPEED, async (cloud) => {
      const sentAt: { at?: number } = {};
      const stopped = await cloud.run(POOL2, when(phase.prints, 'SIGTERM', sentAt));
      expect(sentAt.at).toBeDefined();
      expect(stopped.exitCode).toBe(0);
      expect(stopped.outputs).toMatchObject({ 'result': 'added', 'provisioning-state': 'Succeeded' });
      expect(stopped.summary).toContain('Added pool2 to prod');
      await expectToBePickedUp(cloud, phase);
    }),
  );

  test.concurrent('has set its outputs when the signal is SIGKILL, and the next run finds nothing to do', () =>
    inCloud(scenario, SPEED, async (cloud) => {
      const sentAt: { at?: number } = {};
      const killed = await cloud.run(POOL2, when(phase.prints, 'SIGKILL', sentAt));
      expect(sentAt.at).toBeDefined();
      expect(killed.outputs).toMatchObject({ 'result': 'added', 'provisioning-state': 'Succeeded' });
      await expectToBePickedUp(cloud, phase);
    }),
  );
});
