import { advice } from '../rests.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { mayLearnDefaultRoute } from '../shared/learned-routes.ts';
import { leavesByGateway } from '../shared/nat-gateways.ts';
import { nodeSubnetsBeside } from '../shared/route-tables.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/nat-gateway/nat-overview#outbound-connectivity: it takes precedence over a load balancer. */
export const outboundAddressesMatchTheCluster = defineCheck({
  id: 'outbound-addresses-match-the-cluster',
  title: 'Outbound traffic of the subnet has the same source addresses as the rest of the cluster',
  rests: advice('https://learn.microsoft.com/azure/nat-gateway/nat-overview'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when: ({ cluster }) =>
    cluster.outboundType.toLowerCase() === 'loadbalancer' || `the cluster's outbound type is ${cluster.outboundType}`,
  run({ cluster, agentPools, vnet, subnet, routeTable }, pool) {
    const { natGatewayId } = subnet;
    if (natGatewayId === undefined) return pass(`Subnet ${subnet.name} has no NAT gateway.`);
    const gateway = nameOfId(natGatewayId);
    const others = nodeSubnetsBeside(cluster, agentPools, vnet, pool);
    if (others.length > 0 && others.every((other) => sameId(other.natGatewayId, natGatewayId)))
      return pass(`Subnet ${subnet.name} and the subnets of all other pools have NAT gateway ${gateway}.`);
    const left = leavesByGateway(subnet, routeTable);
    if (left !== true) return unknown(`${left}, and no resource shows which addresses its traffic gets there`);
    // https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource: BGP routes take precedence as well.
    if (mayLearnDefaultRoute(vnet, routeTable))
      return unknown(`a BGP default route, which no resource shows, may take precedence over NAT gateway ${gateway}`);
    return fail(
      `Subnet ${subnet.name} has NAT gateway ${gateway}, which takes precedence over the load balancer of the cluster. Outbound traffic of this pool has different source addresses from that of the other pools.`,
      `If an allowlist contains the outbound addresses of the cluster, add those of the gateway: ${azCommand('network nat gateway show', { ids: natGatewayId, query: '[publicIpAddresses, publicIpPrefixes]' })}`,
    );
  },
});
