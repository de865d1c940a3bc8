import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inCloud } from '../../scripts/in-cloud.ts';
import { loadScenario, patchScenario, type Scenario, type Simulator } from '../../simulator/index.ts';
import { asks } from '../scenarios/harness.ts';

/** The cloud's minutes pass in seconds; no faster, for GitHub's id tokens last five of them. */
const SPEED = 60;

/** The scenario with operations that take the machine about a second. */
function quick(name: string): Scenario {
  return patchScenario(loadScenario(name), { durations: { poolCreate: 60, clusterUpdate: 60 } });
}
const POOL2 = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' };

function writesOf(simulator: Simulator): readonly string[] {
  return simulator.requests
    .filter(({ method, host, path }) => method !== 'GET' && host.startsWith('management.') && !asks(method, path))
    .map(({ method, path }) => `${method} ${path.split('/').slice(-2).join('/')}`);
}

describe('the built action', () => {
  test.concurrent('adds a pool, and finds it unchanged when it runs again', () =>
    inCloud(quick('default'), SPEED, async ({ run, simulator }) => {
      const first = await run(POOL2);
      expect(first.outputs).toMatchObject({ 'result': 'added', 'changed': 'true', 'provisioning-state': 'Succeeded' });
      expect(first.exitCode).toBe(0);
      expect(first.summary).toContain('Added pool2');
      const second = await run(POOL2);
      expect(second.outputs).toMatchObject({ result: 'unchanged', changed: 'false' });
      expect(second.exitCode).toBe(0);
      expect(writesOf(simulator)).toEqual(['PUT agentPools/pool2']);
    }),
  );

  test.concurrent('has the log hide its access token, and shows none', () =>
    inCloud(quick('default'), SPEED, async ({ run, simulator }) => {
      const { printed, log } = await run(POOL2);
      const masked = [...printed.matchAll(/^::add-mask::(.*)$/gm)].map(([, secret = '']) => secret);
      const tokens = masked.filter((secret) => simulator.cloud.tokens.expiryOf(secret) !== undefined);
      expect(new Set(tokens).size).toBe(1);
      for (const secret of masked) expect(log).not.toContain(secret);
    }),
  );

  test.concurrent('stops before any write where the subnet is too full, with the numbers and what to do', () =>
    inCloud(quick('full-subnet'), SPEED, async ({ run, simulator }) => {
      const { outputs, exitCode, summary, printed } = await run(POOL2);
      expect(outputs).toMatchObject({ 'result': 'blocked', 'changed': 'false', 'error-code': 'ChecksFailed' });
      expect(exitCode).toBe(1);
      expect(outputs['findings']).toContain('"subnet-has-free-addresses"');
      expect(summary).toContain('subnet-has-free-addresses');
      expect(printed).toMatch(/^::error .*free/m);
      expect(writesOf(simulator)).toEqual([]);
    }),
  );

  test.concurrent('reconciles a failed cluster where that is allowed, then adds the pool', () =>
    inCloud(quick('failed-cluster'), SPEED, async ({ run, simulator }) => {
      const { outputs, exitCode } = await run({ ...POOL2, 'allow-reconcile': 'true' });
      expect(outputs).toMatchObject({ 'result': 'added', 'cluster-reconciled': 'true' });
      expect(exitCode).toBe(0);
      expect(writesOf(simulator)).toEqual(['PUT managedClusters/prod', 'PUT agentPools/pool2']);
    }),
  );

  test.concurrent('finds a pool unchanged in a subnet that the pool’s own nodes have filled', () =>
    inCloud(quick('overlay'), SPEED, async ({ run, simulator }) => {
      // A /28 has 16 addresses, of which Azure keeps 5; on overlay a node takes one: eleven nodes fill it.
      simulator.cloud.subnet('vnet-prod/snet-pool2').addressPrefixes = ['10.0.2.0/28'];
      const inputs = { ...POOL2, 'node-count': '11' };
      expect((await run(inputs)).outputs).toMatchObject({ result: 'added' });
      const again = await run(inputs);
      expect(again.outputs).toMatchObject({ result: 'unchanged', changed: 'false' });
      expect(again.exitCode).toBe(0);
      const larger = await run({ ...inputs, 'node-count': '12', 'update-existing': 'true' });
      expect(larger.outputs).toMatchObject({ result: 'blocked', changed: 'false' });
      expect(writesOf(simulator)).toEqual(['PUT agentPools/pool2']);
    }),
  );

  test.concurrent('names every fault of the inputs at once and sends nothing', () =>
    inCloud(quick('default'), SPEED, async ({ run, simulator }) => {
      const { outputs, exitCode, log } = await run({
        ...POOL2,
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
    }),
  );

  test.concurrent('explains a job that may not ask for an id token, and sends nothing', () =>
    inCloud(quick('no-id-token'), SPEED, async ({ run, simulator }) => {
      const { outputs, exitCode, log } = await run(POOL2);
      expect(outputs).toMatchObject({ result: 'failed' });
      expect(exitCode).toBe(1);
      expect(log).toContain('id-token: write');
      expect(simulator.requests).toEqual([]);
    }),
  );

  test.concurrent(
    'explains an audience that Entra does not expect, with issuer, subject, audience and the command',
    () =>
      inCloud(quick('wrong-audience'), SPEED, async ({ run, simulator }) => {
        const { outputs, exitCode, log, summary } = await run(POOL2);
        expect(outputs).toMatchObject({ 'result': 'failed', 'error-code': 'AADSTS700212' });
        expect(exitCode).toBe(1);
        for (const text of [log, summary]) {
          expect(text).toContain('federated-credential update');
          expect(text).toContain('api://AzureADTokenExchange');
        }
        expect(log).toContain('https://token.actions.githubusercontent.com');
        expect(writesOf(simulator)).toEqual([]);
      }),
  );
});

test.concurrent('action.yml and dist are all that the action needs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'action-alone-'));
  try {
    await cp('action.yml', join(folder, 'action.yml'));
    await cp('dist', join(folder, 'dist'), { recursive: true });
    await inCloud(quick('default'), SPEED, async ({ run }) => {
      expect((await run(POOL2, { action: folder })).outputs).toMatchObject({ result: 'added' });
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
