import { advice } from '../rests.ts';
import { deleteRouteCommands, detoursInWords } from './detour-words.ts';
import { cuts, detoursOf, isDeadEnd } from './detours.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';

/** Subnets of their own are there to keep pools apart. https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements */
export const routesConnectTheUserPools = defineCheck({
  id: 'routes-connect-the-user-pools',
  title: 'No route drops traffic between the pool and the other user pools',
  rests: advice('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTables'],
  run(facts, pool) {
    const detours = detoursOf(facts, pool);
    const told = new Set(detours.found.filter(cuts).map(({ route }) => route));
    const deadEnds = detours.found.filter(
      (detour) => isDeadEnd(detour) && detour.between === 'user' && !told.has(detour.route),
    );
    if (deadEnds.length > 0)
      return fail(
        `${detoursInWords(deadEnds)}, which drops it. This looks intended: it isolates user pools from one another, while each reaches the system pools.`,
        `No action needed if it is intended. Know that Microsoft asks for all ports between nodes, that a Service whose pods and clients lie in different ones of these pools will not work, and that system pods may move to a user pool when the system pools are full. To open it: ${deleteRouteCommands(deadEnds)}`,
      );
    if (detours.unread.length > 0) return unknownFor(detours.unread);
    return pass('No route of a table drops it, in both directions.');
  },
});
