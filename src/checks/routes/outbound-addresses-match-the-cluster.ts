import { advice } from '../rests.ts';
import { routesToEverything } from '../../network/routes.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { mayLearnRoutes } from '../shared/learned-routes.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/nat-gateway/nat-overview#outbound-connectivity: it comes before a load balancer. */
export const outboundAddressesMatchTheCluster = defineCheck({
  id: 'outbound-addresses-match-the-cluster',
  title: "Nodes of the subnet go out with the addresses of the cluster's load balancer, as the others do",
  rests: advice('https://learn.microsoft.com/azure/nat-gateway/nat-overview'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTable'],
  when: ({ cluster }) =>
    cluster.outboundType.toLowerCase() === 'loadbalancer' ||
    `the outbound type of the cluster is ${cluster.outboundType}`,
  run({ vnet, subnet, routeTable }) {
    if (subnet.natGatewayId === undefined) return pass(`Subnet ${subnet.name} has no NAT gateway.`);
    // https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource: routes of one's own and learned ones come before it.
    if (routesToEverything(routeTable, 4).length > 0 || mayLearnRoutes(vnet, routeTable))
      return unknown(`a route may lead subnet ${subnet.name} out before NAT gateway ${nameOfId(subnet.natGatewayId)}`);
    return fail(
      `Subnet ${subnet.name} has NAT gateway ${nameOfId(subnet.natGatewayId)}, which comes before the load balancer of the cluster: nodes of this pool are seen from outside with other addresses than those of the others.`,
      `If firewalls outside list the addresses of the cluster, add those of the gateway: ${azCommand('network nat gateway show', { ids: subnet.natGatewayId, query: 'publicIpAddresses' })}`,
    );
  },
});
