import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay */
const MOST_PODS_OF_A_WINDOWS_NODE = 110;

export const windowsMaxPodsIsWithinTheRecommendation = defineCheck({
  id: 'windows-max-pods-is-within-the-recommendation',
  title: 'Windows nodes on an overlay run at most 110 pods',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay'),
  scope: 'pool',
  needs: ['mode'],
  when({ mode }, { name, isNew, wanted }) {
    if (!isWindows(wanted)) return `node pool ${name} is not a Windows pool`;
    if (!isNew) return `node pool ${name} already exists, and its max-pods cannot change`;
    return mode === 'overlay' || 'the recommendation is only for overlay networks';
  },
  run(_facts, { wanted }) {
    const saw = `max-pods is ${wanted.maxPods}; Microsoft recommends at most ${MOST_PODS_OF_A_WINDOWS_NODE} on Windows overlay nodes.`;
    if (wanted.maxPods <= MOST_PODS_OF_A_WINDOWS_NODE) return pass(saw);
    return fail(saw, `Set max-pods to ${MOST_PODS_OF_A_WINDOWS_NODE} or less; it cannot be changed later.`);
  },
});
