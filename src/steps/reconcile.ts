import { runningCluster } from './running-operation.ts';
import { objectOf, objectsOf, textOf, type JsonObject } from '../values/json.ts';
import { clusterChanges } from './cluster-changes.ts';
import { reconcileBody } from './reconcile-body.ts';
import { readFirst, type ReadFirst } from './ask.ts';
import { performWrite } from './write.ts';
import type { Hands } from './hands.ts';
import type { WriteEnd } from './step.ts';

/**
 * The no-op update, what `az aks update -g -n` without changes does: the cluster is read and at once put back as it was read.
 * `If-Match` keeps a change that somebody makes in between.
 */
export async function reconcile(clusterId: string, hands: Hands): Promise<WriteEnd> {
  const read = await readFirst(clusterId, hands);
  if (!read.ok) return read.end;
  const eTag = textOf(read.body['eTag']);
  const work = comingWork(read.body);
  if (work !== undefined) hands.emit({ type: 'note', message: work });
  const end = await performWrite(
    {
      request: {
        method: 'PUT',
        target: clusterId,
        provider: 'Microsoft.ContainerService',
        body: reconcileBody(read.body),
        ...(eTag === undefined ? {} : { headers: { 'if-match': eTag } }),
      },
      resource: clusterId,
      running: runningCluster('Reconciling the cluster', clusterId),
    },
    hands,
  );
  if (end.status !== 'succeeded') return end;
  const after = await lookAgain(clusterId, hands);
  return after.ok ? { ...end, changes: clusterChanges(read.body, after.body) } : end;
}

/** What changed is worth one look, and no more: the operation is over. */
function lookAgain(clusterId: string, hands: Hands): Promise<ReadFirst> {
  return readFirst(clusterId, hands, { isOptional: true });
}

/** What AKS takes up again once the cluster is put; undefined where nothing was left undone. */
function comingWork(cluster: JsonObject): string | undefined {
  const properties = objectOf(cluster['properties']);
  const state = textOf(properties['provisioningState']) ?? '';
  const failedWith = textOf(objectOf(objectOf(properties['status'])['provisioningError'])['code']);
  const [wanted, current] = [textOf(properties['kubernetesVersion']), textOf(properties['currentKubernetesVersion'])];
  const pools = objectsOf(properties['agentPoolProfiles']).filter(
    (pool) => pool['provisioningState'] === 'Failed' || pool['provisioningState'] === 'Canceled',
  );
  const parts = [
    ...(state === 'Failed' || state === 'Canceled'
      ? [
          `the last operation on the cluster, which ended ${state}${failedWith === undefined ? '' : ` with ${failedWith}`}`,
        ]
      : []),
    ...(wanted !== undefined && current !== undefined && !`${current}.`.startsWith(`${wanted}.`)
      ? [`the upgrade of Kubernetes from ${current} to ${wanted}`]
      : []),
    ...pools.map(
      (pool) => `what node pool ${textOf(pool['name']) ?? ''} was left ${textOf(pool['provisioningState']) ?? ''} with`,
    ),
  ];
  return parts.length === 0 ? undefined : `With this update, AKS retries or resumes ${parts.join(', ')}.`;
}
