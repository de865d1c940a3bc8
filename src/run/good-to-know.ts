import { nameOfId } from '../values/resource-id.ts';
import type { Situation } from './situation.ts';

/** https://learn.microsoft.com/azure/aks/internal-lb#specify-a-different-subnet */
const INTERNAL_LOAD_BALANCER_SUBNET = 'service.beta.kubernetes.io/azure-load-balancer-internal-subnet';

/** What is always so and asks for no check, for a person who adds these pools for the first time: a sentence or two each. */
export function goodToKnow({ inputs, pools }: Pick<Situation, 'inputs' | 'pools'>): readonly string[] {
  const subnets = pools.flatMap(({ isNew, subnetId }) => (isNew && subnetId !== undefined ? [nameOfId(subnetId)] : []));
  return [
    ...(subnets.length === 0 ? [] : [internalLoadBalancers([...new Set(subnets)])]),
    ...(inputs.operation === 'check'
      ? ['This run only read. The add checks write permissions itself, before it writes.']
      : []),
  ];
}

function internalLoadBalancers([first = '', ...others]: readonly string[]): string {
  const too = others.length === 0 ? '' : ` For ${others.join(', ')} likewise.`;
  return `An internal load balancer gets its address from the cluster's first subnet. For an address from ${first}, annotate its Service with \`${INTERNAL_LOAD_BALANCER_SUBNET}: ${first}\`.${too}`;
}
