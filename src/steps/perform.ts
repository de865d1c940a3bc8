import type { Inputs } from '../inputs/inputs.ts';
import { clusterIdOf } from '../values/resource-id.ts';
import { putPool } from './put-pool.ts';
import { reconcile } from './reconcile.ts';
import { reimage } from './reimage.ts';
import type { StepEnd, TakenStep } from './step.ts';
import { wait } from './wait.ts';
import type { Hands } from './hands.ts';

/**
 * Performs the one step, and says how it ended.
 * @throws the signal's reason when the run is stopped
 */
export async function perform(step: TakenStep, inputs: Inputs, hands: Hands): Promise<StepEnd> {
  switch (step.do) {
    case 'wait':
      await wait(step, inputs, hands);
      return { status: 'waited' };
    case 'reconcile':
      return reconcile(clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName), hands);
    case 'put-pool':
      return putPool(step, hands);
    case 'reimage':
      return reimage(step, hands);
  }
}
