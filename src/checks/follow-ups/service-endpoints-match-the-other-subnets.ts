import { advice } from '../rests.ts';
import { placesBeside } from '../../network/cluster-places.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview */
export const serviceEndpointsMatchTheOtherSubnets = defineCheck({
  id: 'service-endpoints-match-the-other-subnets',
  title: 'The subnet has the service endpoints that the subnets of all other pools have',
  rests: advice('https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run({ cluster, agentPools, vnet, subnet }, pool) {
    const others = placesBeside(cluster, agentPools, pool.name)
      .filter(({ holds }) => holds === 'nodes')
      .flatMap(({ subnetId }) => findSubnet(vnet, subnetId) ?? []);
    const [first, ...rest] = others;
    if (first === undefined) return notApplicable('no other pool lies in the virtual network');
    const common = first.serviceEndpoints.filter((service) =>
      rest.every((each) => each.serviceEndpoints.includes(service)),
    );
    const missing = common.filter((service) => !subnet.serviceEndpoints.includes(service));
    if (missing.length === 0) return pass(`Subnet ${subnet.name} lacks no service endpoint that all other pools have.`);
    return fail(
      `The subnets of all other pools have service endpoints for ${missing.join(', ')}, and subnet ${subnet.name} does not. A firewall of such a service that lists those subnets keeps the new nodes out.`,
      `If pods of the pool use the service, add the endpoint and the subnet to its firewall: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'service-endpoints': [...subnet.serviceEndpoints, ...missing] })}`,
    );
  },
});
