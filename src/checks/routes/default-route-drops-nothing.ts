import { breaks } from '../rests.ts';
import { parseRange } from '../../network/address-range.ts';
import { blocksOf, INTERNET } from '../../network/party.ts';
import { dropsTraffic, routesToEverything } from '../../network/routes.ts';
import type { Route } from '../../resources/network.ts';
import { azCommand, placeOptions } from '../../values/az-command.ts';
import { usesOwnRoutes } from './default-route.ts';
import { mayLearnRoutes } from '../shared/learned-routes.ts';
import { whyNodesNeedNoInternet } from '../shared/outbound-needs.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined: next hop None drops the traffic. */
export const defaultRouteDropsNothing = defineCheck({
  id: 'default-route-drops-nothing',
  title: 'No route drops the outbound traffic of the subnet',
  rests: breaks(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail',
  ),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTable'],
  when({ cluster }) {
    if (usesOwnRoutes(cluster) === true)
      return "the cluster's outbound type is userDefinedRouting; default-route-leads-to-an-appliance covers this";
    return whyNodesNeedNoInternet(cluster) ?? true;
  },
  run({ vnet, subnet, routeTable }) {
    const dropping = routesToEverything(routeTable, 4).filter(dropsTraffic);
    if (routeTable === undefined || dropping.length === 0)
      return pass(`No route drops the outbound traffic of ${subnet.name}.`);
    const names = listText(dropping.map(({ name, addressPrefix }) => `route ${name} sends ${addressPrefix}`));
    const saw = `Route table ${routeTable.name} of subnet ${subnet.name} drops outbound traffic: ${names} to None.`;
    if (mayLearnRoutes(vnet, routeTable) || routeTable.routes.some(leadsSomeOut))
      return unknown(`${saw} Longer prefixes may still carry what nodes need.`);
    return fail(
      `${saw} Nodes cannot start (OutboundConnFail).`,
      `Delete the route: ${dropping.map(({ name }) => azCommand('network route-table route delete', { ...placeOptions(routeTable.id), 'route-table-name': routeTable.name, name })).join(' ; ')}`,
    );
  },
});

/** The route carries traffic to some public addresses: to a range of them, or to a service tag. */
function leadsSomeOut(route: Route): boolean {
  if (dropsTraffic(route)) return false;
  const range = parseRange(route.addressPrefix);
  return (
    range === undefined ||
    (range.family === 4 && blocksOf(INTERNET).some(({ from, to }) => range.first <= to && from <= range.last))
  );
}
