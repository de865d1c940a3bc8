import { awaitResource } from '../azure/operation.ts';
import { clusterIdOf } from '../values/resource-id.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Provider } from '../azure/arm-exchange.ts';
import type { Hands } from './hands.ts';
import type { Step } from './step.ts';

/**
 * Waits for what stands in the way; what came of it, the next round reads.
 * @throws the signal's reason when the run is stopped
 */
export async function wait(step: Extract<Step, { do: 'wait' }>, inputs: Inputs, hands: Hands): Promise<void> {
  const { clock, random, client, signal, emit } = hands;
  if (step.for.kind === 'pause') {
    await clock.sleep(step.for.seconds * 1000 * (0.5 + random()), signal);
    return;
  }
  const [resource, provider] = resourceOf(step.for, inputs);
  const startedAt = clock.now();
  await awaitResource({
    client,
    clock,
    random,
    signal,
    resource,
    kind: 'others',
    provider,
    onProgress: (state) => {
      const elapsedSeconds = Math.round((clock.now() - startedAt) / 1000);
      emit({ type: 'progress', what: 'Waiting', state, elapsedSeconds, blockedBy: step.why });
    },
  });
}

function resourceOf(
  awaited: Exclude<Extract<Step, { do: 'wait' }>['for'], { kind: 'pause' }>,
  inputs: Inputs,
): readonly [string, Provider] {
  switch (awaited.kind) {
    case 'cluster':
      return [
        clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName),
        'Microsoft.ContainerService',
      ];
    case 'pool':
      return [awaited.id, 'Microsoft.ContainerService'];
    case 'vnet':
      return [awaited.id, 'Microsoft.Network'];
  }
}
