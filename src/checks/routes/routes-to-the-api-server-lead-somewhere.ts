import { refused } from '../rests.ts';
import { judgeApiServerWays } from './api-server-ways.ts';
import { deleteRouteCommands, detoursInWords, isDeadEnd } from './detours.ts';
import { defineCheck } from '../check.ts';
import { fail } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview */
export const routesToTheApiServerLeadSomewhere = defineCheck({
  id: 'routes-to-the-api-server-lead-somewhere',
  title: 'No route drops traffic between the subnet and the API server in the virtual network',
  rests: refused('https://learn.microsoft.com/azure/aks/api-server-vnet-integration'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'routeTables'],
  run(facts, pool) {
    return judgeApiServerWays(facts, pool, isDeadEnd, (found) =>
      fail(
        `${detoursInWords(found)}, which drops it. No node will register with the cluster.`,
        `Delete the route, or give it a prefix shorter than the range of the virtual network: ${deleteRouteCommands(found)}`,
      ),
    );
  },
});
