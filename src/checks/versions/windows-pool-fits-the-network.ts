import { inferred } from '../rests.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { objectOf, textOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { isWindows } from '../shared/windows.ts';

/**
 * https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium#limitations
 * https://learn.microsoft.com/azure/aks/http-proxy#limitations-and-considerations
 * https://learn.microsoft.com/azure/aks/concepts-network-isolated
 */
export const windowsPoolFitsTheNetwork = defineCheck({
  id: 'windows-pool-fits-the-network',
  title: 'Nothing of the network of the cluster is for Linux nodes alone, where a Windows pool is asked for',
  rests: inferred('https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium#limitations'),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, { name, wanted, isNew }) =>
    isWindows(wanted) ? isNew || `node pool ${name} is there` : `node pool ${name} is no Windows pool`,
  run({ cluster }, { name }) {
    const found = forLinuxAlone(cluster);
    if (found.length === 0) return pass(`Nothing of cluster ${cluster.name} is for Linux alone.`);
    return fail(
      `Windows pool ${name} is asked for, and cluster ${cluster.name} has ${found.join(' and ')}, which Microsoft supports with Linux nodes alone.`,
      'Set os-type to Linux, or use a cluster without it.',
    );
  },
});

function forLinuxAlone({ networkDataplane, raw }: Cluster): readonly string[] {
  const properties = objectOf(raw['properties']);
  const proxy = objectOf(properties['httpProxyConfig']);
  const hasProxy =
    proxy['enabled'] !== false && (textOf(proxy['httpProxy']) ?? textOf(proxy['httpsProxy'])) !== undefined;
  const artifacts = textOf(objectOf(properties['bootstrapProfile'])['artifactSource']);
  return [
    ...(networkDataplane === 'cilium' ? ['Cilium for a data plane'] : []),
    ...(hasProxy ? ['an HTTP proxy'] : []),
    ...(artifacts?.toLowerCase() === 'cache' ? ['no way to the internet but a cache (network isolated)'] : []),
  ];
}
