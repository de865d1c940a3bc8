import { ipv4RangesOf } from './ranges-of-a-subnet.ts';
import { hasSubnetsToChoose } from '../shared/access.ts';
import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet */
export const subnetHasOneRange = defineCheck({
  id: 'subnet-has-one-range',
  title: 'The subnet has one IPv4 range',
  rests: advice('https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet'),
  scope: 'pool',
  needs: ['mode', 'subnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run({ mode, subnet }) {
    const ranges = ipv4RangesOf(subnet);
    const words = ranges.join(', ');
    if (ranges.length <= 1) return pass(`Subnet ${subnet.name} has ${words || 'no IPv4 range'}.`);
    const seen = `Subnet ${subnet.name} has ${ranges.length} IPv4 ranges (${words}).`;
    if (mode === 'node-subnet')
      return fail(
        `${seen} In such a subnet, Azure supports one IPv4 address per network interface. In this cluster, a node takes one for each pod as well.`,
        'Use a subnet with one range. Ignore this if node pools already run in such subnets.',
      );
    return fail(
      `${seen} A scale set continues in the next range when one is full. Microsoft documents this as a preview and does not mention AKS.`,
      'Use a subnet with one range if AKS rejects the pool with InsufficientSubnetSize. Ignore this if node pools already run in such subnets.',
    );
  },
});
