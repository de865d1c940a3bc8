import type { NodeLimit } from './node-limit.ts';

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_NODES_OF_A_CLUSTER = 5000;

export const CLUSTER_LIMIT: Omit<NodeLimit, 'counted'> = {
  most: MOST_NODES_OF_A_CLUSTER,
  words: `a cluster has at most ${MOST_NODES_OF_A_CLUSTER}`,
  otherwise: 'or use another cluster',
};
