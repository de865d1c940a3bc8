import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { isWindows } from '../shared/windows.ts';

/** AzureCNIOnlyForWindows. https://learn.microsoft.com/azure/aks/windows-vs-linux-containers */
export const windowsPoolHasAzureCni = defineCheck({
  id: 'windows-pool-has-azure-cni',
  title: 'A Windows pool has Azure CNI',
  rests: refused('https://github.com/jenkins-infra/azure/issues/108'),
  scope: 'pool',
  needs: ['cluster', 'mode'],
  when: (_facts, { name, wanted }) => isWindows(wanted) || `node pool ${name} is no Windows pool`,
  run({ cluster, mode }) {
    const saw = `Cluster ${cluster.name} has network plugin ${cluster.networkPlugin || 'unknown'}.`;
    if (mode !== 'kubenet' && mode !== 'none') return pass(saw);
    return fail(
      `${saw} AKS takes Windows pools with Azure CNI alone.`,
      mode === 'kubenet'
        ? 'Set os-type to Linux, or move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane).'
        : 'Set os-type to Linux, or use a cluster with Azure CNI.',
    );
  },
});
