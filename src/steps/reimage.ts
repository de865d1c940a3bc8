import { runningPool } from '../commands.ts';
import { objectOf, textOf } from '../json.ts';
import { Unanswered } from '../azure/arm-exchange.ts';
import { explainAzureError } from '../azure/error-dictionary.ts';
import { performWrite, type Hands } from './write.ts';
import type { Step, WriteEnd } from './step.ts';

/**
 * Upgrades the pool's node image, which is how AKS reimages nodes. On the latest image it reimages nothing, so that is said instead.
 * https://learn.microsoft.com/azure/aks/upgrade-node-images
 */
export async function reimage(step: Extract<Step, { do: 'reimage' }>, hands: Hands): Promise<WriteEnd> {
  const { pool } = step;
  const provider = 'Microsoft.ContainerService';
  const [current, profile] = await Promise.all(
    [pool.id, `${pool.id}/upgradeProfiles/default`].map((target) =>
      hands.client.send({ method: 'GET', target, provider }, hands.signal).catch((error: unknown) => {
        if (error instanceof Unanswered) return error;
        throw error;
      }),
    ),
  );
  if (current instanceof Unanswered || profile instanceof Unanswered || current === undefined || profile === undefined)
    return { status: 'unanswered', cause: 'the node image could not be read' };
  const error = current.error ?? profile.error;
  if (error !== undefined)
    return { status: 'failed', error, explanation: explainAzureError(error), wasAccepted: false };
  const image = textOf(objectOf(objectOf(current.body)['properties'])['nodeImageVersion']);
  const latest = textOf(objectOf(objectOf(profile.body)['properties'])['latestNodeImageVersion']);
  if (latest !== undefined && latest === image)
    return {
      status: 'pointless',
      why: `Node pool ${pool.name} is on the latest node image ${image} already, so upgrading the image would reimage nothing. An upgrade of Kubernetes reimages its nodes (az aks nodepool upgrade), and so does a new Windows pool in the place of this one.`,
    };
  return performWrite(
    {
      request: { method: 'POST', target: `${pool.id}/upgradeNodeImageVersion`, provider },
      resource: pool.id,
      running: runningPool(`Upgrading the node image of node pool ${pool.name}`, pool.id),
    },
    hands,
  );
}
