import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { isNewWindowsPool } from './windows-pools.ts';

/** AzureCNIOnlyForWindows. https://learn.microsoft.com/azure/aks/windows-vs-linux-containers */
export const windowsPoolHasAzureCni = defineCheck({
  id: 'windows-pool-has-azure-cni',
  title: 'The cluster of a Windows pool uses Azure CNI',
  rests: refused('https://github.com/jenkins-infra/azure/issues/108'),
  scope: 'pool',
  needs: ['cluster', 'mode'],
  when: (_facts, pool) => isNewWindowsPool(pool),
  run({ cluster, mode }) {
    const saw = `the network plugin of cluster ${cluster.name} is ${cluster.networkPlugin || 'unknown'}.`;
    if (mode !== 'kubenet' && mode !== 'none') return pass(`T${saw.slice(1)}`);
    return fail(
      `AKS accepts Windows pools only with Azure CNI; ${saw}`,
      mode === 'kubenet'
        ? 'Set os-type to Linux, or move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane).'
        : 'Set os-type to Linux, or use a cluster with Azure CNI.',
    );
  },
});
