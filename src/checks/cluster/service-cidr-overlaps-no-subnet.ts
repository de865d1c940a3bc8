import { inferred } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { clashesBetween } from '../../network/clashes.ts';
import { azCommand } from '../../values/az-command.ts';
import { countText, listText } from '../../values/list-text.ts';
import { idKey } from '../../values/resource-id.ts';
import { subnetIdsOf } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * AKS checks every subnet of the VNet before it updates a cluster.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error
 * https://learn.microsoft.com/azure/aks/service-cidr-expansion
 */
export const serviceCidrOverlapsNoSubnet = defineCheck({
  id: 'service-cidr-overlaps-no-subnet',
  title: 'The service CIDR overlaps no other subnet of the VNet',
  rests: inferred(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error',
  ),
  scope: 'pools',
  operations: ['add', 'check', 'reconcile'],
  guards: 'reconcile',
  needs: ['cluster', 'vnet'],
  run({ cluster, vnet }, pools) {
    // The subnets of the pools are judged on their own: subnet-is-outside-the-service-cidr.
    const judgedElsewhere = new Set(pools.flatMap(subnetIdsOf).map(idKey));
    const others = vnet.subnets.filter(({ id }) => !judgedElsewhere.has(idKey(id)));
    const services = parseRanges(cluster.serviceCidrs);
    const clashing = others.filter(
      (subnet) => clashesBetween(services, parseRanges(subnet.addressPrefixes)).length > 0,
    );
    const cidr = `service CIDR ${listText(cluster.serviceCidrs)}`;
    if (clashing.length === 0) return pass(`${countText(others.length, 'other subnet')}, no overlap with ${cidr}.`);
    const words = clashing.map(({ name, addressPrefixes }) => `${name} (${listText(addressPrefixes)})`);
    const commands = clashing.map(({ id }) => azCommand('network vnet subnet delete', { ids: id }));
    return fail(
      `${clashing.length === 1 ? 'Subnet' : 'Subnets'} ${listText(words)} ${clashing.length === 1 ? 'overlaps' : 'overlap'} ${cidr} of cluster ${cluster.name}. AKS may reject a cluster update, and so a reconcile (ServiceCidrOverlapExistingSubnetsCidr).`,
      `Move the ${clashing.length === 1 ? 'subnet' : 'subnets'} to another range. A service CIDR can only be extended, from Kubernetes 1.33. If nothing uses ${clashing.length === 1 ? 'the subnet' : 'the subnets'}: ${commands.join(' ; ')}`,
    );
  },
});
