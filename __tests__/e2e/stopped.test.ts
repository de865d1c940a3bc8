import { describe, expect, test } from '@jest/globals';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionOptions } from '../../scripts/as-runner.ts';
import { inCloud } from '../../scripts/in-cloud.ts';
import { loadScenario, patchScenario } from '../../simulator/index.ts';

const SPEED = 60;
const POOL2 = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' };
/** What the runner leaves a step after the first signal, in milliseconds. */
const GRACE = 7500;
const scenario = patchScenario(loadScenario('default'), { durations: { poolCreate: 150 } });

/** Sends the signal once Azure has accepted the pool. */
function onceAccepted(signal: NodeJS.Signals, sentAt: { at?: number } = {}): Pick<ActionOptions, 'onPrint'> {
  return {
    onPrint: (printed, kill) => {
      if (sentAt.at !== undefined || !printed.includes('accepted by Azure')) return;
      sentAt.at = performance.now();
      kill(signal);
    },
  };
}

describe('the built action, stopped in the middle of an add', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s says what goes on, within the grace, and is picked up again',
    (signal) =>
      inCloud(scenario, SPEED, async ({ run, simulator }) => {
        const sentAt: { at?: number } = {};
        const stopped = await run(POOL2, onceAccepted(signal, sentAt));
        expect(performance.now() - (sentAt.at ?? 0)).toBeLessThan(GRACE);
        expect(stopped.exitCode).toBe(1);
        expect(stopped.outputs).toMatchObject({ 'result': 'cancelled', 'changed': 'true', 'error-code': 'Cancelled' });
        for (const text of [stopped.log, stopped.summary]) expect(text).toContain('az aks nodepool show');
        const again = await run(POOL2);
        expect(again.outputs).toMatchObject({ 'result': 'unchanged', 'provisioning-state': 'Succeeded' });
        expect(simulator.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
      }),
  );

  test('by SIGKILL is picked up again', () =>
    inCloud(scenario, SPEED, async ({ run, simulator }) => {
      const killed = await run(POOL2, onceAccepted('SIGKILL'));
      expect(killed.exitCode).toBeNull();
      const again = await run(POOL2);
      expect(again.outputs).toMatchObject({ 'result': 'unchanged', 'provisioning-state': 'Succeeded' });
      expect(simulator.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    }));
});

test('action.yml and dist are all that the action needs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'action-alone-'));
  try {
    await cp('action.yml', join(folder, 'action.yml'));
    await cp('dist', join(folder, 'dist'), { recursive: true });
    await inCloud(scenario, SPEED, async ({ run }) => {
      expect((await run(POOL2, { action: folder })).outputs).toMatchObject({ result: 'added' });
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
