import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { newWindowsPools } from './windows-pools.ts';

/** https://learn.microsoft.com/azure/aks/create-node-pools */
export const clusterHasAWindowsProfile = defineCheck({
  id: 'cluster-has-a-windows-profile',
  title: 'The cluster has the Windows profile that Windows pools need',
  rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/54362'),
  scope: 'pools',
  needs: ['cluster'],
  when: (_facts, pools) => newWindowsPools(pools) !== '' || 'no new Windows pool is requested',
  run({ cluster }, pools) {
    if (cluster.hasWindowsProfile) return pass(`Cluster ${cluster.name} has a Windows profile.`);
    return fail(
      `Cluster ${cluster.name} has no Windows profile; Windows pool ${newWindowsPools(pools)} requested.`,
      'Set os-type to Linux, or use a cluster that was created with a Windows profile: it cannot be added later. `az aks create` adds one by default with --network-plugin azure.',
    );
  },
});
