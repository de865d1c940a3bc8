import semver from 'semver';
import type { AgentPool } from '../../resources/agent-pool.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { objectOf, textOf } from '../../values/json.ts';

export function isWindows({ osType }: AgentPool): boolean {
  return osType.toLowerCase() === 'windows';
}

/** `Windows2022`; undefined where AKS chooses. */
export function imageOf(pool: AgentPool): string | undefined {
  return textOf(objectOf(pool.raw['properties'])['osSKU']);
}

/** https://learn.microsoft.com/azure/aks/upgrade-os-version#supported-os-versions */
const LAST_MINOR_THAT_DEFAULTS_TO_2022 = 35;

/** The image of a Windows pool, also where AKS chooses it; undefined where Microsoft's pages disagree on the default. */
export function windowsImageOf(pool: AgentPool, cluster: Cluster): string | undefined {
  const minor = versionOf(pool, cluster)?.minor;
  return (
    imageOf(pool) ?? (minor !== undefined && minor <= LAST_MINOR_THAT_DEFAULTS_TO_2022 ? 'Windows2022' : undefined)
  );
}

/** The Kubernetes version that the pool gets: its own, otherwise the control plane's. */
export function versionOf(pool: AgentPool, cluster: Cluster): semver.SemVer | undefined {
  return (
    semver.coerce(pool.currentKubernetesVersion || pool.kubernetesVersion || cluster.currentKubernetesVersion) ??
    undefined
  );
}
