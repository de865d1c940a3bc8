import { hasSubnetsToChoose } from '../shared/access.ts';
import { inferred } from '../rests.ts';
import { RESERVED_RANGES } from '../../network/reserved-ranges.ts';
import { judgeSubnetsAgainst } from './ranges.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites */
export const subnetIsOutsideReservedRanges = defineCheck({
  id: 'subnet-is-outside-reserved-ranges',
  title: 'The subnet is outside the ranges that AKS reserves',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run(facts, pool) {
    return judgeSubnetsAgainst(facts, pool, RESERVED_RANGES, {
      what: `a range that AKS reserves (${RESERVED_RANGES.map(({ cidr }) => cidr).join(', ')})`,
      why: 'AKS does not support a VNet in these ranges.',
    });
  },
});
