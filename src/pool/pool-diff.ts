import { vmSizesOf, type AgentPool } from '../resources/agent-pool.ts';
import { isEmpty, isObject, objectOf, stringsOf, type Json, type JsonObject } from '../values/json.ts';
import { isMutable } from './pool-immutables.ts';
import { isSameValue, keptFromExisting, NODE_LABELS, TAGS } from './pool-values.ts';

/** One field in which what the user said differs from the pool that exists. */
export interface Difference {
  /** The ARM property path: `upgradeSettings.maxSurge`. */
  readonly field: string;
  /** As text, for messages; `(none)` when empty. */
  readonly wanted: string;
  readonly existing: string;
  /** AKS changes it in place. */
  readonly isMutable: boolean;
}

/** A difference with what takes it away: the value to set at the path. */
export interface Change {
  readonly path: readonly string[];
  readonly value: Json;
  readonly difference: Difference;
}

/** Mappings that are set as a whole: a key that is not named is not wanted. */
export const WHOLE_MAPPINGS: readonly string[] = [NODE_LABELS, TAGS];

/**
 * Where what the user said differs from the pool that exists, with the values to set: what AKS itself added to labels and taints is part of
 * them. Fields that the user did not name are never compared.
 */
export function poolChanges(given: JsonObject, existing: AgentPool): readonly Change[] {
  return changesIn(given, objectOf(existing.raw['properties']), [], given, existing);
}

function changesIn(
  wanted: JsonObject,
  actual: JsonObject,
  before: readonly string[],
  given: JsonObject,
  existing: AgentPool,
): readonly Change[] {
  return Object.entries(wanted).flatMap(([name, value = null]) => {
    const spelled = spelledIn(actual, name);
    const path = [...before, spelled];
    const field = path.join('.');
    const is = Object.hasOwn(actual, spelled) ? actual[spelled] : undefined;
    if (isObject(value) && !WHOLE_MAPPINGS.includes(field))
      return changesIn(value, objectOf(is), path, given, existing);
    if (isLeftToAks(field, value, given, existing) || isSameValue(field, value, is)) return [];
    const difference: Difference = {
      field,
      wanted: valueText(value),
      existing: valueText(is),
      isMutable: isMutable(field, existing),
    };
    return [{ path, value: keptFromExisting(field, value, is), difference }];
  });
}

/** The name of a property as the object has it: ARM reads names in any case. */
function spelledIn(object: JsonObject, name: string): string {
  return Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Whether the value leaves the property to AKS. */
function isLeftToAks(field: string, value: Json, given: JsonObject, existing: AgentPool): boolean {
  // AKS treats an empty text as missing.
  if (value === '') return true;
  if (existing.machines !== undefined && isTrueOfMachines(field, value, existing)) return true;
  // The autoscaler moves the count as it likes, once it is on.
  if (field === 'count') return existing.isAutoscaled && willBeAutoscaled(given, existing);
  // 0 asks for the default of the VM size, and AKS answers with its number: 128.
  if (field === 'osDiskSizeGB') return value === 0;
  if (field === 'orchestratorVersion') return isVersionOf(value, existing);
  return false;
}

/** Whether the autoscaler sets the pool's count once what the user said is done. */
export function willBeAutoscaled(given: JsonObject, existing: AgentPool): boolean {
  const said = given['enableAutoScaling'];
  return typeof said === 'boolean' ? said : existing.isAutoscaled;
}

/** AKS returns neither the count nor the size of a pool in which each size has its own count. */
function isTrueOfMachines(field: string, value: Json, existing: AgentPool): boolean {
  if (field === 'count') return value === existing.count;
  if (field !== 'vmSize') return false;
  const sizes = vmSizesOf(existing);
  return typeof value === 'string' && sizes.every((size) => size.toLowerCase() === value.toLowerCase());
}

/** `1.33` asks for any patch of it. */
function isVersionOf(value: Json, existing: AgentPool): boolean {
  return [existing.kubernetesVersion, existing.currentKubernetesVersion].some(
    (version) => typeof value === 'string' && (version === value || version.startsWith(`${value}.`)),
  );
}

/** A value for people to read: lists by commas, mappings as `key=value`, `(none)` when empty. */
export function valueText(value: Json | undefined): string {
  if (isEmpty(value)) return '(none)';
  if (Array.isArray(value) && stringsOf(value).length === value.length) return value.join(', ');
  if (!isObject(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) =>
    typeof inner === 'string' ? `${key}=${inner}` : undefined,
  );
  return entries.includes(undefined) ? JSON.stringify(value) : entries.join(', ');
}
