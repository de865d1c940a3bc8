import { defineCheck, fail, pass, skip } from '../check.ts';
import { isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/create-node-pools */
export const clusterHasAWindowsProfile = defineCheck({
  id: 'cluster-has-a-windows-profile',
  title: 'The cluster has the profile that Windows pools need',
  severity: 'error',
  scope: 'pools',
  needs: ['cluster'],
  run({ cluster }, pools) {
    const windows = pools.filter(({ wanted }) => isWindows(wanted)).map(({ name }) => name);
    if (windows.length === 0) return skip('no Windows pool is asked for');
    if (cluster.hasWindowsProfile) return pass(`Cluster ${cluster.name} has a Windows profile.`);
    return fail(
      `Cluster ${cluster.name} was created without a Windows profile, and Windows pool ${windows.join(', ')} is asked for.`,
      'Set os-type to Linux, or use a cluster that was created with one: it cannot be given one later. az aks create makes it by itself with --network-plugin azure.',
    );
  },
});
