import { breaks } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { prefixesOf } from '../../network/known-ranges.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-dual-stack#prerequisites */
export const subnetHasEveryIpFamily = defineCheck({
  id: 'subnet-has-every-ip-family',
  title: 'The subnet has an IPv6 range if the cluster is dual-stack',
  rests: breaks('https://learn.microsoft.com/azure/aks/configure-dual-stack#overview-of-dual-stack-networking'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet'],
  when: ({ cluster }) =>
    cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6') || `cluster ${cluster.name} has IPv4 alone`,
  run({ cluster, vnet, subnet }) {
    if (parseRanges(subnet.addressPrefixes).some(({ family }) => family === 6))
      return pass(`Cluster ${cluster.name} is dual-stack, and subnet ${subnet.name} has ${prefixesOf(subnet)}.`);
    const command = azCommand('network vnet subnet update', {
      'ids': subnet.id,
      'address-prefixes': [...subnet.addressPrefixes, 'IPV6_RANGE'],
    });
    return fail(
      `Cluster ${cluster.name} is dual-stack (${cluster.ipFamilies.join(', ')}), and subnet ${subnet.name} has ${prefixesOf(subnet)}: nodes in it get no IPv6 address.`,
      `Give the subnet an IPv6 range, a /64 out of an IPv6 range of virtual network ${vnet.name} (${vnet.addressPrefixes.join(', ')}): ${command}`,
    );
  },
});
