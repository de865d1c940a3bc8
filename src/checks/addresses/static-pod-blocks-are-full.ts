import { advice } from '../rests.ts';
import { hasStaticBlocks, podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation */
export const staticPodBlocksAreFull = defineCheck({
  id: 'static-pod-blocks-are-full',
  title: 'The pods of a node fill the static blocks that it takes',
  rests: advice('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation'),
  scope: 'pool',
  needs: [],
  when(_facts, { name, isNew, wanted }) {
    if (!hasStaticBlocks(wanted)) return `node pool ${name} takes no static blocks`;
    return isNew || `node pool ${name} is there, and its max-pods cannot be changed`;
  },
  run(_facts, { wanted }) {
    const taken = podSubnetAddressesPerNode(wanted);
    const used = wanted.maxPods + 1;
    const saw = `A node with ${wanted.maxPods} pods takes ${taken} addresses in blocks of 16 and uses ${used} of them.`;
    if (taken === used) return pass(saw);
    const below = taken - 16 - 1;
    return fail(
      saw,
      `Set max-pods to ${taken - 1}, for the same addresses${below >= 10 ? `, or to ${below}, for 16 less` : ''}.`,
    );
  },
});
