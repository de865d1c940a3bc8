import { refused } from '../rests.ts';
import { networkMode } from '../../network/network-mode.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';
import { isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/windows-vs-linux-containers */
export const windowsPoolHasAzureCni = defineCheck({
  id: 'windows-pool-has-azure-cni',
  title: 'A Windows pool has Azure CNI',
  rests: refused('https://learn.microsoft.com/azure/aks/windows-vs-linux-containers'),
  scope: 'pool',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }, pool) {
    if (!isWindows(pool.wanted)) return notApplicable(`node pool ${pool.name} is no Windows pool`);
    const mode = networkMode(cluster, agentPools);
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
