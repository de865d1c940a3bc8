import { advice } from '../rests.ts';
import { placesBeside } from '../../network/cluster-places.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { azCommand } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { hasSubnetsToChoose } from '../shared/access.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview */
export const serviceEndpointsMatchTheOtherSubnets = defineCheck({
  id: 'service-endpoints-match-the-other-subnets',
  title: 'The subnet has the service endpoints that all other node subnets have',
  rests: advice('https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run({ cluster, agentPools, vnet, subnet }, pool) {
    const others = placesBeside(cluster, agentPools, pool.name)
      .filter(({ holds }) => holds === 'nodes')
      .flatMap(({ subnetId }) => findSubnet(vnet, subnetId) ?? []);
    const [first, ...rest] = others.map(({ serviceEndpoints }) => serviceEndpoints);
    if (first === undefined) return notApplicable('no other node pool has a subnet in the VNet');
    const common = first.filter((service) => rest.every((each) => has(each, service)));
    const missing = common.filter((service) => !has(subnet.serviceEndpoints, service));
    if (missing.length === 0)
      return pass(`Subnet ${subnet.name} has every service endpoint that all other node subnets have.`);
    return fail(
      `All other node subnets have service endpoints for ${listText(missing)}, and subnet ${subnet.name} has none. A service firewall that allows those subnets blocks the new nodes.`,
      `If pods of the pool use the service, allow the subnet in its firewall and add the endpoint: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'service-endpoints': [...subnet.serviceEndpoints, ...missing] })}`,
    );
  },
});

function has(services: readonly string[], service: string): boolean {
  return services.some((each) => each.toLowerCase() === service.toLowerCase());
}
