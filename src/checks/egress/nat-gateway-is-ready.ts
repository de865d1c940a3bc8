import { inferred } from '../rests.ts';
import { addAddressCommand, addressesInWords, hasAddress } from './gateway-addresses.ts';
import { azCommand, placeOptions } from '../../values/az-command.ts';
import { gatewayOf, leavesByGateway, usesOwnGateway } from '../shared/nat-gateways.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** A gateway on the subnet comes before the load balancer of the cluster, whatever the outbound type is. */
export const natGatewayIsReady = defineCheck({
  id: 'nat-gateway-is-ready',
  title: 'The NAT gateway of the subnet is provisioned and has an address',
  rests: inferred('https://learn.microsoft.com/azure/nat-gateway/troubleshoot-nat'),
  scope: 'pool',
  needs: ['cluster', 'subnet', 'routeTable', 'natGateways'],
  when: ({ subnet, routeTable }) => leavesByGateway(subnet, routeTable),
  run({ cluster, subnet, natGateways }) {
    const gateway = gatewayOf(subnet, natGateways);
    if (!gateway.ok) return gateway.verdict;
    const { id, name, provisioningState } = gateway.value;
    if (provisioningState.toLowerCase() === 'failed')
      return fail(
        `NAT gateway ${name} of subnet ${subnet.name} is Failed: nodes may find no way out.`,
        `Update it unchanged, which repeats what failed: ${azCommand('network nat gateway update', { ...placeOptions(id), name })}`,
      );
    // With a cluster that goes out by its own gateway, nat-gateway-has-an-address tells of it.
    if (!hasAddress(gateway.value) && usesOwnGateway(cluster) !== true)
      return fail(
        `NAT gateway ${name} of subnet ${subnet.name} has no public IP address and no prefix. It comes before the other ways out of the subnet, and sends nothing.`,
        `Give it an address: ${addAddressCommand(gateway.value)}`,
      );
    return pass(`${addressesInWords(gateway.value)} It is ${provisioningState || 'provisioned'}.`);
  },
});
