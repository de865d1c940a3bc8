import { nodePublicIpsOf } from '../../resources/node-public-ips.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { isPutByThisRun } from '../shared/access.ts';
import { fail } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/egress-udr */
export const nodePublicIpsHaveSymmetricRoutes = defineCheck({
  id: 'node-public-ips-have-symmetric-routes',
  title: 'Replies leave from the public address of the node that received the request',
  rests: inferred('https://learn.microsoft.com/azure/firewall/integrate-lb#asymmetric-routing'),
  scope: 'pool',
  needs: ['cluster'],
  when({ cluster }, pool) {
    if (nodePublicIpsOf(pool.wanted) === undefined) return `the nodes of pool ${pool.name} have no public addresses`;
    if (!isPutByThisRun(pool)) return `node pool ${pool.name} already exists`;
    return (
      cluster.outboundType === 'userDefinedRouting' || `the outbound type of the cluster is ${cluster.outboundType}`
    );
  },
  run({ cluster }, { name }) {
    return fail(
      `Each node of pool ${name} gets a public address, and cluster ${cluster.name} has outbound type ${cluster.outboundType}. Replies to requests from the internet leave through the default route, and a stateful firewall drops them.`,
      'Set enable-node-public-ip to false, or add a route to Internet for the address ranges of the clients.',
    );
  },
});
