import { inferred } from '../rests.ts';
import { foreignUsers, inWords } from './foreign-users.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** Azure lets clusters share a subnet; they then compete for its addresses. https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
export const subnetHoldsNoOtherCluster = defineCheck({
  id: 'subnet-holds-no-other-cluster',
  title: 'The subnet has no nodes of another cluster',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnet'],
  when: ({ mode }) => mode !== 'kubenet' || 'kubenet-subnet-holds-no-other-cluster covers kubenet',
  run(facts, pool) {
    const { cluster, subnet } = facts;
    const { clusters } = foreignUsers(subnet, cluster);
    if (clusters.length === 0) return pass(`Subnet ${subnet.name} has no nodes of another cluster.`);
    return fail(
      `Subnet ${subnet.name} has nodes of another cluster (${inWords(clusters)}). The clusters compete for addresses as they grow.`,
      `Use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
