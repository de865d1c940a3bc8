import { inferred } from '../rests.ts';
import { largestNodeCount, type AgentPool } from '../../resources/agent-pool.ts';
import { hasStaticBlocks, POD_SUBNET_BLOCK, podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { listText } from '../../values/list-text.ts';
import { asksForNoMore, inputsThatSet, poolsAfter } from '../../pool/node-counts.ts';

/** Addresses that nodes and pods can take in one VNet. https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
const MOST_ADDRESSES = 65_536;

export const vnetStaysWithinTheAddressLimit = defineCheck({
  id: 'vnet-stays-within-the-address-limit',
  title: 'Nodes and pods stay within 65,536 addresses of the VNet',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
  scope: 'pools',
  needs: ['mode', 'agentPools', 'vnet'],
  when: ({ mode }) =>
    mode === 'node-subnet' || mode === 'pod-subnet' || `pods take no VNet addresses in network mode ${mode}`,
  run({ agentPools, vnet }, pools) {
    if (pools.every(asksForNoMore)) return pass('The node pools exist and need no more nodes.');
    const asked = addressesOf(pools.map(({ wanted }) => wanted));
    const needed = addressesOf(poolsAfter(agentPools, pools));
    const saw = `Nodes and pods can take up to ${inFigures(needed)} addresses of VNet ${vnet.name} (${inFigures(asked)} of them for ${listText(pools.map(({ name }) => name))}); the limit is ${inFigures(MOST_ADDRESSES)}.`;
    if (needed <= MOST_ADDRESSES) return pass(saw);
    const [pool] = pools;
    const room = Math.max(0, MOST_ADDRESSES - (needed - asked));
    const fits =
      pool !== undefined && pools.length === 1 ? ` to ${Math.floor(room / addressesOfANode(pool.wanted))} or less` : '';
    return fail(
      saw,
      `${fits === '' ? 'Lower' : 'Set'} ${inputsThatSet('at most', pools)}${fits}, or lower max-pods. Static pod blocks count as one address each (https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation), and overlay pods do not count.`,
    );
  },
});

function addressesOf(pools: readonly AgentPool[]): number {
  return pools.reduce((sum, pool) => sum + largestNodeCount(pool) * addressesOfANode(pool), 0);
}

/** A static block counts as one address, however many it holds. */
function addressesOfANode(pool: AgentPool): number {
  return 1 + (hasStaticBlocks(pool) ? podSubnetAddressesPerNode(pool) / POD_SUBNET_BLOCK : pool.maxPods);
}

function inFigures(count: number): string {
  return count.toLocaleString('en-US');
}
