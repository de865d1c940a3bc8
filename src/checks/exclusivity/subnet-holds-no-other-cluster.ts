import { inferred } from '../rests.ts';
import { foreignUsers, inWords } from './foreign-users.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** Azure lets clusters share a subnet, and they then take addresses from one another. https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
export const subnetHoldsNoOtherCluster = defineCheck({
  id: 'subnet-holds-no-other-cluster',
  title: 'No other cluster lies in the subnet',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnet'],
  when: ({ mode }) => mode !== 'kubenet' || 'kubenet has a check of its own for that',
  run(facts, pool) {
    const { cluster, subnet } = facts;
    const { clusters } = foreignUsers(subnet, cluster);
    if (clusters.length === 0) return pass(`No other cluster has a node in subnet ${subnet.name}.`);
    return fail(
      `Subnet ${subnet.name} holds nodes of another cluster, in ${inWords(clusters)}. Both take addresses from it as they grow.`,
      `Use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
