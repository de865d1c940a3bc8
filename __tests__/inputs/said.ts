import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { PoolInput } from '../../src/pool/pool-input.ts';

export const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';
export const SUBNET_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-aks/subnets/snet-pool2`;
export const CHECKS = ['subnet-exists', 'subnet-is-unique'];

const ENOUGH: Readonly<Record<string, string>> = {
  'client-id': 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
  'tenant-id': '99999999-8888-7777-6666-555555555555',
  'subscription-id': SUBSCRIPTION,
  'resource-group': 'rg-aks',
  'cluster-name': 'aks-prod',
  'name': 'pool2',
  'vnet-subnet-id': 'snet-pool2',
};

/** The environment in which the runner starts the action with enough to add a pool, and with these inputs over it. */
export function environmentOf(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries({ ...ENOUGH, ...inputs });
  return Object.fromEntries(entries.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

/** The inputs, which have no fault. */
export function inputsOf(inputs: Readonly<Record<string, string>>): Inputs {
  const parsed = parseInputs(environmentOf(inputs), CHECKS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.inputs;
}

/** The one pool, which has no fault. */
export function poolOf(inputs: Readonly<Record<string, string>>): PoolInput {
  const [pool] = inputsOf(inputs).pools;
  if (pool === undefined) throw new Error('no pool');
  return pool;
}

/** The faults as `input: problem`; empty when there are none. */
export function faultsOf(inputs: Readonly<Record<string, string>>): readonly string[] {
  const parsed = parseInputs(environmentOf(inputs), CHECKS);
  return parsed.ok ? [] : parsed.faults.map(({ input, problem }) => `${input}: ${problem}`);
}

/** The names of the inputs at fault. */
export function inputsAtFault(inputs: Readonly<Record<string, string>>): readonly string[] {
  return faultsOf(inputs).map((fault) => fault.split(':', 1)[0] ?? '');
}
