import { inferred } from '../rests.ts';
import { defaultRouteAdvice, findDefaultRoute, missingRouteInWords } from './default-route.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-dual-stack */
export const defaultRouteCoversEveryIpFamily = defineCheck({
  id: 'default-route-covers-every-ip-family',
  title: 'The subnet of a dual-stack cluster has a route that leads IPv6 out',
  rests: inferred('https://learn.microsoft.com/azure/aks/configure-dual-stack'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
  run(facts, pool) {
    if (!facts.cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6'))
      return notApplicable('the cluster has no IPv6');
    const found = findDefaultRoute(facts, pool, 6);
    if ('status' in found) return found;
    if (found.route !== undefined) return pass(`Route ${found.route.name} of ${found.table?.name ?? ''} is for ::/0.`);
    return fail(
      `${missingRouteInWords(found, '::/0')} IPv6 does not go by your firewall.`,
      defaultRouteAdvice(facts, pool, found, '::/0'),
    );
  },
});
