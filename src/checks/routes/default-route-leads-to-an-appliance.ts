import { refused } from '../rests.ts';
import { findDefaultRoute, routeCommand } from './default-route.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://github.com/hashicorp/terraform-provider-azurerm/issues/8609 quotes the refusal. */
const NEXT_HOPS = ['virtualappliance', 'virtualnetworkgateway'];

/** https://learn.microsoft.com/azure/aks/egress-outboundtype#outbound-type-of-userdefinedrouting */
export const defaultRouteLeadsToAnAppliance = defineCheck({
  id: 'default-route-leads-to-an-appliance',
  title: 'The route that leads nodes of the subnet out goes to an appliance or a gateway',
  rests: refused('https://github.com/hashicorp/terraform-provider-azurerm/issues/8609'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
  run(facts, pool) {
    const found = findDefaultRoute(facts, pool);
    if ('status' in found) return found;
    const { table, route } = found;
    if (table === undefined || route === undefined)
      return notApplicable(`subnet ${found.subnet.name} has no default route of its own`);
    const saw = `Route ${route.name} of ${table.name} leads 0.0.0.0/0 to ${route.nextHopType}`;
    if (NEXT_HOPS.includes(route.nextHopType.toLowerCase())) return pass(`${saw}.`);
    return fail(
      `${saw}; with the outbound type userDefinedRouting AKS takes VirtualAppliance and VirtualNetworkGateway alone (RouteTableInvalidNextHop).`,
      `Lead it to the address of your firewall: ${routeCommand('update', table, route.name, '0.0.0.0/0')}`,
    );
  },
});
