import { inferred } from '../rests.ts';
import { addAddressCommand, addressesInWords, hasAddress } from './gateway-addresses.ts';
import { azCommand, placeOptions } from '../../values/az-command.ts';
import { mayLearnDefaultRoute } from '../shared/learned-routes.ts';
import { gatewayOf, leavesByGateway, usesOwnGateway } from '../shared/nat-gateways.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** A NAT gateway on the subnet takes precedence over the load balancer of the cluster, whatever the outbound type is. */
export const natGatewayIsReady = defineCheck({
  id: 'nat-gateway-is-ready',
  title: 'The NAT gateway of the subnet is provisioned and has a public IP address',
  rests: inferred('https://learn.microsoft.com/azure/nat-gateway/troubleshoot-nat'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTable', 'natGateways'],
  when: ({ subnet, routeTable }) => leavesByGateway(subnet, routeTable),
  run({ cluster, vnet, subnet, routeTable, natGateways }) {
    const gateway = gatewayOf(subnet, natGateways);
    if (!gateway.ok) return gateway.verdict;
    const { id, name, provisioningState } = gateway.value;
    if (provisioningState.toLowerCase() === 'failed')
      return fail(
        `NAT gateway ${name} of subnet ${subnet.name} is Failed. Nodes may have no outbound connectivity.`,
        `Update the NAT gateway without changes, which retries the failed operation: ${azCommand('network nat gateway update', { ...placeOptions(id), name })}`,
      );
    // With outbound type userAssignedNATGateway, nat-gateway-has-an-address covers it.
    if (!hasAddress(gateway.value) && usesOwnGateway(cluster) !== true) {
      if (mayLearnDefaultRoute(vnet, routeTable))
        return unknown(
          `NAT gateway ${name} of subnet ${subnet.name} has no public IP address, and a BGP default route, which no resource shows, may take precedence over it`,
        );
      return fail(
        `NAT gateway ${name} of subnet ${subnet.name} has no public IP address and no public IP prefix. It takes precedence over the load balancer of the cluster, and cannot send traffic.`,
        `Add a public IP address: ${addAddressCommand(gateway.value)}`,
      );
    }
    return pass(`${addressesInWords(gateway.value)} It is ${provisioningState || 'provisioned'}.`);
  },
});
