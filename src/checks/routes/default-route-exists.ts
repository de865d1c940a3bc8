import { breaks } from '../rests.ts';
import {
  defaultRouteAdvice,
  findDefaultRoute,
  missingRouteInWords,
  refusalInWords,
  usesOwnRoutes,
} from './default-route.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/egress-udr */
export const defaultRouteExists = defineCheck({
  id: 'default-route-exists',
  title: 'The subnet has a route that leads its nodes out',
  rests: breaks('https://learn.microsoft.com/azure/aks/egress-outboundtype#outbound-type-of-userdefinedrouting'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when: ({ cluster }) => usesOwnRoutes(cluster),
  run(facts, pool) {
    const { route, mayBeLearned, otherWay } = findDefaultRoute(facts);
    if (route !== undefined)
      return pass(`Route ${route.name} of ${facts.routeTable?.name ?? ''} leads 0.0.0.0/0 to ${route.nextHopType}.`);
    if (mayBeLearned)
      return notApplicable('a gateway may have told the subnet of one by BGP; default-route-is-in-the-table tells of it');
    const consequence = otherWay === undefined ? 'No node will come up.' : `${otherWay}, which does not stand for it.`;
    return fail(
      `${missingRouteInWords(facts)} ${consequence} ${refusalInWords(facts)}`,
      defaultRouteAdvice(facts, pool),
    );
  },
});
