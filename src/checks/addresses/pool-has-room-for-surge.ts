import { inferred } from '../rests.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { surgeNodes } from '../../network/address-needs.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { poolOptions, azCommand } from '../../values/az-command.ts';
import { asksForNoMore, inputsThatSet } from '../../pool/node-counts.ts';

/** A scale set takes no more. https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_NODES_OF_A_POOL = 1000;

/** https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling */
export const poolHasRoomForSurge = defineCheck({
  id: 'pool-has-room-for-surge',
  title: 'The node pool may have the nodes that an upgrade adds',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
  scope: 'pool',
  needs: [],
  when: (_facts, { name, wanted }) =>
    wanted.type.toLowerCase() === 'virtualmachinescalesets' || `node pool ${name} is no scale set`,
  run(_facts, pool) {
    const { wanted } = pool;
    if (asksForNoMore(pool)) return pass(`Node pool ${pool.name} is there and asks for no more nodes.`);
    const nodes = largestNodeCount(wanted);
    const surge = surgeNodes(wanted, nodes);
    const saw = `${nodes} nodes and ${surge} for an upgrade (max-surge ${wanted.maxSurge ?? '10%, which is the default'}) make ${nodes + surge}; a node pool has at most ${MOST_NODES_OF_A_POOL}.`;
    if (nodes + surge <= MOST_NODES_OF_A_POOL) return pass(saw);
    let fits = Math.min(nodes, MOST_NODES_OF_A_POOL);
    while (fits > 0 && fits + surgeNodes(wanted, fits) > MOST_NODES_OF_A_POOL) fits -= 1;
    const less = Math.max(0, MOST_NODES_OF_A_POOL - nodes);
    const lower =
      less > 0
        ? `, or max-surge to ${less} (also later: ${azCommand('aks nodepool update', { ...poolOptions(pool.id), 'max-surge': String(less) })})`
        : '';
    return fail(saw, `Set ${inputsThatSet('at most', [pool])} to ${fits} or less${lower}.`);
  },
});
