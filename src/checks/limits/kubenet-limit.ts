import type { NodeLimit } from './node-limit.ts';

/**
 * A route table holds so many routes, and kubenet needs one for each node.
 * https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet
 */
const MOST_KUBENET_NODES = 400;

export const KUBENET_LIMIT: Omit<NodeLimit, 'counted'> = {
  most: MOST_KUBENET_NODES,
  words: `kubenet takes one route for each node, and a route table holds ${MOST_KUBENET_NODES}`,
  otherwise:
    'or move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane)',
};
