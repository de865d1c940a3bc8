import { refused } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { judgeSubnetsAgainst, serviceRangeInWords } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { unknown } from '../verdict.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error */
export const subnetIsOutsideTheServiceCidr = defineCheck({
  id: 'subnet-is-outside-the-service-cidr',
  title: "The subnet has no address of the cluster's services",
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run(facts, pool) {
    const { cluster } = facts;
    const ranges = parseRanges(cluster.serviceCidrs);
    if (ranges.length === 0) return unknown(`the service range of cluster ${cluster.name} is not known`);
    return judgeSubnetsAgainst(facts, pool, ranges, {
      what: `the service range of cluster ${cluster.name}`,
      why: `Azure refuses that (ServiceCidrOverlapExistingSubnetsCidr), and nodes would take addresses of the subnet for services. ${serviceRangeInWords(cluster)}`,
    });
  },
});
