import { findSubnet } from '../network/known-ranges.ts';
import { apiServerPlace } from './support/api-server.ts';
import { deleteRouteCommands, detoursInWords, detoursOn, isDeadEnd } from './support/detours.ts';
import { subnetIsUnknown } from './support/subnets.ts';
import { defineCheck, fail, pass, skip } from './check.ts';

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview */
export const routesToTheApiServerLeadSomewhere = defineCheck({
  id: 'routes-to-the-api-server-lead-somewhere',
  title: 'No route drops traffic between the subnet and the API server in the virtual network',
  severity: 'error',
  scope: 'pool',
  needs: ['cluster', 'vnet', 'routeTables'],
  run({ cluster, vnet, routeTables }, pool) {
    const subnet = findSubnet(vnet, pool.subnetId);
    if (subnet === undefined) return subnetIsUnknown(pool, vnet);
    const place = apiServerPlace(cluster, vnet);
    if (place.at === 'unknown') return skip(place.why);
    if (place.at !== 'own-subnet') return skip('the API server has no subnet of its own');
    const detours = detoursOn(
      [
        [subnet, place.subnet],
        [place.subnet, subnet],
      ],
      vnet,
      routeTables,
    );
    const found = detours.found.filter(isDeadEnd);
    if (found.length > 0)
      return fail(
        `${detoursInWords(found)}, which drops it. No node will register with the cluster.`,
        `Delete the route, or give it a prefix shorter than the range of the virtual network: ${deleteRouteCommands(found)}`,
      );
    if (detours.unread.length > 0) return skip(`cannot be known: ${detours.unread.join('; ')}`);
    return pass(`No route leads it out of the direct way between ${subnet.name} and ${place.subnet.name}.`);
  },
});
