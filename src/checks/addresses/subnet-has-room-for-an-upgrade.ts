import { inferred } from '../rests.ts';
import { smallestSubnetPrefix } from '../../network/subnet-size.ts';
import { largestDemand } from '../../pool/address-demand.ts';
import { otherSubnetAdvice } from '../shared/subnets.ts';
import { countedFirst } from '../../pool/turns.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling */
export const subnetHasRoomForAnUpgrade = defineCheck({
  id: 'subnet-has-room-for-an-upgrade',
  title: 'The subnet has room for the nodes that an upgrade adds for its duration',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run(facts, pool, pools) {
    const demand = largestDemand(facts, pool, pools);
    if (demand === undefined) return unknown(`the range of the subnet of node pool ${pool.name} cannot be read`);
    if (demand === 'nothing new') return pass(`Node pool ${pool.name} is there and asks for no more.`);
    const { needed, available, surge, perNode, prefixes, nodes, sharers } = demand;
    if (needed > available) return notApplicable('the subnet is too small even without an upgrade');
    if (surge === 0) return pass('An upgrade of this pool adds no node.');
    const withSurge = needed + surge * perNode;
    const saw = `${available} usable addresses in ${prefixes}, ${withSurge} needed during an upgrade (${nodes} + ${surge} nodes, ${perNode} each).${countedFirst(sharers)}`;
    if (withSurge <= available) return pass(saw);
    const prefix = smallestSubnetPrefix(withSurge);
    return fail(
      saw,
      `The pool would work until its first upgrade. Use a larger subnet${prefix === undefined ? '' : ` (a /${prefix} is the smallest that fits)`} now: the range of a subnet in use is hard to change. Or lower the node count or max-surge. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
