import { inferred } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { clashesBetween } from '../../network/clashes.ts';
import { prefixesOf } from '../../network/known-ranges.ts';
import { hasPodRange } from '../../network/network-mode.ts';
import { isPutByThisRun } from '../shared/access.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';
import { sameId } from '../../values/resource-id.ts';
import { countText, listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** The subnets of the pools that this run adds are left to subnet-is-outside-the-pod-cidr. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning */
export const podCidrOverlapsNoSubnet = defineCheck({
  id: 'pod-cidr-overlaps-no-subnet',
  title: 'No other subnet of the VNet overlaps the pod CIDR',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning'),
  scope: 'pools',
  needs: ['cluster', 'vnet', 'mode'],
  when: ({ mode }) => hasPodRange(mode) || `network mode ${mode} uses no pod CIDR`,
  run({ cluster, vnet }, pools) {
    const ranges = parseRanges(cluster.podCidrs);
    if (ranges.length === 0) return unknown(`cluster ${cluster.name} shows no pod CIDR`);
    const own = pools.filter(isPutByThisRun).flatMap((pool) => [pool.subnetId, podSubnetIdOf(pool)]);
    const others = vnet.subnets.filter(({ id }) => !own.some((each) => sameId(each, id)));
    const clashing = others.filter(
      ({ addressPrefixes }) => clashesBetween(parseRanges(addressPrefixes), ranges).length > 0,
    );
    const cidrs = cluster.podCidrs.join(', ');
    if (clashing.length === 0) return pass(`No overlap with ${cidrs} in ${countText(others.length, 'other subnet')}.`);
    return fail(
      `${listText(clashing.map((subnet) => `${subnet.name} (${prefixesOf(subnet)})`))} ${clashing.length === 1 ? 'overlaps' : 'overlap'} ${cidrs}, the pod CIDR of cluster ${cluster.name}. Pods cannot reach resources at the shared addresses.`,
      'Move the resources that pods need to a subnet outside the pod CIDR. Ignore this if pods need no resource in these subnets.',
    );
  },
});
