import semver from 'semver';
import { isResting } from '../../resources/provisioning.ts';

/** A cluster or a node pool. */
export interface Versioned {
  readonly provisioningState: string;
  /** The configured version: `1.33` or `1.33.5`. */
  readonly kubernetesVersion: string;
  /** The running version. */
  readonly currentKubernetesVersion: string;
}

/**
 * No operation is in progress, and the configured version is newer than the running one: the next PUT resumes the upgrade. The run waits for
 * an operation in progress first. AKS never goes back to an older version. https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export function isUpgradePending(resource: Versioned): boolean {
  return isResting(resource) && isNewer(resource.kubernetesVersion, resource.currentKubernetesVersion);
}

/**
 * `1.33` asked for the newest patch version of its day, and stays in the settings.
 * https://learn.microsoft.com/azure/aks/supported-kubernetes-versions#alias-minor-version
 */
function isNewer(set: string, current: string): boolean {
  const [wanted, running] = [semver.coerce(set), semver.coerce(current)];
  if (wanted === null || running === null || current.startsWith(`${set}.`)) return false;
  return semver.gt(wanted, running);
}
