import { inferred } from '../rests.ts';
import { networkMode } from '../../network/network-mode.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';
import { isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay */
const MOST_PODS_OF_A_WINDOWS_NODE = 110;

export const windowsPoolHasFewEnoughPods = defineCheck({
  id: 'windows-pool-has-few-enough-pods',
  title: 'A Windows node of an overlay runs as many pods as Microsoft recommends',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay'),
  scope: 'pool',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }, { name, isNew, wanted }) {
    if (!isWindows(wanted)) return notApplicable(`node pool ${name} is no Windows pool`);
    if (networkMode(cluster, agentPools) !== 'overlay') return unknown('the recommendation is for overlays');
    if (!isNew) return unknown(`node pool ${name} is there, and its max-pods cannot be changed`);
    const saw = `max-pods is ${wanted.maxPods}; for Windows nodes of an overlay ${MOST_PODS_OF_A_WINDOWS_NODE} are recommended at most.`;
    if (wanted.maxPods <= MOST_PODS_OF_A_WINDOWS_NODE) return pass(saw);
    return fail(saw, `Set max-pods to ${MOST_PODS_OF_A_WINDOWS_NODE} or less; it cannot be changed later.`);
  },
});
