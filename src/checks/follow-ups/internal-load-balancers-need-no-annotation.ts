import { advice } from '../rests.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/internal-lb#specify-a-different-subnet */
const ANNOTATION = 'service.beta.kubernetes.io/azure-load-balancer-internal-subnet';

export const internalLoadBalancersNeedNoAnnotation = defineCheck({
  id: 'internal-load-balancers-need-no-annotation',
  title: 'Nothing is to be said about internal load balancers',
  rests: advice('https://learn.microsoft.com/azure/aks/internal-lb#specify-a-different-subnet'),
  scope: 'pool',
  needs: [],
  run(_facts, pool) {
    if (!pool.isNew) return pass(`Node pool ${pool.name} is not new.`);
    if (pool.subnetId === undefined)
      return unknown(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
    const name = nameOfId(pool.subnetId);
    return fail(
      `Internal load balancers go on taking their addresses from the subnet that the cluster was made with, not from ${name}.`,
      `For one in the new subnet annotate its Service with ${ANNOTATION}: ${name}, and give the identity of the cluster the role Network Contributor on the subnet. Else there is nothing to do.`,
    );
  },
});
