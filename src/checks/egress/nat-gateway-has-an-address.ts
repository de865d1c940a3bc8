import { breaks } from '../rests.ts';
import { addAddressCommand, addressesInWords, hasAddress } from './gateway-addresses.ts';
import { mayLearnDefaultRoute } from '../shared/learned-routes.ts';
import { gatewayOf, leavesByGateway, usesOwnGateway } from '../shared/nat-gateways.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource: it needs a public IP address or prefix to send traffic. */
export const natGatewayHasAnAddress = defineCheck({
  id: 'nat-gateway-has-an-address',
  title: 'The NAT gateway of the subnet has a public IP address',
  rests: breaks('https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTable', 'natGateways'],
  when({ cluster, subnet, routeTable }) {
    const isOwn = usesOwnGateway(cluster);
    return isOwn === true ? leavesByGateway(subnet, routeTable) : isOwn;
  },
  run({ vnet, subnet, routeTable, natGateways }) {
    const gateway = gatewayOf(subnet, natGateways);
    if (!gateway.ok) return gateway.verdict;
    const { name } = gateway.value;
    if (hasAddress(gateway.value)) return pass(addressesInWords(gateway.value));
    if (mayLearnDefaultRoute(vnet, routeTable))
      return unknown(
        `NAT gateway ${name} of subnet ${subnet.name} has no public IP address, and a BGP default route, which no resource shows, may take precedence over it`,
      );
    return fail(
      `NAT gateway ${name} of subnet ${subnet.name} has no public IP address and no public IP prefix. Either Azure rejects the pool (NATGatewayNotAssociatedWithPublicIPOrIPPrefix), or its nodes cannot start.`,
      `Add a public IP address: ${addAddressCommand(gateway.value)}`,
    );
  },
});
