import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations */
export const clusterTakesWindowsPools = defineCheck({
  id: 'cluster-takes-windows-pools',
  title: 'The cluster does not make its nodes by itself, where Windows pools are asked for',
  rests: inferred('https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations'),
  scope: 'pools',
  needs: ['cluster'],
  when: (_facts, pools) => pools.some(({ wanted }) => isWindows(wanted)) || 'no Windows pool is asked for',
  run({ cluster }, pools) {
    const windows = pools.filter(({ wanted }) => isWindows(wanted)).map(({ name }) => name);
    const isAutomatic = cluster.sku === 'Automatic';
    if (!isAutomatic && !cluster.hasNodeAutoProvisioning) return pass('The cluster has no node auto-provisioning.');
    return fail(
      `Cluster ${cluster.name} ${isAutomatic ? 'is of the kind Automatic' : 'has node auto-provisioning'}, which does not go with Windows pool ${windows.join(', ')}.`,
      isAutomatic
        ? 'Set os-type to Linux, or use a cluster of the kind Base.'
        : `Set os-type to Linux, or switch node auto-provisioning off: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'node-provisioning-mode': 'Manual' })}`,
    );
  },
});
