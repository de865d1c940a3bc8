import { advice } from '../rests.ts';
import { apiServerDetours, hasWaysToAskAbout, subnetsOfPool } from './api-server-ways.ts';
import { deleteRouteCommands, detoursInWords } from './detour-words.ts';
import { isDeadEnd } from './detours.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://github.com/Azure/AKS/issues/5149 */
export const routesToTheApiServerAreDirect = defineCheck({
  id: 'routes-to-the-api-server-are-direct',
  title: 'No route diverts traffic between the pool and the API server',
  rests: advice('https://github.com/Azure/AKS/issues/5149'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTables'],
  when: hasWaysToAskAbout,
  run(facts, pool) {
    const detours = apiServerDetours(facts, subnetsOfPool(facts, pool));
    if (!detours.ok) return detours.verdict;
    const diverted = detours.found.filter((detour) => !isDeadEnd(detour));
    if (diverted.length > 0)
      return fail(
        `${detoursInWords(diverted, 'diverts')}.`,
        `Allow TCP 443 and 4443 on the appliance, with the same path in both directions, or delete the route: ${deleteRouteCommands(diverted)}`,
      );
    if (detours.unread.length > 0) return unknownFor(detours.unread);
    return pass('No route diverts traffic between the pool and the API server.');
  },
});
