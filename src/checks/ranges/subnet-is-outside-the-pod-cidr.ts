import { hasSubnetsToChoose } from '../shared/access.ts';
import { breaks } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { hasPodRange } from '../../network/network-mode.ts';
import { judgeSubnetsAgainst } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning */
export const subnetIsOutsideThePodCidr = defineCheck({
  id: 'subnet-is-outside-the-pod-cidr',
  title: 'The subnet is outside the pod CIDR',
  rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
  when: ({ mode }, pool) => (hasPodRange(mode) ? hasSubnetsToChoose(pool) : `network mode ${mode} uses no pod CIDR`),
  run(facts, pool) {
    const { cluster } = facts;
    const ranges = parseRanges(cluster.podCidrs);
    if (ranges.length === 0) return unknown(`cluster ${cluster.name} shows no pod CIDR`);
    return judgeSubnetsAgainst(facts, pool, ranges, {
      what: `the pod CIDR of cluster ${cluster.name}`,
      why: 'Nodes would send traffic for the subnet to pods.',
    });
  },
});
