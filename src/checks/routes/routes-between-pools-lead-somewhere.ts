import { refused } from '../rests.ts';
import { deleteRouteCommands, detoursInWords, detoursOf, isDeadEnd } from './detours.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route */
export const routesBetweenPoolsLeadSomewhere = defineCheck({
  id: 'routes-between-pools-lead-somewhere',
  title: 'No route drops traffic between the pool and the other pools',
  rests: refused(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route',
  ),
  scope: 'pool',
  needs: ['agentPools', 'vnet', 'routeTables'],
  run(facts, pool) {
    const detours = detoursOf(facts, pool);
    if (detours === undefined) return subnetIsUnknown(pool, facts.vnet);
    const deadEnds = detours.found.filter(isDeadEnd);
    if (deadEnds.length > 0)
      return fail(
        `${detoursInWords(deadEnds)}, which drops it.`,
        `Delete the route, or give it a prefix shorter than the range of the virtual network: ${deleteRouteCommands(deadEnds)}`,
      );
    if (detours.unread.length > 0) return unknown(`cannot be known: ${detours.unread.join('; ')}`);
    return pass('No route of a table drops it, in both directions.');
  },
});
