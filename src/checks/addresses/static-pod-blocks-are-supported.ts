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
  title: 'Kubernetes is new enough for static blocks of pod addresses',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations'),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, { name, wanted }) => hasStaticBlocks(wanted) || `node pool ${name} takes no static blocks`,
  run({ cluster }) {
    const version = semver.coerce(cluster.currentKubernetesVersion);
    if (version === null) return unknown(`the version of cluster ${cluster.name} is not known`);
    const saw = `The cluster runs ${cluster.currentKubernetesVersion}; static blocks need ${FIRST_VERSION}.`;
    if (semver.gte(version, FIRST_VERSION)) return pass(saw);
    return fail(
      saw,
      `Leave podIPAllocationMode out of properties, or upgrade the cluster first: ${azCommand('aks get-upgrades', { ...clusterOptions(cluster.id), output: 'table' })}`,
    );
  },
});
