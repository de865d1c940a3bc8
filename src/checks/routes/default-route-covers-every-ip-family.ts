import { inferred } from '../rests.ts';
import { routesToEverything } from '../../network/routes.ts';
import { defaultRouteAdvice, missingRouteInWords, usesOwnRoutes } from './default-route.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-dual-stack */
export const defaultRouteCoversEveryIpFamily = defineCheck({
  id: 'default-route-covers-every-ip-family',
  title: 'The route table of the subnet has a default route for IPv6 too',
  rests: inferred('https://learn.microsoft.com/azure/aks/configure-dual-stack'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when({ cluster }) {
    const isDual = cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6');
    return isDual ? usesOwnRoutes(cluster) : 'the cluster is not dual-stack';
  },
  run(facts, pool) {
    const routes = routesToEverything(facts.routeTable, 6);
    if (routes.length > 0)
      return pass(
        `${routes.map(({ name, addressPrefix }) => `Route ${name} of route table ${facts.routeTable?.name ?? ''} is for ${addressPrefix}`).join('; ')}.`,
      );
    return fail(
      `${missingRouteInWords(facts, '::/0')} IPv6 traffic bypasses your firewall.`,
      defaultRouteAdvice(facts, pool, '::/0'),
    );
  },
});
