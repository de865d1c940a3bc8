import { defaultRouteAdvice, findDefaultRoute, missingRouteInWords } from './default-route.ts';
import { defineCheck, fail, pass, skip } from '../check.ts';

/** https://learn.microsoft.com/azure/aks/configure-dual-stack */
export const defaultRouteCoversEveryIpFamily = defineCheck({
  id: 'default-route-covers-every-ip-family',
  title: 'The subnet of a dual-stack cluster has a route that leads IPv6 out',
  severity: 'warning',
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
  run(facts, pool) {
    if (!facts.cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6'))
      return skip('the cluster has no IPv6');
    const found = findDefaultRoute(facts, pool, 6);
    if ('status' in found) return found;
    if (found.route !== undefined) return pass(`Route ${found.route.name} of ${found.table?.name ?? ''} is for ::/0.`);
    return fail(
      `${missingRouteInWords(found, '::/0')} IPv6 does not go by your firewall.`,
      defaultRouteAdvice(facts, pool, found, '::/0'),
    );
  },
});
