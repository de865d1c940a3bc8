import { inferred } from '../rests.ts';
import { routesToEverything } from '../../network/routes.ts';
import { defaultRouteAdvice, missingRouteInWords, usesOwnRoutes } from './default-route.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-dual-stack */
export const defaultRouteCoversEveryIpFamily = defineCheck({
  id: 'default-route-covers-every-ip-family',
  title: 'The subnet of a dual-stack cluster has a route that leads IPv6 out',
  rests: inferred('https://learn.microsoft.com/azure/aks/configure-dual-stack'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when({ cluster }) {
    const isDual = cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6');
    return isDual ? usesOwnRoutes(cluster) : 'the cluster has no IPv6';
  },
  run(facts, pool) {
    const routes = routesToEverything(facts.routeTable, 6);
    if (routes.length > 0)
      return pass(
        `${routes.map(({ name, addressPrefix }) => `Route ${name} of ${facts.routeTable?.name ?? ''} is for ${addressPrefix}`).join('; ')}.`,
      );
    return fail(
      `${missingRouteInWords(facts, '::/0')} IPv6 does not go by your firewall.`,
      defaultRouteAdvice(facts, pool, '::/0'),
    );
  },
});
