import { inferred } from '../rests.ts';
import { deleteRouteCommands, detoursInWords, oneWay, wayBackCommands } from './detour-words.ts';
import { cuts, detoursOf, isDeadEnd, type FoundDetour } from './detours.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route */
export const routesBetweenPoolsAreDirect = defineCheck({
  id: 'routes-between-pools-are-direct',
  title: 'No route diverts traffic between the pool and the other pools',
  rests: inferred(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTables'],
  run(facts, pool) {
    const detours = detoursOf(facts, pool);
    const told = new Set(detours.found.filter(cuts).map(({ route }) => route));
    const indirect = detours.found.filter((detour) => !told.has(detour.route) && !isMeant(detour));
    if (indirect.length === 0)
      return detours.unread.length > 0
        ? unknownFor(detours.unread)
        : pass('No route diverts traffic between the pool and the other pools.');
    const halves = oneWay(indirect);
    const dropped = indirect.some(isDeadEnd) ? ' Next hop None drops the traffic.' : '';
    const asymmetric =
      halves.length > 0
        ? ` The return path ${halves.map(({ from, to }) => `from ${to.name} to ${from.name}`).join(', ')} is direct. The appliance sees half of each connection, and a firewall drops such traffic.`
        : '';
    const advice =
      halves.length > 0
        ? `Send return traffic through the same appliance: ${wayBackCommands(halves, facts.vnet)} . Or delete the route: `
        : 'Allow all traffic between the subnets on the appliance, with the same path in both directions, or delete the route: ';
    return fail(
      `${detoursInWords(indirect, 'diverts')}.${dropped}${asymmetric}`,
      `${advice}${deleteRouteCommands(indirect)}`,
    );
  },
});

/** Another check reports user pools that a route isolates. */
function isMeant(detour: FoundDetour): boolean {
  return isDeadEnd(detour) && detour.between === 'user';
}
