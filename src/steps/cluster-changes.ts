import { isEmpty, isObject, type Json, type JsonObject } from '../values/json.ts';
import { withoutFields } from './reconcile-body.ts';

/** A field of the cluster that is not as it was. */
export interface FieldChange {
  /** `properties.networkProfile.networkDataplane`; elements of lists by their number. */
  readonly path: string;
  /** As JSON, and `absent`. */
  readonly before: string;
  readonly after: string;
}

/** Every operation moves these; the state is told beside them. */
const MOVING = [
  'eTag',
  'systemData',
  'properties.provisioningState',
  'properties.status',
  'properties.agentPoolProfiles.*.eTag',
  'properties.agentPoolProfiles.*.provisioningState',
  'properties.agentPoolProfiles.*.status',
] as const;

const LONGEST_VALUE = 200;

/** What differs between two looks at a cluster. Missing, null and empty are the same. */
export function clusterChanges(before: JsonObject, after: JsonObject): readonly FieldChange[] {
  return changesOf('', withoutFields(before, MOVING), withoutFields(after, MOVING));
}

function changesOf(path: string, before: Json | undefined, after: Json | undefined): readonly FieldChange[] {
  if (isEmpty(before) && isEmpty(after)) return [];
  const [left, right] = [partsOf(before), partsOf(after)];
  if (left !== undefined && right !== undefined)
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
      changesOf(path === '' ? key : `${path}.${key}`, left.get(key), right.get(key)),
    );
  return Object.is(before, after) ? [] : [{ path, before: shown(before), after: shown(after) }];
}

/** The fields of an object, and the elements of a list; empty where there is nothing. */
function partsOf(value: Json | undefined): ReadonlyMap<string, Json | undefined> | undefined {
  if (Array.isArray(value))
    return new Map((value as readonly Json[]).map((element, index) => [String(index), element]));
  if (isObject(value)) return new Map(Object.entries(value));
  return undefined;
}

function shown(value: Json | undefined): string {
  if (isEmpty(value)) return 'absent';
  const text = JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
