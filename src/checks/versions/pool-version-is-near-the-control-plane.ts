import { inferred } from '../rests.ts';
import semver from 'semver';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { mostMinorsBehind, namesItsVersion } from './skew.ts';

/** What the node pool page and Azure's error text say. The pages on upgrades and versions say three. */
const UNDISPUTED_MINORS_BEHIND = 2;

export const poolVersionIsNearTheControlPlane = defineCheck({
  id: 'pool-version-is-near-the-control-plane',
  title: 'The node pool is at most two minor versions behind the control plane',
  rests: inferred(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error',
  ),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) => namesItsVersion(pool),
  run({ cluster }, { wanted }) {
    const own = semver.coerce(wanted.kubernetesVersion);
    const plane = semver.coerce(cluster.currentKubernetesVersion);
    if (own === null || plane === null) return unknown(`the Kubernetes version of cluster ${cluster.name} is unknown`);
    const behind = plane.minor - own.minor;
    const saw = `kubernetes-version is ${wanted.kubernetesVersion}; the control plane runs ${cluster.currentKubernetesVersion}.`;
    if (behind <= UNDISPUTED_MINORS_BEHIND || behind > mostMinorsBehind(plane)) return pass(saw);
    return fail(
      `${saw} The pool would be ${behind} minor versions behind. Some Microsoft pages allow ${behind}, others ${UNDISPUTED_MINORS_BEHIND}.`,
      `Leave out kubernetes-version, or set it to ${plane.major}.${plane.minor - UNDISPUTED_MINORS_BEHIND} or later.`,
    );
  },
});
