import { refused } from '../rests.ts';
import { findDefaultRoute, routeCommand, usesOwnRoutes } from './default-route.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://github.com/hashicorp/terraform-provider-azurerm/issues/8609 quotes the error. */
const NEXT_HOPS = ['virtualappliance', 'virtualnetworkgateway'];

/** https://learn.microsoft.com/azure/aks/egress-outboundtype#outbound-type-of-userdefinedrouting */
export const defaultRouteLeadsToAnAppliance = defineCheck({
  id: 'default-route-leads-to-an-appliance',
  title: 'The default route goes to a virtual appliance or a virtual network gateway',
  rests: refused('https://github.com/hashicorp/terraform-provider-azurerm/issues/8609'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when: ({ cluster }) => usesOwnRoutes(cluster),
  run(facts) {
    const { subnet, routeTable } = facts;
    const { route } = findDefaultRoute(facts);
    if (routeTable === undefined || route === undefined)
      return notApplicable(`the route table of subnet ${subnet.name} has no default route`);
    const saw = `Route table ${routeTable.name} sends 0.0.0.0/0 to ${route.nextHopType} (route ${route.name})`;
    if (NEXT_HOPS.includes(route.nextHopType.toLowerCase())) return pass(`${saw}.`);
    return fail(
      `${saw}. With outbound type userDefinedRouting, AKS accepts only VirtualAppliance and VirtualNetworkGateway (RouteTableInvalidNextHop).`,
      `Change the next hop to the address of your firewall: ${routeCommand('update', routeTable, route.name, '0.0.0.0/0')}`,
    );
  },
});
