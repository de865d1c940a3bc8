import { refused } from '../rests.ts';
import semver from 'semver';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error */
const MOST_MINORS_BEHIND = 2;

export const poolVersionFitsTheControlPlane = defineCheck({
  id: 'pool-version-fits-the-control-plane',
  title: 'The Kubernetes version of the pool goes with that of the control plane',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error',
  ),
  scope: 'pool',
  needs: ['cluster'],
  run({ cluster }, { name, wanted, existing }) {
    if (existing !== undefined)
      return notApplicable(`node pool ${name} is there, and this action does not change its version`);
    const asked = wanted.kubernetesVersion;
    if (asked === '') return pass(`Node pool ${name} gets the version of the control plane.`);
    const own = semver.coerce(asked);
    const plane = semver.coerce(cluster.currentKubernetesVersion);
    if (own === null || plane === null) return unknown(`the version of cluster ${cluster.name} is not known`);
    // `1.33` leaves the patch to AKS.
    const isNewer =
      own.minor > plane.minor ||
      (hasPatch(asked) && hasPatch(cluster.currentKubernetesVersion) && semver.gt(own, plane));
    const isTooOld = own.minor < plane.minor - MOST_MINORS_BEHIND;
    const saw = `kubernetes-version is ${asked}, and the control plane runs ${cluster.currentKubernetesVersion}.`;
    if (!isNewer && !isTooOld) return pass(saw);
    const oldest = `${plane.major}.${Math.max(0, plane.minor - MOST_MINORS_BEHIND)}`;
    return fail(
      `${saw} A pool must be ${isNewer ? 'no newer' : `at most ${MOST_MINORS_BEHIND} minor versions older`}.`,
      `Leave kubernetes-version out, or set it between ${oldest} and ${cluster.currentKubernetesVersion}. To upgrade the control plane first: ${azCommand('aks get-upgrades', { ...clusterOptions(cluster.id), output: 'table' })}`,
    );
  },
});

function hasPatch(version: string): boolean {
  return /^\d+\.\d+\.\d+/.test(version);
}
