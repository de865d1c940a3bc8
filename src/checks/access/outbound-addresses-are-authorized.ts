import { nodePublicIpsOf } from '../../resources/node-public-ips.ts';
import { breaks } from '../rests.ts';
import { containsRange, parseRange, parseRanges } from '../../network/address-range.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { egressOf } from './egress.ts';
import { mayLearnRoutes } from '../shared/learned-routes.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown, unknownFor } from '../verdict.ts';

/**
 * AKS adds the addresses of the cluster's load balancer to the list by itself, and no others.
 * https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges
 */
export const outboundAddressesAreAuthorized = defineCheck({
  id: 'outbound-addresses-are-authorized',
  title: 'The API server lets the nodes in from the addresses that they go out with',
  rests: breaks('https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTables', 'natGateways', 'publicIpAddresses'],
  when: ({ cluster: { apiServerAccess } }) =>
    apiServerAccess.isInVnet ||
    apiServerAccess.authorizedIpRanges.length > 0 ||
    'the API server lets in whoever signs in, from any address',
  run(facts, { wanted }) {
    const { cluster, vnet, subnet } = facts;
    const { isInVnet, authorizedIpRanges } = cluster.apiServerAccess;
    if (isInVnet) return pass('Nodes reach the API server inside of the virtual network.');
    // A NAT gateway goes before the addresses of the nodes, and these before the load balancer.
    // https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource
    if (subnet.natGatewayId === undefined && nodePublicIpsOf(wanted) !== undefined)
      return notApplicable(
        'nodes go out with public addresses of their own, of which node-public-ips-are-authorized tells',
      );
    if (
      subnet.natGatewayId === undefined &&
      vnet.defaultNatGatewayId === undefined &&
      cluster.outboundType === 'loadBalancer' &&
      subnet.routeTableId === undefined &&
      !mayLearnRoutes(vnet, undefined)
    )
      return pass("Nodes go out by the cluster's load balancer, whose addresses AKS lets in by itself.");
    const egress = egressOf(facts, subnet);
    if (!egress.isKnown) return unknownFor([egress]);
    if (subnet.natGatewayId === undefined) return pass(`Nodes go out by ${egress.by}, which the API server lets in.`);
    // The public address of an API server is of IPv4, dual stack or not. https://github.com/Azure/AKS/issues/5526
    const ranges = egress.ranges.filter(({ family }) => family === 4);
    if (ranges.length === 0) return notApplicable(`${egress.by} has no IPv4 address`);
    const authorized = parseRanges(authorizedIpRanges);
    const outside = ranges.filter((range) => !authorized.some((each) => containsRange(each, range)));
    if (outside.length === 0) return pass(`Nodes go out by ${egress.by}, which the API server lets in.`);
    const words = outside.map(({ cidr }) => cidr);
    // https://learn.microsoft.com/azure/aks/api-server-service-tags
    const tags = authorizedIpRanges.filter((text) => parseRange(text) === undefined);
    if (tags.length > 0)
      return unknown(
        `${egress.by} goes out with ${words.join(', ')}, and whether ${tags.join(', ')}, which the API server lets in, holds them is not known here`,
      );
    return fail(
      `Nodes in subnet ${subnet.name} go out by ${egress.by} with ${words.join(', ')}, and the API server lets in ${authorizedIpRanges.join(', ')} alone: they would never join the cluster.`,
      `Let them in too: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'api-server-authorized-ip-ranges': [...authorizedIpRanges, ...words].join(',') })}`,
    );
  },
});
