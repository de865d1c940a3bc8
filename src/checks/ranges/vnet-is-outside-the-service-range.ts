import { inferred } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { clashesBetween } from '../../network/clashes.ts';
import { clashesInWords } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error */
export const vnetIsOutsideTheServiceRange = defineCheck({
  id: 'vnet-is-outside-the-service-range',
  title: "The virtual network has no address of the cluster's services",
  rests: inferred(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error',
  ),
  scope: 'cluster',
  needs: ['cluster', 'vnet'],
  run({ cluster, vnet }) {
    const ranges = parseRanges(cluster.serviceCidrs);
    if (ranges.length === 0) return unknown(`the service range of cluster ${cluster.name} is not known`);
    const clashes = clashesBetween(parseRanges(vnet.addressPrefixes), ranges);
    if (clashes.length === 0)
      return pass(
        `${vnet.addressPrefixes.join(', ')} and ${cluster.serviceCidrs.join(', ')} have no address in common.`,
      );
    return fail(
      `Virtual network ${vnet.name}: ${clashesInWords(clashes)}, the service range of cluster ${cluster.name}. A subnet that is made there makes every later update of the cluster fail (ServiceCidrOverlapExistingSubnetsCidr).`,
      `Make no subnet in ${ranges.map(({ cidr }) => cidr).join(', ')}. The service range of a cluster cannot be changed.`,
    );
  },
});
