import { ipv4RangesOf } from './ranges-of-a-subnet.ts';
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
  run({ mode, subnet }) {
    const ranges = ipv4RangesOf(subnet);
    const words = ranges.join(', ');
    if (ranges.length <= 1) return pass(`Subnet ${subnet.name} has ${words || 'no IPv4 range'}.`);
    const seen = `Subnet ${subnet.name} has ${ranges.length} IPv4 ranges (${words}).`;
    if (mode === 'node-subnet')
      return fail(
        `${seen} In such a subnet Azure supports one IPv4 address for each network interface, and a node takes one for each of its pods here.`,
        'Nothing, if pools come up in such subnets of yours. Else use a subnet with one range.',
      );
    return fail(
      `${seen} Scale sets go on to the next range when one is full; Microsoft calls that a preview and says nothing of AKS.`,
      'Nothing, if pools come up in such subnets of yours. If AKS refuses the pool for its size (InsufficientSubnetSize), use a subnet with one range.',
    );
  },
});
