/** The built action against a simulated Azure, as a process of its own, at production URLs. */
import { createSimulator, loadScenario, type Scenario, type Simulator } from '../simulator/index.ts';
import { startServer } from '../simulator/server/start.ts';
import { runAction, type ActionOptions, type ActionRun } from './as-runner.ts';

export interface SimulatedCloud {
  readonly simulator: Simulator;
  /** The inputs that name the scenario's identity and cluster, laid under those given. */
  readonly inputs: (inputs: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  readonly run: (
    inputs: Readonly<Record<string, string>>,
    options?: Pick<ActionOptions, 'action' | 'onPrint'> & {
      /** What the runner says of the job, laid over what it always says. */
      readonly job?: Readonly<Record<string, string>>;
    },
  ) => Promise<ActionRun>;
}

/**
 * Starts a cloud whose minutes pass `speed` times as fast as the machine's, lets the story happen in it and takes it down.
 */
export async function inCloud<Value>(
  scenario: string | Scenario,
  speed: number,
  story: (cloud: SimulatedCloud) => Promise<Value>,
): Promise<Value> {
  const loaded = typeof scenario === 'string' ? loadScenario(scenario) : scenario;
  const startedAt = Date.now();
  const now = (): number => startedAt + (Date.now() - startedAt) * speed;
  const simulator = createSimulator({ scenario: loaded, clock: { now } });
  const server = await startServer(simulator);
  const inputs: SimulatedCloud['inputs'] = (given) => ({ ...inputsOfScenario(loaded), ...given });
  try {
    return await story({
      simulator,
      inputs,
      run: (given, { job = {}, ...options } = {}) =>
        runAction({
          ...options,
          environment: { ...server.environment, ...job },
          token: simulator.jobToken,
          inputs: inputs(given),
        }),
    });
  } finally {
    await server.close();
  }
}

/** What names the scenario's identity and its first cluster to the action. */
export function inputsOfScenario(scenario: Scenario): Readonly<Record<string, string>> {
  const [clusterName = '', cluster] = Object.entries(scenario.clusters)[0] ?? [];
  return {
    'client-id': scenario.identity.clientId,
    'tenant-id': scenario.tenant,
    'subscription-id': scenario.subscription.id,
    'resource-group': cluster?.resourceGroup ?? '',
    'cluster-name': clusterName,
  };
}
