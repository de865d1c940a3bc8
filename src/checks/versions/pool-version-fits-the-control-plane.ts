import { refused } from '../rests.ts';
import semver from 'semver';
import { defineCheck } from '../check.ts';
import { mostMinorsBehind, namesItsVersion } from './skew.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';

export const poolVersionFitsTheControlPlane = defineCheck({
  id: 'pool-version-fits-the-control-plane',
  title: 'The Kubernetes version of the pool is compatible with the control plane',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error',
  ),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) => namesItsVersion(pool),
  run({ cluster }, { wanted }) {
    const asked = wanted.kubernetesVersion;
    const own = semver.coerce(asked);
    const plane = semver.coerce(cluster.currentKubernetesVersion);
    if (own === null || plane === null) return unknown(`the Kubernetes version of cluster ${cluster.name} is unknown`);
    // For `1.33`, AKS chooses the patch version.
    const isNewer =
      own.minor > plane.minor ||
      (hasPatch(asked) && hasPatch(cluster.currentKubernetesVersion) && semver.gt(own, plane));
    const most = mostMinorsBehind(plane);
    const isTooOld = own.minor < plane.minor - most;
    const saw = `kubernetes-version is ${asked}; the control plane runs ${cluster.currentKubernetesVersion}.`;
    if (!isNewer && !isTooOld) return pass(saw);
    const oldest = `${plane.major}.${Math.max(0, plane.minor - most)}`;
    return fail(
      `${saw} A node pool ${isNewer ? 'cannot be newer' : `can be at most ${most} minor versions older`}.`,
      `Leave out kubernetes-version, or set it to a version from ${oldest} to ${cluster.currentKubernetesVersion}. Or upgrade the control plane first. To see the available versions: ${azCommand('aks get-upgrades', { ...clusterOptions(cluster.id), output: 'table' })}`,
    );
  },
});

function hasPatch(version: string): boolean {
  return /^\d+\.\d+\.\d+/.test(version);
}
