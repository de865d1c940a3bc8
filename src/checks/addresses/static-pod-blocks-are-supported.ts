import { refused } from '../rests.ts';
import semver from 'semver';
import { hasStaticBlocks } from '../../network/address-needs.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations */
const FIRST_VERSION = '1.28.0';

export const staticPodBlocksAreSupported = defineCheck({
  id: 'static-pod-blocks-are-supported',
  title: 'The Kubernetes version supports static pod address blocks',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations'),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, { name, wanted }) => hasStaticBlocks(wanted) || `node pool ${name} uses no static blocks`,
  run({ cluster }) {
    const version = semver.coerce(cluster.currentKubernetesVersion);
    if (version === null) return unknown(`cluster ${cluster.name} shows no Kubernetes version`);
    const saw = `Cluster ${cluster.name} runs Kubernetes ${cluster.currentKubernetesVersion}; static blocks need ${FIRST_VERSION} or later.`;
    if (semver.gte(version, FIRST_VERSION)) return pass(saw);
    return fail(
      saw,
      `Remove pod-ip-allocation-mode, or upgrade the cluster first. Available versions: ${azCommand('aks get-upgrades', { ...clusterOptions(cluster.id), output: 'table' })}`,
    );
  },
});
