import { inferred } from '../rests.ts';
import { largestNodeCount, type AgentPool } from '../../resources/agent-pool.ts';
import { hasStaticBlocks, POD_SUBNET_BLOCK, podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { asksForNoMore, inputsThatSet, poolsAfter } from '../../pool/node-counts.ts';

/** Addresses of a virtual network that nodes and pods may have. https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
const MOST_ADDRESSES = 65_536;

export const vnetStaysWithinTheAddressLimit = defineCheck({
  id: 'vnet-stays-within-the-address-limit',
  title: 'Nodes and pods have no more addresses than a virtual network may give',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
  scope: 'pools',
  needs: ['mode', 'agentPools', 'vnet'],
  when: ({ mode }) =>
    mode === 'node-subnet' ||
    mode === 'pod-subnet' ||
    `pods take no addresses of the virtual network in network mode ${mode}`,
  run({ agentPools, vnet }, pools) {
    if (pools.every(asksForNoMore)) return pass('The pools are there and ask for no more nodes.');
    const asked = addressesOf(pools.map(({ wanted }) => wanted));
    const needed = addressesOf(poolsAfter(agentPools, pools));
    const saw = `Nodes and pods come to ${needed} addresses of virtual network ${vnet.name} at most (${asked} of them for ${pools.map(({ name }) => name).join(', ')}); Azure lets them have ${MOST_ADDRESSES}.`;
    if (needed <= MOST_ADDRESSES) return pass(saw);
    const [pool] = pools;
    const room = Math.max(0, MOST_ADDRESSES - (needed - asked));
    const fits =
      pool !== undefined && pools.length === 1 ? ` to ${Math.floor(room / addressesOfANode(pool.wanted))} or less` : '';
    return fail(
      saw,
      `Set ${inputsThatSet('at most', pools)}${fits} or lower max-pods. Pods of static blocks (https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation) or of an overlay are not counted.`,
    );
  },
});

function addressesOf(pools: readonly AgentPool[]): number {
  return pools.reduce((sum, pool) => sum + largestNodeCount(pool) * addressesOfANode(pool), 0);
}

/** A static block counts as one address, whatever it holds: that is how such a subnet may have a million. */
function addressesOfANode(pool: AgentPool): number {
  return 1 + (hasStaticBlocks(pool) ? podSubnetAddressesPerNode(pool) / POD_SUBNET_BLOCK : pool.maxPods);
}
