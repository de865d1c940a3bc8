import { parseMachineScale } from '../resources/machines.ts';
import { objectOf, type Json } from '../values/json.ts';
import { shown } from './field.ts';
import { PROPERTY_OF_INPUT } from '../values/property-of-input.ts';
import type { ALSO_IN_PROPERTIES } from './pool-properties.ts';
import type { PoolInputName, SaidPool } from './pool-schema.ts';

/** A rule over several inputs of a pool: the input at fault, and the problem, or nothing. */
export interface Rule {
  /** Every input that the rule looks at: it is skipped if one of them could not be read. */
  readonly looksAt: readonly PoolInputName[];
  readonly problem: (pool: Partial<SaidPool>) => string | undefined;
}

/** A property that got a separate input later can stay in `properties`, but must not be set twice. */
export function notInProperties(input: (typeof ALSO_IN_PROPERTIES)[number]): Rule {
  const path = PROPERTY_OF_INPUT[input];
  return {
    looksAt: [input, 'properties'],
    problem: ({ [input]: value, properties }) =>
      value !== undefined && properties !== undefined && isSaidAt(properties, path.split('.'))
        ? `It is set here and as ${path} in properties. Remove one of the two.`
        : undefined,
  };
}

function isSaidAt(value: Json | undefined, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  return Object.hasOwn(objectOf(value), name) && isSaidAt(objectOf(value)[name], rest);
}

export function onlyWithSpot(input: 'eviction-policy' | 'spot-max-price'): readonly Rule[] {
  const problem = (pool: Partial<SaidPool>): string | undefined =>
    pool[input] !== undefined && pool.priority !== 'Spot'
      ? `${shown(pool[input])} is set, but priority is ${pool.priority ?? 'Regular'}. Set priority to Spot, or remove ${input}.`
      : undefined;
  return [{ looksAt: [input, 'priority'], problem }];
}

export function onlyWithAutoscaler(input: 'min-count' | 'max-count'): readonly Rule[] {
  const problem = (pool: Partial<SaidPool>): string | undefined => {
    const value = pool[input];
    const scales = pool['enable-cluster-autoscaler'] === true;
    if (scales === (value !== undefined)) return undefined;
    return value === undefined
      ? 'A value is required when enable-cluster-autoscaler is true.'
      : `${value} is set, but enable-cluster-autoscaler is not true. Set it to true, or remove ${input}.`;
  };
  return [{ looksAt: [input, 'enable-cluster-autoscaler'], problem }];
}

/** In such a pool each size has its own count. https://learn.microsoft.com/azure/aks/virtual-machines-node-pools */
export function notBesideMachines(input: 'node-count' | 'node-vm-size' | 'enable-cluster-autoscaler'): readonly Rule[] {
  const problem = (pool: Partial<SaidPool>): string | undefined => {
    const value = pool[input];
    return value !== undefined && value !== false && parseMachineScale(pool.properties ?? {}) !== undefined
      ? `${shown(value)} is set, but virtualMachinesProfile in properties already lists the VM sizes with their counts. Remove one of the two.`
      : undefined;
  };
  return [{ looksAt: [input, 'properties'], problem }];
}

/** https://learn.microsoft.com/azure/aks/use-system-pools */
export function atLeastOneInSystemPool(input: 'node-count' | 'min-count'): readonly Rule[] {
  const problem = (pool: Partial<SaidPool>): string | undefined =>
    pool.mode === 'System' && pool[input] === 0
      ? '0 is too few for a system node pool. Use 1 or more, or set mode to User.'
      : undefined;
  return [{ looksAt: [input, 'mode'], problem }];
}
