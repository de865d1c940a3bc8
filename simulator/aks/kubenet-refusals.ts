import { numberOf } from '../json.ts';
import { nodesWanted } from '../cloud/machines.ts';
import { otherPools } from './pool-request.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';

/** https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet */
const MAX_KUBENET_NODES = 400;

/** What a route table with a route for each node cannot hold. */
export const kubenetRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'more nodes than a kubenet cluster can have, with each autoscaled pool at its maximum',
    source: 'https://github.com/kubernetes-sigs/cloud-provider-azure/pull/4184',
    judge: (request) => {
      if (request.mode !== 'kubenet') return undefined;
      const pools = [request.wanted, ...otherPools(request).map((pool) => pool.properties)];
      const nodes = pools
        .map((properties) =>
          properties['enableAutoScaling'] === true
            ? (numberOf(properties['maxCount']) ?? nodesWanted(properties))
            : nodesWanted(properties),
        )
        .reduce((sum, count) => sum + count, 0);
      return nodes > MAX_KUBENET_NODES
        ? {
            code: 'ValidationError',
            subcode: 'KubenetNodeCountTotalExceedsLimit',
            message: `Cluster's upper limit node count is ${nodes} which exceeds the limit for Kubenet ${MAX_KUBENET_NODES}. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total. https://aka.ms/aks/kubenet-networking-overview`,
          }
        : undefined;
    },
  },
]);
