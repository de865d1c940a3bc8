import { breaks } from '../rests.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { asksForAuthorizedAddresses, authorizedRangesOf } from './authorized-ranges.ts';
import { egressOf } from './egress.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown, unknownFor } from '../verdict.ts';

/**
 * AKS adds the addresses of the cluster's load balancer to the list, and no others.
 * https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges
 */
export const outboundAddressesAreAuthorized = defineCheck({
  id: 'outbound-addresses-are-authorized',
  title: 'The API server accepts connections from the outbound addresses of the nodes',
  rests: breaks('https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTables', 'natGateways', 'publicIpAddresses'],
  when: ({ cluster }) => asksForAuthorizedAddresses(cluster),
  run(facts, { wanted }) {
    const { cluster, subnet } = facts;
    const egress = egressOf(facts, subnet, wanted);
    switch (egress.by) {
      case 'unknown':
        return unknownFor([egress]);
      case 'node-addresses':
        return notApplicable('the nodes have public addresses, which node-public-ips-are-authorized checks');
      case 'load-balancer':
        return pass("Outbound traffic uses the cluster's load balancer; AKS authorizes its addresses.");
      case 'nat-gateway': {
        // The public address of an API server is of IPv4, dual stack or not. https://github.com/Azure/AKS/issues/5526
        const ranges = egress.ranges.filter(({ family }) => family === 4);
        if (ranges.length === 0) return notApplicable(`NAT gateway ${egress.name} has no IPv4 address`);
        const { listed, tags, covers } = authorizedRangesOf(cluster);
        const outside = ranges.filter((range) => !covers(range)).map(({ cidr }) => cidr);
        if (outside.length === 0) return pass(`All addresses of NAT gateway ${egress.name} are authorized.`);
        if (tags.length > 0)
          return unknown(
            `NAT gateway ${egress.name} uses ${listText(outside)}; this action does not know which addresses service tag ${listText(tags)} covers`,
          );
        const command = azCommand('aks update', {
          ...clusterOptions(cluster.id),
          'api-server-authorized-ip-ranges': [...listed, ...outside].join(','),
        });
        return fail(
          `NAT gateway ${egress.name} of subnet ${subnet.name} uses ${listText(outside)}; the API server accepts only ${listText(listed)}. The nodes could not join the cluster.`,
          `Add the missing addresses to the authorized IP ranges: ${command}`,
        );
      }
    }
  },
});
