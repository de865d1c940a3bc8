import { advice } from '../rests.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/nat-gateway/nat-overview#outbound-connectivity: it comes before a load balancer. */
export const outboundAddressesAreThoseOfTheLoadBalancer = defineCheck({
  id: 'outbound-addresses-are-those-of-the-load-balancer',
  title: "Nodes of the subnet go out with the addresses of the cluster's load balancer, as the others do",
  rests: advice('https://learn.microsoft.com/azure/nat-gateway/nat-overview'),
  scope: 'pool',
  needs: ['cluster', 'vnet'],
  run({ cluster, vnet }, pool) {
    if (cluster.outboundType.toLowerCase() !== 'loadbalancer')
      return notApplicable(`the outbound type of the cluster is ${cluster.outboundType}`);
    const subnet = findSubnet(vnet, pool.subnetId);
    if (subnet === undefined) return subnetIsUnknown(pool, vnet);
    if (subnet.natGatewayId === undefined) return pass(`Subnet ${subnet.name} has no NAT gateway.`);
    return fail(
      `Subnet ${subnet.name} has NAT gateway ${nameOfId(subnet.natGatewayId)}, which comes before the load balancer of the cluster: nodes of this pool are seen from outside with other addresses than those of the others.`,
      `If firewalls outside list the addresses of the cluster, add those of the gateway: ${azCommand('network nat gateway show', { ids: subnet.natGatewayId, query: 'publicIpAddresses' })}`,
    );
  },
});
