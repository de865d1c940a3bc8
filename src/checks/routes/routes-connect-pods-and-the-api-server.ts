import { inferred } from '../rests.ts';
import { hasWaysToAskAbout, judgeDroppedWays } from './api-server-ways.ts';
import { detoursInWords, undropAdvice } from './detour-words.ts';
import { defineCheck } from '../check.ts';
import { fail } from '../verdict.ts';

/** Pods that call the Kubernetes API, CoreDNS among them, do so from their own subnet. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
export const routesConnectPodsAndTheApiServer = defineCheck({
  id: 'routes-connect-pods-and-the-api-server',
  title: 'No route drops traffic between the pod subnet and the API server',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'podSubnet', 'routeTables'],
  when: hasWaysToAskAbout,
  run(facts) {
    return judgeDroppedWays(facts, facts.podSubnet, (found) =>
      fail(`${detoursInWords(found, 'drops')}. Pods of the pool cannot call the Kubernetes API.`, undropAdvice(found)),
    );
  },
});
