import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { countText } from '../../values/list-text.ts';
import { firstNodeCount, MACHINE_COUNTS } from '../../pool/node-counts.ts';

/** https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools */
const FEWEST_NODES = 2;

export const systemPoolHasTwoNodes = defineCheck({
  id: 'system-pool-has-two-nodes',
  title: 'The system node pool starts with at least two nodes',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools'),
  scope: 'pool',
  needs: [],
  when(_facts, { name, isNew, wanted, existing }) {
    if (!isNew && existing?.provisioningState === 'Succeeded') return `node pool ${name} already exists`;
    return wanted.mode === 'System' || `node pool ${name} is not a system pool`;
  },
  run(_facts, { name, wanted }) {
    const nodes = firstNodeCount(wanted);
    const saw = `System pool ${name} starts with ${countText(nodes, 'node')}; Microsoft requires at least ${FEWEST_NODES}, though AKS accepts 1.`;
    if (nodes >= FEWEST_NODES) return pass(saw);
    const ofScaleSet = wanted.isAutoscaled ? 'min-count' : 'node-count';
    const input = wanted.machines === undefined ? ofScaleSet : MACHINE_COUNTS;
    return fail(saw, `Set ${input} to ${FEWEST_NODES} or more, so that system pods survive the loss of a node.`);
  },
});
