import { inferred } from '../rests.ts';
import { defaultRouteAdvice, findDefaultRoute, missingRouteInWords } from './default-route.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol */
export const defaultRouteIsVisible = defineCheck({
  id: 'default-route-is-visible',
  title: 'The route that leads nodes of the subnet out is one of its route table',
  rests: inferred(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
  run(facts, pool) {
    const found = findDefaultRoute(facts, pool);
    if ('status' in found) return found;
    if (found.route !== undefined)
      return pass(`Route ${found.route.name} of ${found.table?.name ?? ''} is for 0.0.0.0/0.`);
    if (!found.mayBeLearned)
      return notApplicable('no gateway could have told the subnet of another; default-route-exists tells of it');
    return fail(
      `${missingRouteInWords(found)} A gateway may have told the subnet of one by BGP, which nobody can see from here.`,
      `If it has not, no node will come up. ${defaultRouteAdvice(facts, pool, found)}`,
    );
  },
});
