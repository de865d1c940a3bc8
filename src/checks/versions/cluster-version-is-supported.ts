import { inferred } from '../rests.ts';
import semver from 'semver';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

const LONG_TERM = 'AKSLongTermSupport';

export const clusterVersionIsSupported = defineCheck({
  id: 'cluster-version-is-supported',
  title: 'The Kubernetes version is available under the support plan of the cluster',
  rests: inferred('https://learn.microsoft.com/azure/aks/long-term-support'),
  scope: 'pools',
  needs: ['cluster', 'kubernetesVersions'],
  when: (_facts, pools) => pools.some(({ isNew }) => isNew) || 'no new node pool is requested',
  run({ cluster, kubernetesVersions }) {
    const { name, supportPlan, currentKubernetesVersion } = cluster;
    const version = semver.coerce(currentKubernetesVersion);
    const offered = kubernetesVersions.find(
      ({ minor }) => version !== null && minor === `${version.major}.${version.minor}`,
    );
    if (version === null || offered === undefined || offered.supportPlans.length === 0)
      return unknown(
        `Azure lists no support plan for ${currentKubernetesVersion === '' ? 'the Kubernetes version' : `Kubernetes ${currentKubernetesVersion}`} of cluster ${name}`,
      );
    const saw = `Cluster ${name} runs Kubernetes ${currentKubernetesVersion}, available under ${listText(offered.supportPlans)}; its support plan is ${supportPlan}.`;
    const isLongTermAlone = offered.supportPlans.every((plan) => plan.toLowerCase() === LONG_TERM.toLowerCase());
    if (!isLongTermAlone || supportPlan === LONG_TERM) return pass(saw);
    return fail(
      `${saw} AKS may reject new node pools of a version that is available only under long-term support.`,
      `Upgrade the cluster, or enable long-term support: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'tier': 'premium', 'k8s-support-plan': LONG_TERM })} . To see the available versions: ${azCommand('aks get-upgrades', { ...clusterOptions(cluster.id), output: 'table' })}`,
    );
  },
});
