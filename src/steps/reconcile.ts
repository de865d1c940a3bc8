import { runningCluster } from '../commands.ts';
import { isObject, objectOf, textOf } from '../json.ts';
import { reconcileBody } from '../reconcile-body.ts';
import { explainAzureError } from '../azure/error-dictionary.ts';
import { Unanswered } from '../azure/arm-exchange.ts';
import { performWrite, type Hands } from './write.ts';
import type { WriteEnd } from './step.ts';

/**
 * The no-op update, what `az aks update -g -n` without changes does: the cluster is read and at once put back as it was read.
 * `If-Match` keeps a change that somebody makes in between.
 */
export async function reconcile(clusterId: string, hands: Hands): Promise<WriteEnd> {
  const { client, signal } = hands;
  const provider = 'Microsoft.ContainerService';
  const read = await client.send({ method: 'GET', target: clusterId, provider }, signal).catch((error: unknown) => {
    if (error instanceof Unanswered) return error;
    throw error;
  });
  if (read instanceof Unanswered) return { status: 'unanswered', cause: read.message };
  if (read.error !== undefined)
    return { status: 'failed', error: read.error, explanation: explainAzureError(read.error), wasAccepted: false };
  if (!isObject(read.body)) return { status: 'unanswered', cause: 'the cluster came without a body' };
  const eTag = textOf(objectOf(read.body)['eTag']);
  return performWrite(
    {
      request: {
        method: 'PUT',
        target: clusterId,
        provider,
        body: reconcileBody(read.body),
        ...(eTag === undefined ? {} : { headers: { 'if-match': eTag } }),
      },
      resource: clusterId,
      running: runningCluster('Reconciling the cluster', clusterId),
    },
    hands,
  );
}
