import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay */
const MOST_PODS_OF_A_WINDOWS_NODE = 110;

export const windowsPoolHasFewEnoughPods = defineCheck({
  id: 'windows-pool-has-few-enough-pods',
  title: 'A Windows node of an overlay runs as many pods as Microsoft recommends',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay'),
  scope: 'pool',
  needs: ['mode'],
  when({ mode }, { name, isNew, wanted }) {
    if (!isWindows(wanted)) return `node pool ${name} is no Windows pool`;
    if (!isNew) return `node pool ${name} is there, and its max-pods cannot be changed`;
    return mode === 'overlay' || 'the recommendation is for overlays';
  },
  run(_facts, { wanted }) {
    const saw = `max-pods is ${wanted.maxPods}; for Windows nodes of an overlay ${MOST_PODS_OF_A_WINDOWS_NODE} are recommended at most.`;
    if (wanted.maxPods <= MOST_PODS_OF_A_WINDOWS_NODE) return pass(saw);
    return fail(saw, `Set max-pods to ${MOST_PODS_OF_A_WINDOWS_NODE} or less; it cannot be changed later.`);
  },
});
