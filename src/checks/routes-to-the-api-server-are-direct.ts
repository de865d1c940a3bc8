import { findSubnet } from '../network/known-ranges.ts';
import { apiServerPlace } from './support/api-server.ts';
import { deleteRouteCommands, detoursInWords, detoursOn, isDeadEnd } from './support/detours.ts';
import { subnetIsUnknown } from './support/subnets.ts';
import { defineCheck, fail, pass, skip } from './check.ts';

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://github.com/Azure/AKS/issues/5149 */
export const routesToTheApiServerAreDirect = defineCheck({
  id: 'routes-to-the-api-server-are-direct',
  title: 'Traffic between the subnet and the API server in the virtual network goes through no appliance',
  severity: 'notice',
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
    const found = detours.found.filter((detour) => !isDeadEnd(detour));
    if (found.length > 0)
      return fail(
        `${detoursInWords(found)}.`,
        `Let what stands there pass TCP 443 and 4443, both ways by the same path, or delete the route: ${deleteRouteCommands(found)}`,
      );
    if (detours.unread.length > 0) return skip(`cannot be known: ${detours.unread.join('; ')}`);
    return pass(`No route leads it out of the direct way between ${subnet.name} and ${place.subnet.name}.`);
  },
});
