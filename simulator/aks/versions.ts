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

/** `1.33` of `1.33.5` and of `1.33`. */
export function minorVersionOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** The patch version behind a version that may be a minor alone; the control plane's own when that fits. */
export function patchVersionOf(cluster: ClusterState, version: string): string {
  if (version.split('.').length > 2) return version;
  const current = textOf(cluster.properties['currentKubernetesVersion']) ?? '';
  return minorVersionOf(current) === version ? current : (OFFERED[version] ?? `${version}.0`);
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
