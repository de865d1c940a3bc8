import { inferred } from '../rests.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { objectOf, textOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { listText } from '../../values/list-text.ts';
import { isNewWindowsPool } from './windows-pools.ts';

/**
 * https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium#limitations
 * https://learn.microsoft.com/azure/aks/http-proxy#limitations-and-considerations
 * https://learn.microsoft.com/azure/aks/concepts-network-isolated
 */
export const windowsPoolFitsTheNetwork = defineCheck({
  id: 'windows-pool-fits-the-network',
  title: 'The cluster network supports Windows pools',
  rests: inferred('https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium#limitations'),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) => isNewWindowsPool(pool),
  run({ cluster }, { name }) {
    const found = linuxOnly(cluster);
    if (found.length === 0) return pass(`Cluster ${cluster.name} uses no Linux-only network feature.`);
    return fail(
      `Cluster ${cluster.name} uses ${listText(found)}, supported only with Linux nodes; Windows pool ${name} requested.`,
      'Set os-type to Linux, or use another cluster.',
    );
  },
});

function linuxOnly({ networkDataplane, raw }: Cluster): readonly string[] {
  const properties = objectOf(raw['properties']);
  const proxy = objectOf(properties['httpProxyConfig']);
  const hasProxy =
    proxy['enabled'] !== false && (textOf(proxy['httpProxy']) ?? textOf(proxy['httpsProxy'])) !== undefined;
  const artifacts = textOf(objectOf(properties['bootstrapProfile'])['artifactSource']);
  return [
    ...(networkDataplane === 'cilium' ? ['the Cilium data plane'] : []),
    ...(hasProxy ? ['an HTTP proxy'] : []),
    ...(artifacts?.toLowerCase() === 'cache' ? ['network isolation'] : []),
  ];
}
