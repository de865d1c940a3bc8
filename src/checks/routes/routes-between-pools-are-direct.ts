import { inferred } from '../rests.ts';
import { deleteRouteCommands, detoursInWords, oneWay, wayBackCommands } from './detour-words.ts';
import { cuts, detoursOf, isDeadEnd, type FoundDetour } from './detours.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route */
export const routesBetweenPoolsAreDirect = defineCheck({
  id: 'routes-between-pools-are-direct',
  title: 'Traffic between the pool and the other pools goes through no appliance',
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
        : pass('No route of a table leads it out of the direct way, in both directions.');
    const halves = oneWay(indirect);
    const dropped = indirect.some(isDeadEnd) ? ' What goes to None is dropped.' : '';
    const asymmetric =
      halves.length > 0
        ? ` The way back ${halves.map(({ from, to }) => `from ${to.name} to ${from.name}`).join(', ')} is direct: the appliance sees half of each connection, and a firewall drops what it saw no beginning of.`
        : '';
    const advice =
      halves.length > 0
        ? `Lead the way back by the same appliance: ${wayBackCommands(halves, facts.vnet)} . Or delete the route: `
        : 'Let what stands there pass all traffic between the subnets, both ways by the same path, or delete the route: ';
    return fail(`${detoursInWords(indirect)}.${dropped}${asymmetric}`, `${advice}${deleteRouteCommands(indirect)}`);
  },
});

/** Another check tells of user pools that a route keeps apart. */
function isMeant(detour: FoundDetour): boolean {
  return isDeadEnd(detour) && detour.between === 'user';
}
