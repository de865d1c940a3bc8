import { advice } from '../rests.ts';
import { foreignUsers, inWords } from './foreign-users.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** Virtual machines beside nodes are allowed: https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#frequently-asked-questions */
export const subnetHoldsNothingElse = defineCheck({
  id: 'subnet-holds-nothing-else',
  title: 'No virtual machine, load balancer or private endpoint of others has an address in the subnet',
  rests: advice('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#frequently-asked-questions'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run(facts, pool) {
    const { cluster, subnet } = facts;
    const { others } = foreignUsers(subnet, cluster);
    if (others.length === 0) return pass(`Nothing of others has an address in subnet ${subnet.name}.`);
    return fail(
      `In subnet ${subnet.name} addresses are held by ${inWords(others)}. Azure allows it; they share addresses, security group and routes with the nodes.`,
      `Nothing, if that is meant. Else use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
