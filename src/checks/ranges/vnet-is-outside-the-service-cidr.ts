import { listText } from '../../values/list-text.ts';
import { advice } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { clashesBetween } from '../../network/clashes.ts';
import { clashesInWords, serviceRangeInWords } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error */
export const vnetIsOutsideTheServiceCidr = defineCheck({
  id: 'vnet-is-outside-the-service-cidr',
  title: 'The VNet is outside the service CIDR',
  rests: advice(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error',
  ),
  scope: 'cluster',
  needs: ['cluster', 'vnet'],
  run({ cluster, vnet }) {
    const ranges = parseRanges(cluster.serviceCidrs);
    if (ranges.length === 0) return unknown(`cluster ${cluster.name} shows no service CIDR`);
    const clashes = clashesBetween(parseRanges(vnet.addressPrefixes), ranges);
    if (clashes.length === 0)
      return pass(
        `${listText(vnet.addressPrefixes)} ${vnet.addressPrefixes.length === 1 ? 'does' : 'do'} not overlap ${listText(cluster.serviceCidrs, 'or')}.`,
      );
    if (vnet.subnets.some(({ addressPrefixes }) => clashesBetween(parseRanges(addressPrefixes), ranges).length > 0))
      return notApplicable('a subnet overlaps it, which is reported on its own');
    return fail(
      `VNet ${vnet.name}: ${clashesInWords(clashes)}, the service CIDR of cluster ${cluster.name}. A subnet in the overlap would make every later update of the cluster fail (ServiceCidrOverlapExistingSubnetsCidr).`,
      `Do not create a subnet in ${listText(
        ranges.map(({ cidr }) => cidr),
        'or',
      )}. ${serviceRangeInWords(cluster)}`,
    );
  },
});
