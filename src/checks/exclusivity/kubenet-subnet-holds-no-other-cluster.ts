import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { foreignUsers, inWords } from './foreign-users.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** "Multiple kubenet clusters can't share a subnet": https://learn.microsoft.com/azure/aks/configure-kubenet#limitations */
export const kubenetSubnetHoldsNoOtherCluster = defineCheck({
  id: 'kubenet-subnet-holds-no-other-cluster',
  title: 'The kubenet subnet has no nodes of another cluster',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnet'],
  when: ({ cluster, mode }, pool) =>
    mode === 'kubenet' ? hasSubnetsToChoose(pool) : `cluster ${cluster.name} does not use kubenet`,
  run(facts, pool) {
    const { cluster, subnet } = facts;
    const { clusters } = foreignUsers(subnet, cluster);
    if (clusters.length === 0) return pass(`Subnet ${subnet.name} has no nodes of another cluster.`);
    return fail(
      `Subnet ${subnet.name} has nodes of another cluster (${inWords(clusters)}). Kubenet clusters cannot share a subnet, because their routes conflict.`,
      `Use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
