import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { otherSubnetAdvice } from '../shared/subnets.ts';
import { hasSubnetsToChoose } from '../shared/access.ts';
import { fail, pass } from '../verdict.ts';
import { ipv4RangesOf } from './ranges-of-a-subnet.ts';

/** "A single IPv4 […] address per NIC": https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet */
export const flatSubnetHasOneRange = defineCheck({
  id: 'flat-subnet-has-one-range',
  title: 'The subnet has one IPv4 range where its nodes take addresses for pods too',
  rests: inferred('https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnet'],
  when: ({ mode }, pool) =>
    mode === 'node-subnet' ? hasSubnetsToChoose(pool) : `nodes take one address each in network mode ${mode}`,
  run(facts, pool) {
    const { subnet } = facts;
    const ranges = ipv4RangesOf(subnet);
    if (ranges.length <= 1) return pass(`Subnet ${subnet.name} has ${ranges[0] ?? 'no IPv4 range'}.`);
    return fail(
      `Subnet ${subnet.name} has ${ranges.length} IPv4 ranges (${ranges.join(', ')}). In such a subnet Azure supports one IPv4 address for each network interface, and a node takes ${pool.wanted.maxPods + 1} here.`,
      `Use a subnet with one range. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
