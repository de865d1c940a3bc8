import { breaks } from '../rests.ts';
import { detoursInWords, undropAdvice } from './detour-words.ts';
import { cuts, detoursOf } from './detours.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route */
export const routesConnectTheSystemPools = defineCheck({
  id: 'routes-connect-the-system-pools',
  title: 'No route drops traffic between the pool and the system node pools',
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
        `${detoursInWords(deadEnds, 'drops')}. DNS, logs, and metrics will not work.`,
        undropAdvice(deadEnds),
      );
    if (detours.unread.length > 0) return unknownFor(detours.unread);
    return pass('No route drops traffic between the pool and the system node pools.');
  },
});
