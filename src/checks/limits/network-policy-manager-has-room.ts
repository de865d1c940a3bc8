import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { judgeNodeLimit } from './node-limit.ts';
import { usesNetworkPolicyManager } from '../../resources/cluster.ts';

/** https://learn.microsoft.com/azure/aks/use-network-policies#limitations-of-azure-network-policy-manager */
const MOST_NODES = 250;

/** AKS has been seen to refuse more on an overlay (InvalidNodeCountForNPM). Whether it counts `max-count` is not published. */
export const networkPolicyManagerHasRoom = defineCheck({
  id: 'network-policy-manager-has-room',
  title: 'All node pools together stay within the limit of Azure Network Policy Manager',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-network-policies'),
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  when: ({ cluster }) => usesNetworkPolicyManager(cluster) || 'the cluster does not use Azure Network Policy Manager',
  run(facts, pools) {
    return judgeNodeLimit(facts, pools, {
      most: MOST_NODES,
      words: `Azure Network Policy Manager supports at most ${MOST_NODES} nodes`,
      otherwise:
        'move to Cilium first (https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy)',
    });
  },
});
