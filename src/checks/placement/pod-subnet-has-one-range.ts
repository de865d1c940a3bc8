import { ipv4RangesOf } from './ranges-of-a-subnet.ts';
import { hasSubnetsToChoose } from '../shared/access.ts';
import { otherPodSubnetAdvice } from '../shared/new-subnet.ts';
import { otherPools } from '../shared/subnets.ts';
import { inferred } from '../rests.ts';
import { sameId } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** The preview of several ranges excludes delegated subnets and names pod subnets. https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet */
export const podSubnetHasOneRange = defineCheck({
  id: 'pod-subnet-has-one-range',
  title: 'The pod subnet has one IPv4 range',
  rests: inferred('https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run(facts, pool) {
    const { agentPools, podSubnet } = facts;
    const ranges = ipv4RangesOf(podSubnet);
    if (ranges.length <= 1) return pass(`Pod subnet ${podSubnet.name} has ${ranges[0] ?? 'no IPv4 range'}.`);
    const saw = `Pod subnet ${podSubnet.name} has ${ranges.length} IPv4 ranges (${ranges.join(', ')})`;
    const user = otherPools(agentPools, pool).find(({ podSubnetId }) => sameId(podSubnetId, podSubnet.id));
    if (user !== undefined) return pass(`${saw}, and node pool ${user.name} already has its pods there.`);
    return fail(
      `${saw}. AKS delegates a pod subnet to itself, and Azure does not support several ranges in a delegated subnet.`,
      `Use a subnet with one range for pod-subnet-id. ${otherPodSubnetAdvice(facts, pool)}`,
    );
  },
});
