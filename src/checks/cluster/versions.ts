import semver from 'semver';
import { isResting } from '../../resources/provisioning.ts';

/** A cluster or a node pool. */
export interface Versioned {
  readonly provisioningState: string;
  /** The version that it is set to; `1.33` or `1.33.5`. */
  readonly kubernetesVersion: string;
  /** The version that runs. */
  readonly currentKubernetesVersion: string;
}

/**
 * It rests, and is set to a newer version than it runs: the next PUT of it goes on with the upgrade. What is at work is awaited, and judged
 * when it rests; a setting that is older is none that AKS goes back to. https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export function isUpgradePending(resource: Versioned): boolean {
  return isResting(resource) && isNewer(resource.kubernetesVersion, resource.currentKubernetesVersion);
}

/**
 * `1.33` asks for the newest patch that AKS has at the time, and stays as it was asked for.
 * https://learn.microsoft.com/azure/aks/supported-kubernetes-versions#alias-minor-version
 */
function isNewer(set: string, current: string): boolean {
  const [wanted, running] = [semver.coerce(set), semver.coerce(current)];
  if (wanted === null || running === null || current.startsWith(`${set}.`)) return false;
  return semver.gt(wanted, running);
}
