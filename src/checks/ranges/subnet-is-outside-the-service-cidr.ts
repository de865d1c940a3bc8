import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { judgeSubnetsAgainst, serviceRangeInWords } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { unknown } from '../verdict.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error */
export const subnetIsOutsideTheServiceCidr = defineCheck({
  id: 'subnet-is-outside-the-service-cidr',
  title: 'The subnet is outside the service CIDR',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run(facts, pool) {
    const { cluster } = facts;
    const ranges = parseRanges(cluster.serviceCidrs);
    if (ranges.length === 0) return unknown(`cluster ${cluster.name} shows no service CIDR`);
    return judgeSubnetsAgainst(facts, pool, ranges, {
      what: `the service CIDR of cluster ${cluster.name}`,
      why: `Azure rejects the overlap (ServiceCidrOverlapExistingSubnetsCidr), and nodes would send traffic for the subnet to Services. ${serviceRangeInWords(cluster)}`,
    });
  },
});
