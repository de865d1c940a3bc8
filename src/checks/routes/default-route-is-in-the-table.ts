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
  title: 'The default route is in the route table of the subnet, not only in BGP',
  rests: inferred(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when: ({ cluster }) => usesOwnRoutes(cluster),
  run(facts, pool) {
    const { route, mayBeLearned, otherWay } = findDefaultRoute(facts);
    if (route !== undefined)
      return pass(`Route table ${facts.routeTable?.name ?? ''} has a route for 0.0.0.0/0 (${route.name}).`);
    if (!mayBeLearned)
      return notApplicable('the subnet cannot have a BGP default route; default-route-exists covers this');
    const way =
      otherWay === undefined
        ? 'A gateway may advertise one by BGP, which no resource shows. If it does not, nodes will not start.'
        : `${otherWay}, but AKS does not accept them as a default route.`;
    return fail(`${missingRouteInWords(facts)} ${way} ${refusalInWords(facts)}`, defaultRouteAdvice(facts, pool));
  },
});
