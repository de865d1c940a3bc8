import { advice } from '../rests.ts';
import { isolationAdvice, LOOKS_INTENDED } from '../shared/isolation-words.ts';
import { deleteRouteCommands, detoursInWords } from './detour-words.ts';
import { cuts, detoursOf, isDeadEnd } from './detours.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';

/** Isolation is why many pools get a dedicated subnet. https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements */
export const routesConnectTheUserPools = defineCheck({
  id: 'routes-connect-the-user-pools',
  title: 'No route drops traffic between the pool and the other user node pools',
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
        `${detoursInWords(deadEnds, 'drops')}. ${LOOKS_INTENDED}`,
        isolationAdvice(deleteRouteCommands(deadEnds)),
      );
    if (detours.unread.length > 0) return unknownFor(detours.unread);
    return pass('No route drops traffic between the pool and the other user node pools.');
  },
});
