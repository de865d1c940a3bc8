import { listText } from '../../values/list-text.ts';
import { advice } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { clashesBetween } from '../../network/clashes.ts';
import { hasPodRange } from '../../network/network-mode.ts';
import { clashesInWords } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning */
export const vnetIsOutsideThePodCidr = defineCheck({
  id: 'vnet-is-outside-the-pod-cidr',
  title: 'The VNet is outside the pod CIDR',
  rests: advice('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning'),
  scope: 'cluster',
  needs: ['cluster', 'vnet', 'mode'],
  when: ({ mode }) => hasPodRange(mode) || `network mode ${mode} uses no pod CIDR`,
  run({ cluster, vnet }) {
    if (cluster.podCidrs.length === 0) return unknown(`cluster ${cluster.name} shows no pod CIDR`);
    const ranges = parseRanges(cluster.podCidrs);
    const clashes = clashesBetween(parseRanges(vnet.addressPrefixes), ranges);
    if (clashes.length === 0)
      return pass(
        `${listText(vnet.addressPrefixes)} ${vnet.addressPrefixes.length === 1 ? 'does' : 'do'} not overlap ${listText(cluster.podCidrs, 'or')}.`,
      );
    if (vnet.subnets.some(({ addressPrefixes }) => clashesBetween(parseRanges(addressPrefixes), ranges).length > 0))
      return notApplicable('a subnet overlaps it, which another check reports');
    return fail(
      `VNet ${vnet.name}: ${clashesInWords(clashes)}, the pod CIDR of cluster ${cluster.name}. Pods could not reach a subnet in the overlap.`,
      `Do not create a subnet in ${listText(cluster.podCidrs, 'or')}.`,
    );
  },
});
