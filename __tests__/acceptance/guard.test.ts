import { expect, test } from '@jest/globals';
import { GROUP_PREFIX } from '../../acceptance/estate.ts';
import { guarded } from '../../acceptance/guard.ts';

const OURS = '2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54';
const OTHER = '5a1c2f0e-7d36-4b1e-9a52-0c8d4f6b7e11';
const GROUP = `/subscriptions/${OURS}/resourceGroups/${GROUP_PREFIX}a1b2c3d4`;

/** What is sent on of a request, or why it is not. */
async function wentOn(method: string, path: string): Promise<string> {
  const send = guarded(({ url }) => Promise.resolve({ status: 200, headers: {}, body: url }), OURS);
  const answer = send({ method, url: `https://management.azure.com${path}?api-version=1`, headers: {} });
  return answer.then(
    () => 'sent',
    (error: unknown) => (error as Error).message,
  );
}

test.each([
  ['GET', `/subscriptions/${OURS}`],
  ['GET', `/subscriptions/${OURS}/resourceGroups/rg-of-somebody`],
  // Asked of the group of the nodes, which has a name of AKS's own.
  ['POST', `/subscriptions/${OURS}/resourceGroups/MC_a/providers/Microsoft.PolicyInsights/checkPolicyRestrictions`],
  ['PUT', GROUP],
  ['DELETE', GROUP],
  ['PUT', `${GROUP.toUpperCase()}/PROVIDERS/Microsoft.Network/virtualNetworks/v`],
  ['POST', `${GROUP}/providers/Microsoft.ContainerService/managedClusters/c/agentPools/p/abort`],
])('%s %s goes on', async (method, path) => {
  expect(await wentOn(method, path)).toBe('sent');
});

test.each([
  ['GET', `/subscriptions/${OTHER}`],
  ['PUT', GROUP.replace(OURS, OTHER)],
  ['GET', '/tenants'],
])('%s %s, in no subscription that was named, does not', async (method, path) => {
  expect(await wentOn(method, path)).toContain('outside the named subscription');
});

test.each([
  ['DELETE', `/subscriptions/${OURS}/resourceGroups/rg-of-somebody`],
  ['DELETE', `/subscriptions/${OURS}/resourceGroups/rg-${GROUP_PREFIX}a1`],
  ['PUT', `/subscriptions/${OURS}/providers/Microsoft.Authorization/locks/l`],
  ['DELETE', `/subscriptions/${OURS}`],
  ['POST', `/subscriptions/${OURS}/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/c/stop`],
  ['DELETE', `/subscriptions/${OURS}/resourceGroups/rg/providers/Microsoft.PolicyInsights/checkPolicyRestrictions`],
  // A URL is made plain before it is sent: what it leads to is what counts.
  ['DELETE', `${GROUP}/../rg-of-somebody`],
  ['DELETE', `${GROUP}/%2e%2e/rg-of-somebody`],
])('%s %s, a write outside of our groups, does not', async (method, path) => {
  expect(await wentOn(method, path)).toContain('outside the resource groups');
});
