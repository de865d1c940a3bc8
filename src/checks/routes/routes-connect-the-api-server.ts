import { breaks } from '../rests.ts';
import { hasWaysToAskAbout, judgeApiServerWays } from './api-server-ways.ts';
import { deleteRouteCommands, detoursInWords } from './detour-words.ts';
import { cuts } from './detours.ts';
import { defineCheck } from '../check.ts';
import { fail } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview */
export const routesConnectTheApiServer = defineCheck({
  id: 'routes-connect-the-api-server',
  title: 'No route drops traffic between the subnet and the API server in the virtual network',
  rests: breaks('https://learn.microsoft.com/azure/aks/api-server-vnet-integration'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTables'],
  when: hasWaysToAskAbout,
  run(facts) {
    return judgeApiServerWays(facts, cuts, (found) =>
      fail(
        `${detoursInWords(found)}, which drops it. No node will register with the cluster.`,
        `Delete the route, or give it a prefix shorter than the range of the virtual network: ${deleteRouteCommands(found)}`,
      ),
    );
  },
});
