import { mergeObjects } from '../values/json.ts';
import type { PoolInput } from '../pool/pool-input.ts';
import type { InputFault } from '../values/problem.ts';
import { contradictionsIn } from './pool-rules.ts';
import { propertiesOfInputs } from './pool-properties.ts';
import { poolSchema, type SaidPool } from './pool-schema.ts';
import { readFields } from './read-fields.ts';

export type ParsedPool =
  { readonly ok: true; readonly pool: PoolInput } | { readonly ok: false; readonly faults: readonly InputFault[] };

/** Reads one pool, with values by input name, as text or typed by YAML. */
export function parsePool(said: Readonly<Record<string, unknown>>): ParsedPool {
  const { value, faults, unread } = readFields(poolSchema, said);
  const contradictions = contradictionsIn(value, unread);
  const { name, 'vnet-subnet-id': subnet } = value;
  if (faults.length > 0 || contradictions.length > 0 || name === undefined || subnet === undefined)
    return { ok: false, faults: [...faults, ...contradictions] };
  return { ok: true, pool: poolInputOf({ ...value, name, 'vnet-subnet-id': subnet }) };
}

/** The pool of values that all could be read. */
export function poolInputOf(said: SaidPool): PoolInput {
  const { name, 'vnet-subnet-id': subnet, 'pod-subnet-id': podSubnet, properties = {} } = said;
  return {
    name,
    subnet,
    podSubnet,
    given: mergeObjects(propertiesOfInputs(said), properties),
  };
}
