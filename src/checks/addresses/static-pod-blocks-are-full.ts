import { hasStaticBlocks, podSubnetAddressesPerNode, POD_SUBNET_BLOCK } from '../../network/address-needs.ts';
import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** Microsoft calls 1 idle address acceptable and 15 not recommended; half a block lies between them. */
const MOST_IDLE_ADDRESSES = POD_SUBNET_BLOCK / 2 - 1;

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation */
export const staticPodBlocksAreFull = defineCheck({
  id: 'static-pod-blocks-are-full',
  title: 'Pods use most of the static address blocks of a node',
  rests: advice('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation'),
  scope: 'pool',
  needs: [],
  when(_facts, { name, isNew, wanted }) {
    if (!hasStaticBlocks(wanted)) return `node pool ${name} uses no static blocks`;
    return isNew || `node pool ${name} exists, and its max-pods cannot be changed`;
  },
  run(_facts, { wanted }) {
    const taken = podSubnetAddressesPerNode(wanted);
    const used = wanted.maxPods + 1;
    const saw = `A node with max-pods ${wanted.maxPods} takes ${taken} addresses in blocks of ${POD_SUBNET_BLOCK} and uses ${used} of them.`;
    if (taken - used <= MOST_IDLE_ADDRESSES) return pass(saw);
    const below = taken - POD_SUBNET_BLOCK - 1;
    return fail(
      saw,
      `Set max-pods to ${taken - 1} for the same addresses${below >= FEWEST_PODS ? `, or to ${below} for ${POD_SUBNET_BLOCK} fewer` : ''}.`,
    );
  },
});

/** https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning#maximum-pods-per-node */
const FEWEST_PODS = 10;
