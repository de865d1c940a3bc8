import { inferred } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { clashesBetween } from '../../network/clashes.ts';
import { hasPodRange } from '../../network/network-mode.ts';
import type { VirtualNetwork } from '../../resources/network.ts';
import type { Peering } from '../../resources/peerings.ts';
import { listText } from '../../values/list-text.ts';
import { peeringInWords } from '../shared/peering-words.ts';
import { clashesInWords } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites */
export const peeredVnetsAreOutsideTheClusterCidrs = defineCheck({
  id: 'peered-vnets-are-outside-the-cluster-cidrs',
  title: 'Peered VNets are outside the service CIDR and the pod CIDR',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
  scope: 'cluster',
  needs: ['cluster', 'vnet', 'mode'],
  when: ({ vnet }) => liveOf(vnet).length > 0 || `VNet ${vnet.name} has no peerings`,
  run({ cluster, vnet, mode }) {
    const peerings = liveOf(vnet);
    const pods = hasPodRange(mode) ? cluster.podCidrs : [];
    const ranges = parseRanges([...cluster.serviceCidrs, ...pods]);
    const clashing = peerings.flatMap((peering) => {
      const clashes = clashesBetween(parseRanges(peering.remoteAddressPrefixes), ranges);
      return clashes.length > 0 ? [`${peeringInWords(peering)}: ${clashesInWords(clashes)}`] : [];
    });
    if (clashing.length === 0)
      return pass(
        `No range behind ${listText(peerings.map(({ name }) => name))} overlaps ${listText(
          ranges.map(({ cidr }) => cidr),
          'or',
        )}.`,
      );
    return fail(
      `Overlap with the service CIDR or pod CIDR of cluster ${cluster.name}: ${clashing.join('; ')}. Pods may not reach the peered VNet at the shared addresses.`,
      'Move the resources that pods need to addresses outside these ranges, or give them a private endpoint in the VNet of the cluster.',
    );
  },
});

function liveOf({ peerings }: VirtualNetwork): readonly Peering[] {
  return peerings.filter(({ state }) => state.toLowerCase() !== 'disconnected');
}
