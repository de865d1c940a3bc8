import { breaks } from '../rests.ts';
import { deleteRouteCommands, detoursInWords } from './detour-words.ts';
import { cuts, detoursOf } from './detours.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route */
export const routesConnectTheSystemPools = defineCheck({
  id: 'routes-connect-the-system-pools',
  title: 'No route drops traffic between the pool and the system pools',
  rests: breaks(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTables'],
  run(facts, pool) {
    const detours = detoursOf(facts, pool);
    const deadEnds = detours.found.filter(cuts);
    if (deadEnds.length > 0)
      return fail(
        `${detoursInWords(deadEnds)}, which drops it.`,
        `Delete the route, or give it a prefix shorter than the range of the virtual network: ${deleteRouteCommands(deadEnds)}`,
      );
    if (detours.unread.length > 0) return unknownFor(detours.unread);
    return pass('No route of a table drops it, in both directions.');
  },
});
