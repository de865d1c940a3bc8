import { inferred } from '../rests.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { DEFAULT_MAX_SURGE, surgeNodes } from '../../network/address-needs.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { poolOptions, azCommand } from '../../values/az-command.ts';
import { countText, numberText } from '../../values/list-text.ts';
import { asksForNoMore, inputsThatSet } from '../../pool/node-counts.ts';

/** The limit of a scale set. https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_NODES_OF_A_POOL = 1000;

/** https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling */
export const poolHasRoomForSurge = defineCheck({
  id: 'pool-has-room-for-surge',
  title: 'The node pool stays within 1,000 nodes during an upgrade',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
  scope: 'pool',
  needs: [],
  when: (_facts, { name, wanted }) =>
    wanted.type.toLowerCase() === 'virtualmachinescalesets' || `node pool ${name} is not a scale set`,
  run(_facts, pool) {
    const { wanted } = pool;
    if (asksForNoMore(pool)) return pass(`Node pool ${pool.name} exists and needs no more nodes.`);
    const nodes = largestNodeCount(wanted);
    const surge = surgeNodes(wanted, nodes);
    const saw = `${countText(nodes + surge, 'node')} during an upgrade: ${numberText(nodes)} + ${countText(surge, 'surge node')} (max-surge ${wanted.maxSurge ?? `unset, ${DEFAULT_MAX_SURGE} by default`}). The limit of a node pool is ${countText(MOST_NODES_OF_A_POOL, 'node')}.`;
    if (nodes + surge <= MOST_NODES_OF_A_POOL) return pass(saw);
    let fits = Math.min(nodes, MOST_NODES_OF_A_POOL);
    while (fits > 0 && fits + surgeNodes(wanted, fits) > MOST_NODES_OF_A_POOL) fits -= 1;
    const less = Math.max(0, MOST_NODES_OF_A_POOL - nodes);
    const lower =
      less > 0
        ? `, or set max-surge to ${less}. max-surge can also be lowered later: ${azCommand('aks nodepool update', { ...poolOptions(pool.id), 'max-surge': String(less) })}`
        : '';
    return fail(saw, `Set ${inputsThatSet('at most', [pool])} to ${fits} or less${lower === '' ? '.' : lower}`);
  },
});
