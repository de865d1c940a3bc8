import { advice } from '../rests.ts';
import { foreignUsers, inWords } from './foreign-users.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** Azure allows virtual machines beside nodes: https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#frequently-asked-questions */
export const subnetHoldsNothingElse = defineCheck({
  id: 'subnet-holds-nothing-else',
  title: 'The subnet has no virtual machines, load balancers, or private endpoints besides the nodes',
  rests: advice('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#frequently-asked-questions'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run(facts, pool) {
    const { cluster, subnet } = facts;
    const { others } = foreignUsers(subnet, cluster);
    if (others.length === 0) return pass(`Subnet ${subnet.name} has no other resources.`);
    return fail(
      `Subnet ${subnet.name} has other resources: ${inWords(others)}. Azure allows this, but they share the addresses, NSG, and routes of the nodes.`,
      `Ignore this if it is intended; otherwise, use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
