import { refused } from '../rests.ts';
import semver from 'semver';
import { defineCheck } from '../check.ts';
import { misfitOf, mostMinorsBehind, namesItsVersion } from './skew.ts';
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
    const misfit = misfitOf(asked, cluster.currentKubernetesVersion);
    const saw = `kubernetes-version is ${asked}; the control plane runs ${cluster.currentKubernetesVersion}.`;
    if (misfit === undefined) return pass(saw);
    const most = mostMinorsBehind(plane);
    const oldest = `${plane.major}.${Math.max(0, plane.minor - most)}`;
    return fail(
      `${saw} A node pool ${misfit === 'newer' ? 'cannot be newer' : `can be at most ${most} minor versions older`}.`,
      `Leave out kubernetes-version, or set it to a version from ${oldest} to ${cluster.currentKubernetesVersion}. Or upgrade the control plane first. To see the available versions: ${azCommand('aks get-upgrades', { ...clusterOptions(cluster.id), output: 'table' })}`,
    );
  },
});
