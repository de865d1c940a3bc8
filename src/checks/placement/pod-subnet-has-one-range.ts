import { podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { sameId } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { refused } from '../rests.ts';
import { hasSubnetsToChoose } from '../shared/access.ts';
import { newSubnetAdvice, otherPools } from '../shared/subnets.ts';
import { fail, pass } from '../verdict.ts';
import { ipv4RangesOf } from './ranges-of-a-subnet.ts';

/** "Any delegated subnet can't use this feature", that of pods above all. https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet */
export const podSubnetHasOneRange = defineCheck({
  id: 'pod-subnet-has-one-range',
  title: 'The subnet for the pods has one IPv4 range',
  rests: refused('https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run(facts, pool) {
    const { agentPools, podSubnet } = facts;
    const ranges = ipv4RangesOf(podSubnet);
    if (ranges.length <= 1) return pass(`Subnet ${podSubnet.name} has ${ranges[0] ?? 'no IPv4 range'}.`);
    const saw = `Subnet ${podSubnet.name} for the pods has ${ranges.length} IPv4 ranges (${ranges.join(', ')})`;
    const user = otherPools(agentPools, pool).find(({ podSubnetId }) => sameId(podSubnetId, podSubnet.id));
    if (user !== undefined) return pass(`${saw}, and the pods of pool ${user.name} have addresses there.`);
    const addresses = largestNodeCount(pool.wanted) * podSubnetAddressesPerNode(pool.wanted);
    return fail(
      `${saw}. AKS delegates a subnet for pods to itself, and Azure gives a delegated subnet no more than one.`,
      `Name a subnet with one range in pod-subnet-id. ${newSubnetAdvice(facts, `${pool.name}-pods`, addresses)}`,
    );
  },
});
