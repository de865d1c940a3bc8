import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/create-node-pools */
export const clusterHasAWindowsProfile = defineCheck({
  id: 'cluster-has-a-windows-profile',
  title: 'The cluster has the profile that Windows pools need',
  rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/54362'),
  scope: 'pools',
  needs: ['cluster'],
  when: (_facts, pools) => pools.some(({ wanted }) => isWindows(wanted)) || 'no Windows pool is asked for',
  run({ cluster }, pools) {
    const windows = pools.filter(({ wanted }) => isWindows(wanted)).map(({ name }) => name);
    if (cluster.hasWindowsProfile) return pass(`Cluster ${cluster.name} has a Windows profile.`);
    return fail(
      `Cluster ${cluster.name} was created without a Windows profile, and Windows pool ${windows.join(', ')} is asked for.`,
      'Set os-type to Linux, or use a cluster that was created with one: it cannot be given one later. az aks create makes it by itself with --network-plugin azure.',
    );
  },
});
