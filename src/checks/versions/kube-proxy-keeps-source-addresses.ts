import { inferred } from '../rests.ts';
import semver from 'semver';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations */
const FIRST_GOOD_VERSION = '1.23.3';

export const kubeProxyKeepsSourceAddresses = defineCheck({
  id: 'kube-proxy-keeps-source-addresses',
  title: 'Network policies see the source addresses of pods in other subnets',
  rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
  scope: 'cluster',
  needs: ['cluster', 'agentPools'],
  when: ({ cluster }) => cluster.networkPolicy !== undefined || `cluster ${cluster.name} has no network policy engine`,
  run({ cluster, agentPools }) {
    const old = [cluster, ...agentPools].filter(({ currentKubernetesVersion }) => {
      const version = semver.coerce(currentKubernetesVersion);
      return version !== null && semver.lt(version, FIRST_GOOD_VERSION);
    });
    const versions = old.map(({ name, currentKubernetesVersion }) => `${name} runs ${currentKubernetesVersion}`);
    if (versions.length === 0)
      return pass(`The cluster and its node pools run Kubernetes ${FIRST_GOOD_VERSION} or later.`);
    return fail(
      `${listText(versions)}, with the network policy engine ${cluster.networkPolicy ?? ''}. Before ${FIRST_GOOD_VERSION}, kube-proxy translates source addresses between subnets, and network policies drop that traffic.`,
      `Upgrade the cluster and its node pools first. To see the available versions: ${azCommand('aks get-upgrades', { ...clusterOptions(cluster.id), output: 'table' })}`,
    );
  },
});
