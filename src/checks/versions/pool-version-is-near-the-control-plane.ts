import { inferred } from '../rests.ts';
import semver from 'semver';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { mostMinorsBehind, namesItsVersion } from './skew.ts';

/** What the page on node pools and the text of Azure's error say; those on upgrades and versions say three. */
const UNDISPUTED_MINORS_BEHIND = 2;

export const poolVersionIsNearTheControlPlane = defineCheck({
  id: 'pool-version-is-near-the-control-plane',
  title: 'The pool is no more minor versions behind the control plane than every page allows',
  rests: inferred(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error',
  ),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) => namesItsVersion(pool),
  run({ cluster }, { wanted }) {
    const own = semver.coerce(wanted.kubernetesVersion);
    const plane = semver.coerce(cluster.currentKubernetesVersion);
    if (own === null || plane === null) return unknown(`the version of cluster ${cluster.name} is not known`);
    const behind = plane.minor - own.minor;
    const saw = `kubernetes-version is ${wanted.kubernetesVersion}, and the control plane runs ${cluster.currentKubernetesVersion}.`;
    if (behind <= UNDISPUTED_MINORS_BEHIND || behind > mostMinorsBehind(plane)) return pass(saw);
    return fail(
      `${saw} That is ${behind} minor versions; some pages of Microsoft's allow ${behind}, others ${UNDISPUTED_MINORS_BEHIND}.`,
      `Leave kubernetes-version out, or set it to ${plane.major}.${plane.minor - UNDISPUTED_MINORS_BEHIND} or newer.`,
    );
  },
});
