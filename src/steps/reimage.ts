import { runningPool } from '../commands.ts';
import { objectOf, textOf } from '../json.ts';
import { readFirst } from './ask.ts';
import { performWrite, type Hands } from './write.ts';
import type { Step, WriteEnd } from './step.ts';

/**
 * Upgrades the pool's node image, which is how AKS reimages nodes. On the latest image it reimages nothing, so that is said instead.
 * https://learn.microsoft.com/azure/aks/upgrade-node-images
 */
export async function reimage(step: Extract<Step, { do: 'reimage' }>, hands: Hands): Promise<WriteEnd> {
  const { pool } = step;
  const [current, profile] = await Promise.all([
    readFirst(pool.id, hands),
    readFirst(`${pool.id}/upgradeProfiles/default`, hands),
  ]);
  if (!current.ok) return current.end;
  if (!profile.ok) return profile.end;
  const image = textOf(objectOf(objectOf(current.body)['properties'])['nodeImageVersion']);
  const latest = textOf(objectOf(objectOf(profile.body)['properties'])['latestNodeImageVersion']);
  if (latest !== undefined && latest === image)
    return {
      status: 'pointless',
      why: `Node pool ${pool.name} is on the latest node image ${image} already, so upgrading the image would reimage nothing. An upgrade of Kubernetes reimages its nodes (az aks nodepool upgrade), and so does a new Windows pool in the place of this one.`,
    };
  return performWrite(
    {
      request: {
        method: 'POST',
        target: `${pool.id}/upgradeNodeImageVersion`,
        provider: 'Microsoft.ContainerService',
      },
      resource: pool.id,
      running: runningPool(`Upgrading the node image of node pool ${pool.name}`, pool.id),
    },
    hands,
  );
}
