import { textOf } from '../json.ts';
import type { ClusterState } from '../cloud/state.ts';

/** A pool may be this many minor versions behind its control plane. https://learn.microsoft.com/azure/aks/upgrade-aks-cluster */
export const MAX_BEHIND = 2;

/** Patch versions that the region offers, by minor version. */
const OFFERED: Readonly<Record<string, string>> = {
  '1.22': '1.22.17',
  '1.31': '1.31.11',
  '1.32': '1.32.9',
  '1.33': '1.33.5',
  '1.34': '1.34.1',
  '1.35': '1.35.0',
};

/** A minor version that the region offers. */
export interface OfferedVersion {
  readonly minor: string;
  readonly patch: string;
  readonly isDefault: boolean;
  /** Patch versions that a control plane of this one may go to. */
  readonly upgrades: readonly string[];
}

/** What AKS makes a cluster of when nobody says; one behind its newest. https://learn.microsoft.com/azure/aks/supported-kubernetes-versions */
export const DEFAULT_MINOR = '1.34';

/** Oldest first. A control plane goes up one minor version at a time. */
export function offeredVersions(): OfferedVersion[] {
  const all = Object.entries(OFFERED);
  return all.map(([minor, patch]) => ({
    minor,
    patch,
    isDefault: minor === DEFAULT_MINOR,
    upgrades: all.filter(([other]) => minorOf(other) === minorOf(minor) + 1).map(([, version]) => version),
  }));
}

/** `1.33` of `1.33.5` and of `1.33`. */
export function minorVersionOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** The patch version that AKS takes for a version that may be a minor alone. */
export function patchOffered(version: string): string {
  return version.split('.').length > 2 ? version : (OFFERED[version] ?? `${version}.0`);
}

/** The patch version behind a version that may be a minor alone; the control plane's own when that fits. */
export function patchVersionOf(cluster: ClusterState, version: string): string {
  const current = textOf(cluster.properties['currentKubernetesVersion']) ?? '';
  return minorVersionOf(current) === version ? current : patchOffered(version);
}

/** The versions that the pools of a cluster may have: not above its control plane, and no more than two minors below. */
export function poolVersionsOf(cluster: ClusterState): string[] {
  const plane = textOf(cluster.properties['currentKubernetesVersion']) ?? '';
  const own = minorOf(plane);
  const offered = Object.entries(OFFERED)
    .filter(([minor]) => minorOf(minor) <= own && minorOf(minor) >= own - MAX_BEHIND)
    .map(([minor, patch]) => (minor === minorVersionOf(plane) ? plane : patch));
  return offered.reverse();
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

export function isOffered(version: string): boolean {
  return minorVersionOf(version) in OFFERED;
}

/** Whether `current` is a version that `wanted` names: 1.33.5 is one of 1.33. */
export function isVersion(current: string, wanted: string): boolean {
  return current === wanted || current.startsWith(`${wanted}.`);
}
