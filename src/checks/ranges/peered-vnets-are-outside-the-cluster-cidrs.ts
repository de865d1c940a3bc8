import { inferred } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { clashesBetween } from '../../network/clashes.ts';
import { hasPodRange } from '../../network/network-mode.ts';
import type { VirtualNetwork } from '../../resources/network.ts';
import type { Peering } from '../../resources/peerings.ts';
import { clashesInWords } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites */
export const peeredVnetsAreOutsideTheClusterCidrs = defineCheck({
  id: 'peered-vnets-are-outside-the-cluster-cidrs',
  title: "Peered virtual networks have no address of the cluster's services and pods",
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
  scope: 'cluster',
  needs: ['cluster', 'vnet', 'mode'],
  when: ({ vnet }) => liveOf(vnet).length > 0 || `virtual network ${vnet.name} has no peerings`,
  run({ cluster, vnet, mode }) {
    const peerings = liveOf(vnet);
    const pods = hasPodRange(mode) ? cluster.podCidrs : [];
    const ranges = parseRanges([...cluster.serviceCidrs, ...pods]);
    const clashing = peerings.flatMap((peering) => {
      const clashes = clashesBetween(parseRanges(peering.remoteAddressPrefixes), ranges);
      return clashes.length > 0 ? [`peering ${peering.name}: ${clashesInWords(clashes)}`] : [];
    });
    if (clashing.length === 0)
      return pass(
        `${peerings.map(({ name }) => name).join(', ')} and ${ranges.map(({ cidr }) => cidr).join(', ')} have no address in common.`,
      );
    return fail(
      `${clashing.join('; ')} of cluster ${cluster.name}. From the cluster nothing at the shared addresses of the peer can be reached.`,
      'Let pods reach nothing there by its address: give it one outside of these ranges, or a private endpoint in the virtual network of the cluster.',
    );
  },
});

function liveOf({ peerings }: VirtualNetwork): readonly Peering[] {
  return peerings.filter(({ state }) => state.toLowerCase() !== 'disconnected');
}
