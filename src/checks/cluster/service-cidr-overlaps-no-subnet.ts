import { inferred } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { clashesBetween } from '../../network/clashes.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * https://learn.microsoft.com/azure/aks/service-cidr-expansion of the range of services.
 * AKS looks through all subnets of the virtual network before it updates a cluster.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error
 */
export const serviceCidrOverlapsNoSubnet = defineCheck({
  id: 'service-cidr-overlaps-no-subnet',
  title: 'No subnet of the virtual network overlaps the range of services',
  rests: inferred(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error',
  ),
  scope: 'cluster',
  operations: ['add', 'check', 'reconcile'],
  guards: 'reconcile',
  needs: ['cluster', 'vnet'],
  run({ cluster, vnet }) {
    const services = parseRanges(cluster.serviceCidrs);
    const clashing = vnet.subnets.filter(
      (subnet) => clashesBetween(services, parseRanges(subnet.addressPrefixes)).length > 0,
    );
    if (clashing.length === 0)
      return pass(
        `None of the ${vnet.subnets.length} subnets overlaps ${cluster.serviceCidrs.join(', ') || 'a range of services'}.`,
      );
    const words = clashing.map(({ name, addressPrefixes }) => `${name} (${addressPrefixes.join(', ')})`);
    const commands = clashing.map(({ id }) => azCommand('network vnet subnet delete', { ids: id }));
    return fail(
      `Overlaps the range of services of cluster ${cluster.name} (${cluster.serviceCidrs.join(', ')}): subnet ${words.join(', ')}. AKS refuses to update or upgrade a cluster in such a virtual network (ServiceCidrOverlapExistingSubnetsCidr), and so a reconcile.`,
      `Move the subnet to another range: the range of services can be extended at most, from Kubernetes 1.33 on, and that removes no overlap. When nothing uses the subnet: ${commands.join(' ; ')}`,
    );
  },
});
