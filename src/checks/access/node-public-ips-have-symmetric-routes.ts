import { nodePublicIpsOf } from '../../resources/node-public-ips.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { fail } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/egress-udr */
export const nodePublicIpsHaveSymmetricRoutes = defineCheck({
  id: 'node-public-ips-have-symmetric-routes',
  title: 'Nodes with public addresses answer by the way that asked them',
  rests: inferred('https://learn.microsoft.com/azure/firewall/integrate-lb#asymmetric-routing'),
  scope: 'pool',
  needs: ['cluster'],
  when({ cluster }, { name, wanted }) {
    if (nodePublicIpsOf(wanted) === undefined) return `the nodes of pool ${name} have no public addresses`;
    return (
      cluster.outboundType.toLowerCase() === 'userdefinedrouting' ||
      `the cluster sends its traffic out by ${cluster.outboundType}`
    );
  },
  run({ cluster }, { name }) {
    return fail(
      `Each node of pool ${name} is to have a public address, and cluster ${cluster.name} sends everything out by a route of its own (outbound type ${cluster.outboundType}): what asks a node by its public address is answered by another way, and a firewall drops that.`,
      'Leave enable-node-public-ip out, or let the default route of the subnet lead the answers to who asked.',
    );
  },
});
