import {
  isEmpty,
  isObject,
  objectOf,
  objectsOf,
  stringsOf,
  textOf,
  type Json,
  type JsonObject,
} from '../values/json.ts';
export const NODE_LABELS = 'nodeLabels';
const TAINTS: readonly string[] = ['nodeTaints', 'nodeInitializationTaints'];
export const TAGS = 'tags';

/** Labels and taints of this prefix are AKS's own. https://learn.microsoft.com/azure/aks/use-labels#reserved-prefixes */
const AKS_PREFIX = 'kubernetes.azure.com/';

/** The sizes of a pool of single virtual machines, each with its counts: in any order, and each size once. */
const MACHINE_SCALES: readonly string[] = [
  'virtualMachinesProfile.scale.manual',
  'virtualMachinesProfile.scale.autoscale',
];

/**
 * Texts whose case says something. Every other text of a pool is a word of Azure's, a size, a number or an id, which Azure reads in any case
 * and answers in its own: `localuser` comes back as `LocalUser`. A word that Azure learns later is one too.
 */
const CASED: readonly string[] = ['messageOfTheDay'];

/** Kubelet settings that are on by default. https://learn.microsoft.com/azure/aks/custom-node-configuration#kubelet-custom-configuration */
const ON_UNLESS_SAID: readonly string[] = ['kubeletConfig.cpuCfsQuota', 'kubeletConfig.failSwapOn'];

/**
 * What AKS means where it answers nothing: a pool's answer leaves out what it was not made with. What is on or off is off then, but for
 * `ON_UNLESS_SAID`.
 * https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update
 */
const MEANING_OF_NOTHING: Readonly<Record<string, Json>> = {
  'mode': 'User',
  'osType': 'Linux',
  'type': 'VirtualMachineScaleSets',
  'scaleDownMode': 'Delete',
  'scaleSetPriority': 'Regular',
  'scaleSetEvictionPolicy': 'Delete',
  'spotMaxPrice': -1,
  'podIPAllocationMode': 'DynamicIndividual',
  'workloadRuntime': 'OCIContainer',
  'kubeletDiskType': 'OS',
  // https://learn.microsoft.com/azure/aks/custom-node-configuration#kubelet-custom-configuration
  'kubeletConfig.cpuManagerPolicy': 'none',
  'kubeletConfig.cpuCfsQuotaPeriod': '100ms',
  'kubeletConfig.imageGcHighThreshold': 85,
  'kubeletConfig.imageGcLowThreshold': 80,
  'kubeletConfig.topologyManagerPolicy': 'none',
  'kubeletConfig.containerLogMaxFiles': 5,
  'kubeletConfig.podMaxPids': -1,
  // https://learn.microsoft.com/azure/aks/use-nvidia-gpu
  'gpuProfile.driver': 'Install',
  'securityProfile.sshAccess': 'LocalUser',
  // https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
  'upgradeSettings.maxUnavailable': 0,
  'upgradeSettings.drainTimeoutInMinutes': 30,
  'upgradeSettings.nodeSoakDurationInMinutes': 0,
  'upgradeSettings.undrainableNodeBehavior': 'Schedule',
};

/** Whether two values of the property mean the same to AKS. */
export function isSameValue(field: string, wanted: Json, existing: Json | undefined): boolean {
  const left = isEmpty(wanted) ? meaningOfNothing(field, existing) : wanted;
  const right = isEmpty(existing) ? meaningOfNothing(field, wanted) : existing;
  if (field === NODE_LABELS) return isSameMapping(withoutAksLabels(left), withoutAksLabels(right));
  if (field === TAGS) return isSameMapping(withLowerCaseKeys(left), withLowerCaseKeys(right));
  if (TAINTS.includes(field))
    return isSameSet(
      stringsOf(left).filter(isUsersTaint).map(taintKey),
      stringsOf(right).filter(isUsersTaint).map(taintKey),
    );
  if (MACHINE_SCALES.includes(field)) return isSameMapping(bySize(left), bySize(right));
  if (CASED.includes(field)) return (left ?? '') === (right ?? '');
  return isEqual(left, right);
}

/** @param other what stands on the side that does say something */
function meaningOfNothing(field: string, other: Json | undefined): Json | undefined {
  const meant = MEANING_OF_NOTHING[field];
  return meant === undefined && typeof other === 'boolean' ? ON_UNLESS_SAID.includes(field) : meant;
}

/**
 * The value to send: what the user set, and what AKS itself added to the labels and taints, which would otherwise be removed.
 */
export function keptFromExisting(field: string, wanted: Json, existing: Json | undefined): Json {
  if (field === NODE_LABELS) {
    const added = Object.entries(objectOf(existing)).filter(([key]) => key.startsWith(AKS_PREFIX));
    return { ...Object.fromEntries(added), ...objectOf(wanted) };
  }
  if (TAINTS.includes(field)) {
    const said = stringsOf(wanted);
    const keys = said.map(taintKey);
    const added = stringsOf(existing).filter((taint) => !isUsersTaint(taint) && !keys.includes(taintKey(taint)));
    return [...said, ...added];
  }
  return wanted;
}

function isEqual(left: Json | undefined, right: Json | undefined): boolean {
  if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
  // No list of a pool says anything by its order.
  if (Array.isArray(left) || Array.isArray(right))
    return Array.isArray(left) && Array.isArray(right) && isWithin(left, right) && isWithin(right, left);
  if (isObject(left) || isObject(right)) {
    if (!isObject(left) || !isObject(right)) return false;
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].every((key) => isEqual(left[key], right[key]));
  }
  if (typeof left === 'boolean' || typeof right === 'boolean') return left === right;
  // AKS writes some numbers as text: maxUnavailable 1 comes back as "1".
  return scalarText(left) === scalarText(right);
}

function isWithin(some: readonly Json[], all: readonly Json[]): boolean {
  return some.every((element) => all.some((other) => isEqual(element, other)));
}

function scalarText(value: Json | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value.toLowerCase() : undefined;
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  const [one, other] = [new Set(left), new Set(right)];
  return one.size === other.size && [...one].every((element) => other.has(element));
}

function isSameMapping(left: JsonObject, right: JsonObject): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => textAt(left, key) === textAt(right, key));
}

/** A label with an empty value exists; a missing one does not. */
function textAt(mapping: JsonObject, key: string): string | undefined {
  const value = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
  return value === undefined || value === null ? undefined : JSON.stringify(value);
}

function withoutAksLabels(labels: Json | undefined): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(labels)).filter(([key]) => !key.startsWith(AKS_PREFIX)));
}

/** ARM compares the names of tags without case, and AKS does not keep it. https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources */
function withLowerCaseKeys(tags: Json | undefined): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(tags)).map(([name, value]) => [name.toLowerCase(), value]));
}

function bySize(scale: Json | undefined): JsonObject {
  return Object.fromEntries(
    objectsOf(scale).map(({ size, count = null, minCount = null, maxCount = null }) => [
      textOf(size)?.toLowerCase() ?? '',
      { count, minCount, maxCount },
    ]),
  );
}

/** Azure answers `[""]` too, which is no taint. */
function isUsersTaint(taint: string): boolean {
  return taint !== '' && !taint.startsWith(AKS_PREFIX);
}

/** `key:Effect` and `key=:Effect` are one taint. */
function taintKey(taint: string): string {
  return taint.replace('=:', ':');
}
