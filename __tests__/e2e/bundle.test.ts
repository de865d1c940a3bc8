import { describe, expect, test } from '@jest/globals';
import { runAction, type ActionRun } from '../../scripts/as-runner.ts';
import { createSimulator, loadScenario, type Simulator } from '../../simulator/index.ts';
import { startServer } from '../../simulator/server/start.ts';

/** The cloud's minutes pass in the machine's seconds. */
const SPEED = 200;

/** The built action, as a process of its own, at production URLs, against a simulated cloud that outlives single runs. */
async function inCloud(
  name: string,
  story: (run: (inputs: Readonly<Record<string, string>>) => Promise<ActionRun>, simulator: Simulator) => Promise<void>,
): Promise<void> {
  const scenario = loadScenario(name);
  const startedAt = Date.now();
  const simulator = createSimulator({
    scenario,
    clock: { now: () => startedAt + (Date.now() - startedAt) * SPEED },
  });
  const server = await startServer(simulator);
  const [clusterName = '', cluster] = Object.entries(scenario.clusters)[0] ?? [];
  try {
    await story(
      (inputs) =>
        runAction({
          environment: server.environment,
          inputs: {
            'client-id': scenario.identity.clientId,
            'tenant-id': scenario.tenant,
            'subscription-id': scenario.subscription.id,
            'resource-group': cluster?.resourceGroup ?? '',
            'cluster-name': clusterName,
            'name': 'pool2',
            'vnet-subnet-id': 'snet-pool2',
            ...inputs,
          },
        }),
      simulator,
    );
  } finally {
    await server.close();
  }
}

function writesOf(simulator: Simulator): readonly string[] {
  return simulator.requests
    .filter(({ method, host }) => method !== 'GET' && host.startsWith('management.'))
    .map(({ method, path }) => `${method} ${path.split('/').slice(-2).join('/')}`);
}

describe('the built action', () => {
  test('adds a pool, and finds it unchanged when it runs again', () =>
    inCloud('default', async (run, simulator) => {
      const first = await run({});
      expect(first.outputs).toMatchObject({ 'result': 'added', 'changed': 'true', 'provisioning-state': 'Succeeded' });
      expect(first.exitCode).toBe(0);
      expect(first.summary).toContain('Added node pool pool2');
      const second = await run({});
      expect(second.outputs).toMatchObject({ result: 'unchanged', changed: 'false' });
      expect(second.exitCode).toBe(0);
      expect(writesOf(simulator)).toEqual(['PUT agentPools/pool2']);
    }));

  test('stops before any write where the subnet is too full, with the numbers and what to do', () =>
    inCloud('full-subnet', async (run, simulator) => {
      const { outputs, exitCode, summary, printed } = await run({});
      expect(outputs).toMatchObject({ 'result': 'blocked', 'changed': 'false', 'error-code': 'ChecksFailed' });
      expect(exitCode).toBe(1);
      expect(outputs['findings']).toContain('"subnet-has-free-addresses"');
      expect(summary).toContain('subnet-has-free-addresses');
      expect(printed).toMatch(/^::error .*free/m);
      expect(writesOf(simulator)).toEqual([]);
    }));

  test('reconciles a failed cluster where that is allowed, then adds the pool', () =>
    inCloud('failed-cluster', async (run, simulator) => {
      const { outputs, exitCode } = await run({ 'allow-reconcile': 'true' });
      expect(outputs).toMatchObject({ 'result': 'added', 'cluster-reconciled': 'true' });
      expect(exitCode).toBe(0);
      expect(writesOf(simulator)).toEqual(['PUT managedClusters/prod', 'PUT agentPools/pool2']);
    }));

  test('finds a pool unchanged in a subnet that the pool’s own nodes have filled', () =>
    inCloud('default', async (run, simulator) => {
      // A /28 has 16 addresses, Azure keeps 5 of them: 11 are left, and one node with 10 pods takes them all.
      simulator.cloud.subnet('snet-pool2').addressPrefixes.splice(0, 1, '10.0.2.0/28');
      const inputs = { 'node-count': '1', 'max-pods': '10' };
      const refused = await run({ ...inputs, 'node-count': '1', 'max-pods': '30' });
      expect(refused.outputs).toMatchObject({ result: 'blocked' });
      expect(refused.exitCode).toBe(1);
    }));

  test('names every fault of the inputs at once and sends nothing', () =>
    inCloud('default', async (run, simulator) => {
      const { outputs, exitCode, log } = await run({
        'client-id': 'not-a-guid',
        'node-count': 'many',
        'vnet-subnet-id': '/subscriptions/x/resourceGroups/y/providers/Microsoft.Storage/storageAccounts/z',
        'ignore-checks': 'no-such-check',
      });
      expect(outputs).toMatchObject({ 'result': 'failed', 'error-code': 'InvalidInputs' });
      expect(exitCode).toBe(1);
      for (const input of ['client-id', 'node-count', 'vnet-subnet-id', 'ignore-checks'])
        expect(log).toContain(`${input}: `);
      expect(simulator.requests).toEqual([]);
    }));

  test('explains a job that may not ask for an id token, and sends nothing', () =>
    inCloud('no-id-token', async (run, simulator) => {
      const { outputs, exitCode, log } = await run({});
      expect(outputs).toMatchObject({ result: 'failed' });
      expect(exitCode).toBe(1);
      expect(log).toContain('id-token: write');
      expect(simulator.requests).toEqual([]);
    }));

  test('explains an audience that Entra does not expect, with issuer, subject, audience and the command', () =>
    inCloud('wrong-audience', async (run, simulator) => {
      const { outputs, exitCode, log, summary } = await run({});
      expect(outputs).toMatchObject({ 'result': 'failed', 'error-code': 'AADSTS700212' });
      expect(exitCode).toBe(1);
      for (const text of [log, summary]) {
        expect(text).toContain('federated-credential create');
        expect(text).toContain('api://AzureADTokenExchange');
      }
      expect(log).toContain('https://token.actions.githubusercontent.com');
      expect(writesOf(simulator)).toEqual([]);
    }));
});
