import semver from 'semver';
import type { AgentPool } from '../../resources/agent-pool.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { objectOf, textOf } from '../../values/json.ts';

export function isWindows({ osType }: AgentPool): boolean {
  return osType.toLowerCase() === 'windows';
}

/** `Windows2022`; undefined where the choice is left to AKS. */
export function imageOf(pool: AgentPool): string | undefined {
  return textOf(objectOf(pool.raw['properties'])['osSKU']);
}

/** The Kubernetes version that the pool comes to: its own, else the control plane's. */
export function versionOf(pool: AgentPool, cluster: Cluster): semver.SemVer | undefined {
  return (
    semver.coerce(pool.currentKubernetesVersion || pool.kubernetesVersion || cluster.currentKubernetesVersion) ??
    undefined
  );
}
