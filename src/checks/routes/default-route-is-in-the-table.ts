import { inferred } from '../rests.ts';
import {
  defaultRouteAdvice,
  findDefaultRoute,
  missingRouteInWords,
  refusalInWords,
  usesOwnRoutes,
} from './default-route.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol */
export const defaultRouteIsInTheTable = defineCheck({
  id: 'default-route-is-in-the-table',
  title: 'The route that leads nodes of the subnet out is one of its route table',
  rests: inferred(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when: ({ cluster }) => usesOwnRoutes(cluster),
  run(facts, pool) {
    const { route, mayBeLearned, otherWay } = findDefaultRoute(facts);
    if (route !== undefined) return pass(`Route ${route.name} of ${facts.routeTable?.name ?? ''} is for 0.0.0.0/0.`);
    if (!mayBeLearned)
      return notApplicable('no gateway could have told the subnet of another; default-route-exists tells of it');
    const way =
      otherWay === undefined
        ? 'A gateway may have told the subnet of one by BGP, which nobody can see from here. If it has not, no node will come up.'
        : `${otherWay}, which does not stand for it.`;
    return fail(`${missingRouteInWords(facts)} ${way} ${refusalInWords(facts)}`, defaultRouteAdvice(facts, pool));
  },
});
