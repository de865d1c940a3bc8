import { breaks } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { hasPodRange } from '../../network/network-mode.ts';
import { judgeSubnetsAgainst } from './ranges.ts';
import { defineCheck } from '../check.ts';
import { unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning */
export const subnetIsOutsideThePodCidr = defineCheck({
  id: 'subnet-is-outside-the-pod-cidr',
  title: "The subnet has no address of the cluster's pods",
  rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
  when: ({ mode }) => hasPodRange(mode) || `pods have no range of their own in network mode ${mode}`,
  run(facts, pool) {
    const { cluster } = facts;
    const ranges = parseRanges(cluster.podCidrs);
    if (ranges.length === 0) return unknown(`the pod range of cluster ${cluster.name} is not known`);
    return judgeSubnetsAgainst(facts, pool, ranges, {
      what: `the pod range of cluster ${cluster.name}`,
      why: 'Nodes would send what is meant for the subnet to pods.',
    });
  },
});
