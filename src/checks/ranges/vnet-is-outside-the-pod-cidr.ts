import { inferred } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { clashesBetween } from '../../network/clashes.ts';
import { hasPodRange } from '../../network/network-mode.ts';
import { clashesInWords } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning */
export const vnetIsOutsideThePodCidr = defineCheck({
  id: 'vnet-is-outside-the-pod-cidr',
  title: "The virtual network has no address of the cluster's pods",
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning'),
  scope: 'cluster',
  needs: ['cluster', 'vnet', 'mode'],
  when: ({ mode }) => hasPodRange(mode) || `pods have no range of their own in network mode ${mode}`,
  run({ cluster, vnet }) {
    if (cluster.podCidrs.length === 0) return unknown(`the pod CIDR of cluster ${cluster.name} is not known`);
    const clashes = clashesBetween(parseRanges(vnet.addressPrefixes), parseRanges(cluster.podCidrs));
    if (clashes.length === 0)
      return pass(`${vnet.addressPrefixes.join(', ')} and ${cluster.podCidrs.join(', ')} have no address in common.`);
    return fail(
      `Virtual network ${vnet.name}: ${clashesInWords(clashes)}, the pod range of cluster ${cluster.name}. From its pods nothing in the shared addresses can be reached.`,
      `Make no subnet in ${cluster.podCidrs.join(', ')}, and put nothing there that pods are to reach.`,
    );
  },
});
