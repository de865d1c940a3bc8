import { refused } from '../rests.ts';
import { defaultRouteAdvice, findDefaultRoute, missingRouteInWords } from './default-route.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/egress-udr */
export const defaultRouteExists = defineCheck({
  id: 'default-route-exists',
  title: 'The subnet has a route that leads its nodes out',
  rests: refused('https://learn.microsoft.com/azure/aks/egress-udr'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
  run(facts, pool) {
    const found = findDefaultRoute(facts, pool);
    if ('status' in found) return found;
    if (found.route !== undefined)
      return pass(
        `Route ${found.route.name} of ${found.table?.name ?? ''} leads 0.0.0.0/0 to ${found.route.nextHopType}.`,
      );
    if (found.mayBeLearned)
      return notApplicable('a gateway may have told the subnet of one by BGP; default-route-is-visible tells of it');
    return fail(`${missingRouteInWords(found)} No node will come up.`, defaultRouteAdvice(facts, pool, found));
  },
});
