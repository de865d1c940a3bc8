import { isObject, objectOf, type Json, type JsonObject } from '../values/json.ts';
import { valueText, WHOLE_MAPPINGS } from '../pool/pool-diff.ts';
import { changeOf, type PoolChange, type PoolRequest } from '../pool/pool-request.ts';
import { putsOf } from './deeds.ts';
import type { Deed } from '../steps/step.ts';

/** What a run would do with a pool, or did, field by field. */
export interface PlannedPool {
  readonly name: string;
  readonly do: PoolChange;
  /** For a new pool everything that is sent, else what differs. */
  readonly fields: readonly PlannedField[];
}

/** All values as text, `(none)` where empty. */
export interface PlannedField {
  /** The ARM property path: `upgradeSettings.maxSurge`. */
  readonly field: string;
  /** Undefined for a new pool. */
  readonly before?: string;
  readonly after: string;
  /** The user did not say it: it is sent so that what it means is known beforehand. */
  readonly isDefault?: boolean;
  /** It differs, and stays as it is. */
  readonly kept?: 'not-allowed' | 'not-possible';
}

/**
 * The plan of every pool that is asked for. What this run already sent a write for keeps the plan that it was sent by: afterwards
 * nothing differs any more.
 */
export function poolPlans(
  pools: readonly PoolRequest[],
  deeds: readonly Deed[],
  previous: readonly PlannedPool[],
): readonly PlannedPool[] {
  return pools.map((pool) => {
    const isSent = putsOf(deeds, pool.name).some(({ status }) => status !== 'raced' && status !== 'busy');
    return (isSent ? previous.find(({ name }) => name === pool.name) : undefined) ?? poolPlan(pool);
  });
}

function poolPlan(pool: PoolRequest): PlannedPool {
  const { name, wanted, given, differences, mayUpdate } = pool;
  const change = changeOf(pool);
  if (change === 'add') return { name, do: change, fields: newFields(objectOf(wanted.raw['properties']), given) };
  const fields = differences.map(({ field, wanted: after, existing: before, isMutable }): PlannedField => {
    const kept = isMutable ? (mayUpdate ? undefined : 'not-allowed') : 'not-possible';
    return { field, before, after, kept };
  });
  return { name, do: change, fields };
}

function newFields(properties: JsonObject, given: JsonObject, before: readonly string[] = []): readonly PlannedField[] {
  return Object.entries(properties).flatMap(([name, value = null]): readonly PlannedField[] => {
    const path = [...before, name];
    const field = path.join('.');
    if (isObject(value) && Object.keys(value).length > 0 && !WHOLE_MAPPINGS.includes(field))
      return newFields(value, given, path);
    return [{ field, after: valueText(value), ...(isSaid(given, path) ? {} : { isDefault: true }) }];
  });
}

function isSaid(given: JsonObject, path: readonly string[]): boolean {
  let at: Json | undefined = given;
  for (const name of path) {
    if (!isObject(at) || !Object.hasOwn(at, name)) return false;
    at = at[name];
  }
  return true;
}
