import { runningPool } from './running-operation.ts';
import { parseAgentPool } from '../resources/agent-pool.ts';
import { objectOf, textOf } from '../values/json.ts';
import { readFirst } from './ask.ts';
import { performWrite } from './write.ts';
import type { Hands } from './hands.ts';
import type { Step, WriteEnd } from './step.ts';

/**
 * Upgrades the pool's node image, which is how AKS reimages nodes. It refuses that for a stopped pool, and on the latest image it reimages
 * nothing, so then this is said instead.
 * https://learn.microsoft.com/azure/aks/upgrade-node-images
 */
export async function reimage(step: Extract<Step, { do: 'reimage' }>, hands: Hands): Promise<WriteEnd> {
  const { pool } = step;
  const [current, profile] = await Promise.all([
    readFirst(pool.id, hands),
    readFirst(`${pool.id}/upgradeProfiles/default`, hands),
  ]);
  if (!current.ok) return current.end;
  const { powerState, nodeImageVersion: image } = parseAgentPool(current.body);
  if (powerState === 'Stopped')
    return {
      status: 'pointless',
      why: `Node pool ${pool.name} is stopped, so its nodes cannot be reimaged now. Start it (az aks nodepool start), then upgrade its node image (az aks nodepool upgrade --node-image-only).`,
    };
  if (!profile.ok) return profile.end;
  const latest = textOf(objectOf(profile.body['properties'])['latestNodeImageVersion']);
  if (latest !== undefined && latest === image)
    return {
      status: 'pointless',
      why: `Node pool ${pool.name} already runs the latest node image ${image}, so a node image upgrade would reimage nothing. Upgrade Kubernetes (az aks nodepool upgrade) or replace the pool to reimage its nodes.`,
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
