import { needsWrite } from '../../pool/pool-writes.ts';
import { vmSizesOf } from '../../resources/agent-pool.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { Read } from '../../resources/read.ts';
import {
  askAboutPool,
  askAboutScaleSet,
  parsePolicyEvaluations,
  type PolicyEvaluation,
  type PolicyQuestion,
} from '../../resources/policy-evaluations.ts';
import { updateBody, type PoolRequest } from '../../pool/pool-request.ts';
import { idKey, resourceGroupOf } from '../../values/resource-id.ts';
import { objectOf } from '../../values/json.ts';
import { followingFrom, requestsOf, type Reading, type Sources } from '../reading.ts';

export const policySources: Pick<Sources, 'policyEvaluations'> = {
  async policyEvaluations(reading) {
    const [cluster, requests] = await Promise.all([reading.fact('cluster'), requestsOf(reading)]);
    if (!cluster.ok) return followingFrom('the policy restrictions of the node pools', cluster);
    const entries = requests
      .filter(needsWrite)
      .map(async (pool) => [idKey(pool.id), await evaluationsOf(reading, cluster.value, pool)] as const);
    return { ok: true, value: new Map(await Promise.all(entries)) };
  },
};

/** What policies say of the pool's PUT, and of the scale set that AKS makes of it, where its size is known. */
async function evaluationsOf(
  reading: Reading,
  cluster: Cluster,
  pool: PoolRequest,
): Promise<Read<readonly PolicyEvaluation[]>> {
  const properties = objectOf(updateBody(pool)['properties']);
  const [vmSize] = vmSizesOf(pool.wanted);
  const isScaleSet = pool.wanted.type.toLowerCase() === 'virtualmachinescalesets';
  const reads = await Promise.all([
    ask(reading, resourceGroupOf(cluster.id), askAboutPool(cluster, pool.name, properties)),
    ...(isScaleSet &&
    pool.existing?.provisioningState !== 'Succeeded' &&
    vmSize !== undefined &&
    cluster.nodeResourceGroup !== ''
      ? [ask(reading, cluster.nodeResourceGroup, askAboutScaleSet(cluster, vmSize, properties))]
      : []),
  ]);
  const unread = reads.find((read) => !read.ok);
  if (unread?.ok === false) return unread;
  return { ok: true, value: reads.flatMap((read) => (read.ok ? read.value : [])) };
}

async function ask(
  { read, inputs }: Reading,
  resourceGroup: string | undefined,
  question: PolicyQuestion,
): Promise<Read<readonly PolicyEvaluation[]>> {
  const group = resourceGroup ?? '';
  const scope = `/subscriptions/${inputs.subscriptionId}/resourceGroups/${group}`;
  const answer = await read({
    name: `policy restrictions in resource group ${group}`,
    path: `${scope}/providers/Microsoft.PolicyInsights/checkPolicyRestrictions`,
    scope,
    api: 'Microsoft.PolicyInsights',
    body: question.body,
    isLasting: true,
  });
  return answer.ok ? { ok: true, value: parsePolicyEvaluations(answer.value, question) } : answer;
}
