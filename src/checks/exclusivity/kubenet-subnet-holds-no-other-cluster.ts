import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { foreignUsers, inWords } from './foreign-users.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** "Multiple kubenet clusters can't share a subnet": https://learn.microsoft.com/azure/aks/configure-kubenet#limitations */
export const kubenetSubnetHoldsNoOtherCluster = defineCheck({
  id: 'kubenet-subnet-holds-no-other-cluster',
  title: 'With kubenet, no other cluster lies in the subnet',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnet'],
  when: ({ cluster, mode }, pool) =>
    mode === 'kubenet' ? hasSubnetsToChoose(pool) : `cluster ${cluster.name} does not use kubenet`,
  run(facts, pool) {
    const { cluster, subnet } = facts;
    const { clusters } = foreignUsers(subnet, cluster);
    if (clusters.length === 0) return pass(`No other cluster has a node in subnet ${subnet.name}.`);
    return fail(
      `Subnet ${subnet.name} holds nodes of another cluster, in ${inWords(clusters)}; the routes of kubenet clusters do not go together in one subnet.`,
      `Use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
