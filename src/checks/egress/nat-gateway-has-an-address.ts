import { breaks } from '../rests.ts';
import { addAddressCommand, addressesInWords, hasAddress } from './gateway-addresses.ts';
import { gatewayOf, leavesByGateway, usesOwnGateway } from '../shared/nat-gateways.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource: without a public address it sends nothing. */
export const natGatewayHasAnAddress = defineCheck({
  id: 'nat-gateway-has-an-address',
  title: 'The NAT gateway by which nodes go out has a public address',
  rests: breaks('https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource'),
  scope: 'pool',
  needs: ['cluster', 'subnet', 'routeTable', 'natGateways'],
  when({ cluster, subnet, routeTable }) {
    const isOwn = usesOwnGateway(cluster);
    return isOwn === true ? leavesByGateway(subnet, routeTable) : isOwn;
  },
  run({ subnet, natGateways }) {
    const gateway = gatewayOf(subnet, natGateways);
    if (!gateway.ok) return gateway.verdict;
    if (hasAddress(gateway.value)) return pass(addressesInWords(gateway.value));
    return fail(
      `NAT gateway ${gateway.value.name} of subnet ${subnet.name} has no public IP address and no prefix. No node will come up, or Azure refuses the pool (NATGatewayNotAssociatedWithPublicIPOrIPPrefix).`,
      `Give it an address: ${addAddressCommand(gateway.value)}`,
    );
  },
});
