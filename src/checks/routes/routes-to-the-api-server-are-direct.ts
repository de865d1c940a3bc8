import { advice } from '../rests.ts';
import { hasWaysToAskAbout, judgeApiServerWays } from './api-server-ways.ts';
import { deleteRouteCommands, detoursInWords } from './detour-words.ts';
import { cuts } from './detours.ts';
import { defineCheck } from '../check.ts';
import { fail } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://github.com/Azure/AKS/issues/5149 */
export const routesToTheApiServerAreDirect = defineCheck({
  id: 'routes-to-the-api-server-are-direct',
  title: 'Traffic between the subnet and the API server in the virtual network goes through no appliance',
  rests: advice('https://github.com/Azure/AKS/issues/5149'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTables'],
  when: hasWaysToAskAbout,
  run(facts) {
    return judgeApiServerWays(
      facts,
      (detour) => !cuts(detour),
      (found) =>
        fail(
          `${detoursInWords(found)}.`,
          `Let what stands there pass TCP 443 and 4443, both ways by the same path, or delete the route: ${deleteRouteCommands(found)}`,
        ),
    );
  },
});
