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
 * It rests, and does not run the version that it is set to: the next PUT of it goes on with the upgrade. What is at work is awaited, and
 * judged when it rests. https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export function isUpgradePending(resource: Versioned): boolean {
  return isResting(resource) && !isVersion(resource.currentKubernetesVersion, resource.kubernetesVersion);
}

/**
 * `1.33` asks for the newest patch that AKS has at the time, and stays as it was asked for.
 * https://learn.microsoft.com/azure/aks/supported-kubernetes-versions#alias-minor-version
 */
function isVersion(current: string, wanted: string): boolean {
  return wanted === '' || current === '' || current === wanted || current.startsWith(`${wanted}.`);
}
