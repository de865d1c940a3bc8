import { inferred } from '../rests.ts';
import { deleteRouteCommands, detoursInWords, detoursOf, isDeadEnd } from './detours.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route */
export const routesBetweenPoolsAreDirect = defineCheck({
  id: 'routes-between-pools-are-direct',
  title: 'Traffic between the pool and the other pools goes through no appliance',
  rests: inferred(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route',
  ),
  scope: 'pool',
  needs: ['agentPools', 'vnet', 'routeTables'],
  run(facts, pool) {
    const detours = detoursOf(facts, pool);
    if (detours === undefined) return subnetIsUnknown(pool, facts.vnet);
    const indirect = detours.found.filter((detour) => !isDeadEnd(detour));
    if (indirect.length > 0)
      return fail(
        `${detoursInWords(indirect)}.`,
        `Let what stands there pass all traffic between the subnets, both ways by the same path, or delete the route: ${deleteRouteCommands(indirect)}`,
      );
    if (detours.unread.length > 0) return unknown(`cannot be known: ${detours.unread.join('; ')}`);
    return pass('No route of a table leads it out of the direct way, in both directions.');
  },
});
