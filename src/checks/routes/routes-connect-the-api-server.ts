import { breaks } from '../rests.ts';
import { hasWaysToAskAbout, judgeDroppedWays } from './api-server-ways.ts';
import { detoursInWords, undropAdvice } from './detour-words.ts';
import { defineCheck } from '../check.ts';
import { fail } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview */
export const routesConnectTheApiServer = defineCheck({
  id: 'routes-connect-the-api-server',
  title: 'No route drops traffic between the subnet and the API server',
  rests: breaks('https://learn.microsoft.com/azure/aks/api-server-vnet-integration'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTables'],
  when: hasWaysToAskAbout,
  run(facts) {
    return judgeDroppedWays(facts, facts.subnet, (found) =>
      fail(`${detoursInWords(found, 'drops')}. Nodes cannot register with the cluster.`, undropAdvice(found)),
    );
  },
});
