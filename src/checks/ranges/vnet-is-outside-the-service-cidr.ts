import { advice } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { clashesBetween } from '../../network/clashes.ts';
import { clashesInWords, serviceRangeInWords } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error */
export const vnetIsOutsideTheServiceCidr = defineCheck({
  id: 'vnet-is-outside-the-service-cidr',
  title: "The virtual network has no address of the cluster's services",
  rests: advice(
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
    const subnets = vnet.subnets.filter(
      ({ addressPrefixes }) => clashesBetween(parseRanges(addressPrefixes), ranges).length > 0,
    );
    if (subnets.length > 0)
      return notApplicable(
        `subnet ${subnets.map(({ name }) => name).join(', ')} lies in it; service-range-is-clear-of-every-subnet tells of that`,
      );
    return fail(
      `Virtual network ${vnet.name}: ${clashesInWords(clashes)}, the service range of cluster ${cluster.name}. A subnet that is made there makes every later update of the cluster fail (ServiceCidrOverlapExistingSubnetsCidr).`,
      `Make no subnet in ${ranges.map(({ cidr }) => cidr).join(', ')}. ${serviceRangeInWords(cluster)}`,
    );
  },
});
