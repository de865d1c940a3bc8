import { breaks } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { prefixesOf } from '../../network/known-ranges.ts';
import { freeIpv6Block } from '../../network/subnet-plan.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import { azCommand, placeOptions } from '../../values/az-command.ts';
import { hasSubnetsToChoose } from '../shared/access.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-dual-stack#prerequisites */
export const subnetHasEveryIpFamily = defineCheck({
  id: 'subnet-has-every-ip-family',
  title: 'The subnet has an IPv6 range if the cluster is dual-stack',
  rests: breaks('https://learn.microsoft.com/azure/aks/configure-dual-stack#overview-of-dual-stack-networking'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet'],
  when: ({ cluster }, pool) =>
    cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6')
      ? hasSubnetsToChoose(pool)
      : `cluster ${cluster.name} uses IPv4 only`,
  run({ cluster, vnet, subnet }) {
    const saw = `Cluster ${cluster.name} is dual-stack`;
    if (parseRanges(subnet.addressPrefixes).some(({ family }) => family === 6))
      return pass(`${saw}, and subnet ${subnet.name} has ${prefixesOf(subnet)}.`);
    return fail(
      `${saw}, but subnet ${subnet.name} has no IPv6 range, only ${prefixesOf(subnet)}. Nodes in it get no IPv6 address.`,
      adviceFor(cluster, vnet, subnet),
    );
  },
});

/** Of the unique local addresses, as Microsoft's examples have them. */
const EXAMPLE_RANGE = 'fd00:db8:deca::/48';

function adviceFor(cluster: Cluster, vnet: VirtualNetwork, subnet: Subnet): string {
  const free = freeIpv6Block(vnet, cluster);
  const update = (range: string): string =>
    azCommand('network vnet subnet update', {
      'ids': subnet.id,
      'address-prefixes': [...subnet.addressPrefixes, range],
    });
  if (free !== undefined)
    return `Add an IPv6 range to the subnet. ${free} is free in VNet ${vnet.name}: ${update(free)}`;
  const larger = azCommand('network vnet update', {
    ...placeOptions(vnet.id),
    'name': vnet.name,
    'address-prefixes': [...vnet.addressPrefixes, EXAMPLE_RANGE],
  });
  return `VNet ${vnet.name} has no free IPv6 /64 (${vnet.addressPrefixes.join(', ')}). Add an IPv6 range to it, then to the subnet, for example: ${larger} ; ${update(EXAMPLE_RANGE.replace('/48', '/64'))}`;
}
