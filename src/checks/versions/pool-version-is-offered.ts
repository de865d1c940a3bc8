import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { misfitOf, namesItsVersion } from './skew.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';

/** https://learn.microsoft.com/azure/aks/supported-kubernetes-versions */
export const poolVersionIsOffered = defineCheck({
  id: 'pool-version-is-offered',
  title: 'The Kubernetes version is available for pools of this cluster',
  rests: inferred('https://learn.microsoft.com/azure/aks/supported-kubernetes-versions'),
  scope: 'pool',
  needs: ['cluster', 'availableVersions'],
  when: (_facts, pool) => namesItsVersion(pool),
  run({ cluster, availableVersions }, { wanted }) {
    const asked = wanted.kubernetesVersion;
    if (misfitOf(asked, cluster.currentKubernetesVersion) !== undefined)
      return notApplicable(`pool-version-fits-the-control-plane reports ${asked}`);
    if (availableVersions.length === 0)
      return unknown('Azure lists no Kubernetes version for node pools of this cluster');
    const offered = availableVersions.map(({ version }) => version);
    const isOffered = offered.some((version) => version === asked || version.startsWith(`${asked}.`));
    if (isOffered) return pass(`Kubernetes ${asked} is available for node pools of cluster ${cluster.name}.`);
    return fail(
      `kubernetes-version is ${asked}; available for node pools of cluster ${cluster.name}: ${listText(offered)}.`,
      `Leave out kubernetes-version, or set it to an available version. AKS may accept others, such as long-term support versions. To see them: ${azCommand('aks get-versions', { location: cluster.location, output: 'table' })}`,
    );
  },
});
