import { advice } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet */
export const subnetHasOneRange = defineCheck({
  id: 'subnet-has-one-range',
  title: 'The subnet has one IPv4 range',
  rests: advice('https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet'),
  scope: 'pool',
  needs: ['vnet'],
  run({ vnet }, pool) {
    const subnet = findSubnet(vnet, pool.subnetId);
    if (subnet === undefined) return subnetIsUnknown(pool, vnet);
    const ranges = parseRanges(subnet.addressPrefixes).filter(({ family }) => family === 4);
    const words = ranges.map(({ cidr }) => cidr).join(', ');
    if (ranges.length <= 1) return pass(`Subnet ${subnet.name} has ${words || 'no IPv4 range'}.`);
    return fail(
      `Subnet ${subnet.name} has ${ranges.length} IPv4 ranges (${words}). Microsoft does not say that AKS counts the addresses of more than one.`,
      'Nothing, if pools come up in such subnets of yours. If AKS refuses the pool for its size (InsufficientSubnetSize), use a subnet with one range.',
    );
  },
});
