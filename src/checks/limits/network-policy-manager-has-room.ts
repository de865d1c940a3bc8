import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { judgeNodeLimit } from './node-limit.ts';
import { usesNetworkPolicyManager } from '../../resources/cluster.ts';

/** https://learn.microsoft.com/azure/aks/use-network-policies */
const MOST_NODES = 250;

export const networkPolicyManagerHasRoom = defineCheck({
  id: 'network-policy-manager-has-room',
  title: 'Azure Network Policy Manager can keep the policies of so many nodes',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-network-policies'),
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  when: ({ cluster }) => usesNetworkPolicyManager(cluster) || 'the cluster does not use Azure Network Policy Manager',
  run(facts, pools) {
    return judgeNodeLimit(facts, pools, {
      most: MOST_NODES,
      words: `Azure Network Policy Manager is supported up to ${MOST_NODES}`,
      counted: 'at most',
      otherwise:
        'or move to Cilium first (https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy)',
    });
  },
});
