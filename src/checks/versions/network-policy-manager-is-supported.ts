import { advice } from '../rests.ts';
import { daysUntil } from '../shared/dates.ts';
import { defineCheck } from '../check.ts';
import { fail } from '../verdict.ts';
import { usesNetworkPolicyManager } from '../../resources/cluster.ts';

/** https://learn.microsoft.com/azure/aks/use-network-policies */
const END_ON_WINDOWS = '2026-09-30';
const END_ON_LINUX = '2028-09-30';

export const networkPolicyManagerIsSupported = defineCheck({
  id: 'network-policy-manager-is-supported',
  title: 'The cluster does not depend on Azure Network Policy Manager, which is being retired',
  rests: advice('https://learn.microsoft.com/azure/aks/use-network-policies'),
  scope: 'cluster',
  needs: ['cluster', 'today'],
  when: ({ cluster }) => usesNetworkPolicyManager(cluster) || 'the cluster does not use Azure Network Policy Manager',
  run({ today }) {
    const ends = (on: string): string => `${daysUntil(on, today) > 0 ? 'ends' : 'ended'} on ${on}`;
    return fail(
      `Network policies are kept by Azure Network Policy Manager. Its support ${ends(END_ON_WINDOWS)} on Windows nodes and ${ends(END_ON_LINUX)} on Linux nodes.`,
      'Plan the move to Cilium: https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy',
    );
  },
});
