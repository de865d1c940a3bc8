import { advice } from '../rests.ts';
import { daysUntil } from '../shared/dates.ts';
import { isWindows } from '../shared/windows.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { poolsAfter } from '../../pool/node-counts.ts';
import { usesNetworkPolicyManager } from '../../resources/cluster.ts';

/** https://learn.microsoft.com/azure/aks/use-network-policies */
const END_ON_WINDOWS = '2026-09-30';
const END_ON_LINUX = '2028-09-30';
/** Moving a cluster to another policy engine takes planning. */
const DAYS_OF_NOTICE = 365;

export const networkPolicyManagerIsSupported = defineCheck({
  id: 'network-policy-manager-is-supported',
  title: 'Azure Network Policy Manager is not close to retirement',
  rests: advice('https://learn.microsoft.com/azure/aks/use-network-policies'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'today'],
  when: ({ cluster }) => usesNetworkPolicyManager(cluster) || 'the cluster does not use Azure Network Policy Manager',
  run({ agentPools, today }, pools) {
    const ofWindows = poolsAfter(agentPools, pools).some(isWindows);
    const [end, nodes] = ofWindows ? ([END_ON_WINDOWS, 'Windows'] as const) : ([END_ON_LINUX, 'Linux'] as const);
    const days = daysUntil(end, today);
    const saw = `The network policy engine is Azure Network Policy Manager, whose support on ${nodes} nodes ${days > 0 ? 'ends' : 'ended'} on ${end}.`;
    if (days > DAYS_OF_NOTICE) return pass(saw);
    return fail(
      saw,
      ofWindows
        ? 'Plan to enforce the policies of Windows workloads another way: https://learn.microsoft.com/azure/aks/use-network-policies'
        : 'Plan the move to Cilium: https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy',
    );
  },
});
