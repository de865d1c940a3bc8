import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { newWindowsPools } from './windows-pools.ts';

/** https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations-and-unsupported-features */
export const clusterSupportsWindowsPools = defineCheck({
  id: 'cluster-supports-windows-pools',
  title: 'The cluster supports Windows pools',
  rests: inferred('https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations-and-unsupported-features'),
  scope: 'pools',
  needs: ['cluster'],
  when: (_facts, pools) => newWindowsPools(pools) !== '' || 'no new Windows pool is requested',
  run({ cluster }, pools) {
    const isAutomatic = cluster.sku === 'Automatic';
    if (!isAutomatic && !cluster.hasNodeAutoProvisioning) return pass('The cluster has no node auto-provisioning.');
    return fail(
      `Cluster ${cluster.name} ${isAutomatic ? 'is an AKS Automatic cluster' : 'uses node auto-provisioning'}, which does not support Windows pools; Windows pool ${newWindowsPools(pools)} requested.`,
      isAutomatic
        ? 'Set os-type to Linux, or use an AKS Standard cluster.'
        : `Set os-type to Linux, or turn off node auto-provisioning: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'node-provisioning-mode': 'Manual' })}`,
    );
  },
});
