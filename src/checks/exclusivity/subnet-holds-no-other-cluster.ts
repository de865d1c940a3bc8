import { inferred } from '../rests.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { networkMode } from '../../network/network-mode.ts';
import { foreignUsers, inWords } from './foreign-users.ts';
import { otherSubnetAdvice, subnetIsUnknown } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** Azure lets clusters share a subnet, and they then take addresses from one another. https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
export const subnetHoldsNoOtherCluster = defineCheck({
  id: 'subnet-holds-no-other-cluster',
  title: 'No other cluster lies in the subnet',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet'],
  run(facts, pool) {
    const { cluster, agentPools, vnet } = facts;
    if (networkMode(cluster, agentPools) === 'kubenet') return notApplicable('kubenet has a check of its own for that');
    const subnet = findSubnet(vnet, pool.subnetId);
    if (subnet === undefined) return subnetIsUnknown(pool, vnet);
    const { clusters } = foreignUsers(subnet, cluster);
    if (clusters.length === 0) return pass(`No other cluster has a node in subnet ${subnet.name}.`);
    return fail(
      `Subnet ${subnet.name} holds nodes of another cluster, in ${inWords(clusters)}. Both take addresses from it as they grow.`,
      `Use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
