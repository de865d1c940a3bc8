import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { namesItsVersion } from './skew.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';

/** https://learn.microsoft.com/azure/aks/supported-kubernetes-versions */
export const poolVersionIsOffered = defineCheck({
  id: 'pool-version-is-offered',
  title: 'AKS offers the Kubernetes version of the pool for this cluster',
  rests: inferred('https://learn.microsoft.com/azure/aks/supported-kubernetes-versions'),
  scope: 'pool',
  needs: ['cluster', 'availableVersions'],
  when: (_facts, pool) => namesItsVersion(pool),
  run({ cluster, availableVersions }, { wanted }) {
    const asked = wanted.kubernetesVersion;
    if (availableVersions.length === 0) return unknown('Azure lists no version for pools of this cluster');
    const offered = availableVersions.map(({ version }) => version);
    const isOffered = offered.some((version) => version === asked || version.startsWith(`${asked}.`));
    if (isOffered) return pass(`AKS offers ${asked} for pools of cluster ${cluster.name}.`);
    return fail(
      `kubernetes-version is ${asked}, and AKS offers ${offered.join(', ')} for pools of cluster ${cluster.name}.`,
      `Leave kubernetes-version out, or set it to one of these. AKS may take another one, of long-term support for example: ${azCommand('aks get-versions', { location: cluster.location, output: 'table' })}`,
    );
  },
});
