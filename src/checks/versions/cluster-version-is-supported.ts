import { inferred } from '../rests.ts';
import semver from 'semver';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

const LONG_TERM = 'AKSLongTermSupport';

export const clusterVersionIsSupported = defineCheck({
  id: 'cluster-version-is-supported',
  title: 'The region offers the Kubernetes version of the cluster for its plan of support',
  rests: inferred('https://learn.microsoft.com/azure/aks/long-term-support'),
  scope: 'pools',
  needs: ['cluster', 'kubernetesVersions'],
  when: (_facts, pools) => pools.some(({ isNew }) => isNew) || 'no node pool is to be made',
  run({ cluster, kubernetesVersions }) {
    const { name, supportPlan, currentKubernetesVersion } = cluster;
    const version = semver.coerce(currentKubernetesVersion);
    const offered = kubernetesVersions.find(
      ({ minor }) => version !== null && minor === `${version.major}.${version.minor}`,
    );
    if (version === null || offered === undefined || offered.supportPlans.length === 0)
      return unknown(
        `the region does not say for which plan of support it offers ${currentKubernetesVersion || 'the version'} of cluster ${name}`,
      );
    const saw = `Cluster ${name} runs ${currentKubernetesVersion}, which ${cluster.location} offers for ${offered.supportPlans.join(' and ')}; its plan is ${supportPlan}.`;
    const isLongTermAlone = offered.supportPlans.every((plan) => plan.toLowerCase() === LONG_TERM.toLowerCase());
    if (!isLongTermAlone || supportPlan === LONG_TERM) return pass(saw);
    return fail(
      `${saw} AKS may refuse a new node pool of a version that it keeps for long-term support alone.`,
      `Upgrade the cluster: ${azCommand('aks get-upgrades', { ...clusterOptions(cluster.id), output: 'table' })} . Or take the long-term support: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'tier': 'premium', 'k8s-support-plan': LONG_TERM })}`,
    );
  },
});
