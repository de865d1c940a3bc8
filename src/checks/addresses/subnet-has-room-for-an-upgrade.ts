import { addressesOfOthers, largestDemand } from '../../pool/address-demand.ts';
import { firstNodeCount } from '../../pool/node-counts.ts';
import { countedFirst } from '../../pool/turns.ts';
import { countText, numberText } from '../../values/list-text.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

/**
 * AKS counts the whole subnet, also what others hold there, so a pool beside them is added and cannot grow.
 * https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export const subnetHasRoomForAnUpgrade = defineCheck({
  id: 'subnet-has-room-for-an-upgrade',
  title: 'The subnet has room for the pool at its largest and for one upgrade',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run(facts, pool, pools) {
    const demand = largestDemand(facts, pool, pools);
    if (demand === undefined)
      return unknown(`the subnet of node pool ${pool.name} has no IPv4 range that could be read`);
    if (demand === 'nothing new') return pass(`Node pool ${pool.name} exists and needs no more addresses.`);
    const { needed, available, surge, perNode, prefixes, subnetName, sharers } = demand;
    const others = addressesOfOthers(facts.subnet, facts.cluster);
    const room = available - others;
    if (needed > available) return notApplicable('the subnet is too small even without an upgrade');
    if (firstNodeCount(pool.wanted) * perNode > room)
      return notApplicable('the free addresses are too few even for the first nodes');
    const withSurge = needed + surge * perNode;
    const taken = others > 0 ? `, ${others} of them used by other resources` : '';
    const saw = `${countText(available, 'usable address', 'usable addresses')} in ${subnetName} (${prefixes})${taken}. ${numberText(withSurge)} needed during an upgrade: ${numberText(needed)} for the pool at its largest, and ${countText(surge, 'surge node')} × ${perNode}.${countedFirst(sharers)}`;
    if (withSurge <= room) return pass(saw);
    const until = needed > room ? 'cannot grow to its largest size' : 'works until its first upgrade';
    return fail(
      saw,
      `The pool ${until}. Use a larger subnet now, because the range of a subnet in use is hard to change, or lower the node count or max-surge. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
