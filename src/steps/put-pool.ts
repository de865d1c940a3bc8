import { objectOf, objectsOf, textOf, type Json } from '../values/json.ts';
import { createBody, updateBody } from '../pool/pool-request.ts';
import { runningPool } from './running-operation.ts';
import { USUAL_POOL_ADD } from './usual-duration.ts';
import { performWrite } from './write.ts';
import type { Hands } from './hands.ts';
import type { Step, WriteEnd } from './step.ts';

const DOING = { 'add': 'Creating', 'put-again': 'Retrying', 'update': 'Updating' } as const;

/**
 * Puts the pool. The first PUT creates or does nothing (`If-None-Match: *`), because a PUT is create-or-update and would change a pool
 * that somebody else made meanwhile; a later one changes only the pool that was read (`If-Match`).
 * https://learn.microsoft.com/azure/aks/use-etags
 */
export async function putPool(step: Extract<Step, { do: 'put-pool' }>, hands: Hands): Promise<WriteEnd> {
  const { pool, how, isOutsideKnownRanges } = step;
  const eTag = pool.existing?.eTag;
  return performWrite(
    {
      request: {
        method: 'PUT',
        target: pool.id,
        provider: 'Microsoft.ContainerService',
        body: how === 'add' ? createBody(pool) : updateBody(pool),
        headers: how === 'add' ? { 'if-none-match': '*' } : eTag === undefined ? {} : { 'if-match': eTag },
      },
      resource: pool.id,
      pace: how === 'add' ? 'create' : 'change',
      mirror: { target: parentOf(pool.id), stateOf: (body) => stateInCluster(body, pool.name) },
      asked: { kind: 'pool', isOutsideKnownRanges },
      running: {
        ...runningPool(`${DOING[how]} node pool ${pool.name}`, pool.id),
        ...(how === 'add' ? { usual: USUAL_POOL_ADD } : {}),
      },
    },
    hands,
  );
}

/** The cluster of a pool: `…/managedClusters/prod`. */
function parentOf(poolId: string): string {
  return poolId.replace(/\/agentPools\/[^/]+$/i, '');
}

/** A cluster shows the states of its pools, and may be read often by each of many runs, for its limit is its own. */
function stateInCluster(body: Json | undefined, pool: string): string | undefined {
  const profiles = objectsOf(objectOf(objectOf(body)['properties'])['agentPoolProfiles']);
  return textOf(profiles.find(({ name }) => name === pool)?.['provisioningState']);
}
