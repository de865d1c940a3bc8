import type { Inputs } from '../inputs/inputs.ts';
import { clusterIdOf } from '../values/resource-id.ts';
import { putPool } from './put-pool.ts';
import { reconcile } from './reconcile.ts';
import { reimage } from './reimage.ts';
import type { Deed, Step } from './step.ts';
import { wait } from './wait.ts';
import type { Hands } from './hands.ts';

/**
 * Performs the one step.
 * @throws the signal's reason when the run is stopped
 */
export async function perform(
  step: Exclude<Step, { do: 'done' | 'stop' }>,
  inputs: Inputs,
  hands: Hands,
): Promise<Deed> {
  switch (step.do) {
    case 'wait':
      await wait(step, inputs, hands);
      return { did: 'wait', for: step.for.kind };
    case 'reconcile': {
      const clusterId = clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName);
      return { did: 'reconcile', when: step.when, end: await reconcile(clusterId, hands) };
    }
    case 'put-pool':
      return { did: 'put-pool', pool: step.pool.name, how: step.how, end: await putPool(step, hands) };
    case 'reimage':
      return { did: 'reimage', pool: step.pool.name, end: await reimage(step, hands) };
  }
}
