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
  title: 'The route table of the subnet has a default route',
  rests: breaks('https://learn.microsoft.com/azure/aks/egress-outboundtype#outbound-type-of-userdefinedrouting'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when: ({ cluster }) => usesOwnRoutes(cluster),
  run(facts, pool) {
    const { route, mayBeLearned, otherWay } = findDefaultRoute(facts);
    if (route !== undefined)
      return pass(
        `Route table ${facts.routeTable?.name ?? ''} sends 0.0.0.0/0 to ${route.nextHopType} (route ${route.name}).`,
      );
    if (mayBeLearned)
      return notApplicable('the subnet may have a BGP default route; default-route-is-in-the-table covers this');
    const consequence =
      otherWay === undefined
        ? 'Nodes will not start.'
        : `${otherWay}, but AKS does not accept them as a default route.`;
    return fail(
      `${missingRouteInWords(facts)} ${consequence} ${refusalInWords(facts)}`,
      defaultRouteAdvice(facts, pool),
    );
  },
});
