import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { firstNodeCount, MACHINE_COUNTS } from '../../pool/node-counts.ts';

/** https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools */
const FEWEST_NODES = 2;

export const systemPoolHasTwoNodes = defineCheck({
  id: 'system-pool-has-two-nodes',
  title: 'A system pool has the two nodes that Microsoft asks for',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools'),
  scope: 'pool',
  needs: [],
  when(_facts, { name, isNew, wanted, existing }) {
    if (!isNew && existing?.provisioningState === 'Succeeded') return `node pool ${name} is there`;
    return wanted.mode === 'System' || `node pool ${name} is no system pool`;
  },
  run(_facts, { name, wanted }) {
    const nodes = firstNodeCount(wanted);
    const saw = `System pool ${name} begins with ${nodes} ${nodes === 1 ? 'node' : 'nodes'}; Microsoft asks for ${FEWEST_NODES}, and AKS takes one.`;
    if (nodes >= FEWEST_NODES) return pass(saw);
    const ofScaleSet = wanted.isAutoscaled ? 'min-count' : 'node-count';
    const input = wanted.machines === undefined ? ofScaleSet : MACHINE_COUNTS;
    return fail(saw, `Set ${input} to ${FEWEST_NODES} or more: with one node the system pods are gone whenever it is.`);
  },
});
