import { runningCluster } from './running-operation.ts';
import { textOf } from '../values/json.ts';
import { reconcileBody } from './reconcile-body.ts';
import { readFirst } from './ask.ts';
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
  return performWrite(
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
}
