import type semver from 'semver';
import type { PoolRequest } from '../../pool/pool-request.ts';

/** https://learn.microsoft.com/azure/aks/supported-kubernetes-versions: up to three since 1.28. */
const FIRST_MINOR_WITH_THREE = 28;

/** How many minor versions a pool can be behind a control plane of this version. */
export function mostMinorsBehind(plane: semver.SemVer): number {
  return plane.minor >= FIRST_MINOR_WITH_THREE ? 3 : 2;
}

/** True where the pool is new and names its version, otherwise why the question does not arise. */
export function namesItsVersion({ name, wanted, existing, isNew }: PoolRequest): true | string {
  if (existing !== undefined && !isNew)
    return `node pool ${name} already exists, and this action does not change its version`;
  return wanted.kubernetesVersion !== '' || `node pool ${name} gets the version of the control plane`;
}
