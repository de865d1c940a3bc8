import semver from 'semver';
import type { PoolRequest } from '../../pool/pool-request.ts';

/** https://learn.microsoft.com/azure/aks/supported-kubernetes-versions: up to three since 1.28. */
const FIRST_MINOR_WITH_THREE = 28;

/** How many minor versions a pool can be behind a control plane of this version. */
export function mostMinorsBehind(plane: semver.SemVer): number {
  return plane.minor >= FIRST_MINOR_WITH_THREE ? 3 : 2;
}

/** How a pool's version misfits the control plane; undefined where it fits, or where a version is unknown. */
export function misfitOf(asked: string, planeVersion: string): 'newer' | 'too old' | undefined {
  const own = semver.coerce(asked);
  const plane = semver.coerce(planeVersion);
  if (own === null || plane === null) return undefined;
  // For `1.33`, AKS chooses the patch version.
  const isNewer = own.minor > plane.minor || (hasPatch(asked) && hasPatch(planeVersion) && semver.gt(own, plane));
  if (isNewer) return 'newer';
  return own.minor < plane.minor - mostMinorsBehind(plane) ? 'too old' : undefined;
}

function hasPatch(version: string): boolean {
  return /^\d+\.\d+\.\d+/.test(version);
}

/** True where the pool is new and names its version, otherwise why the question does not arise. */
export function namesItsVersion({ name, wanted, existing, isNew }: PoolRequest): true | string {
  if (existing !== undefined && !isNew)
    return `node pool ${name} already exists, and this action does not change its version`;
  return wanted.kubernetesVersion !== '' || `node pool ${name} gets the version of the control plane`;
}
