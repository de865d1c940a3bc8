import type { Inputs, Operation } from '../inputs/inputs.ts';
import { clusterIdOf } from '../values/resource-id.ts';
import type { FactName, Facts, Snapshot } from './facts.ts';
import type { Read } from '../resources/read.ts';
import { unasked, type Reading } from './reading.ts';
import type { ReadResource } from '../azure/read-resource.ts';
import { SOURCES } from './sources.ts';

/** What every run decides by, whatever its checks ask for. */
const ALWAYS: Readonly<Record<Operation, readonly FactName[]>> = {
  add: ['lookups', 'cluster', 'agentPools', 'vnet'],
  check: ['lookups', 'cluster', 'agentPools', 'vnet'],
  reconcile: ['lookups', 'cluster', 'agentPools'],
};

/**
 * Reads the facts that were named, each once and as soon as its id is known: with full subnet ids in two waves, and in one more where an
 * id comes out of what the second brought. A fact that cannot be read is a fact about the run, not a crash.
 */
export async function readSnapshot(
  read: ReadResource,
  inputs: Inputs,
  needed: ReadonlySet<FactName>,
  now: number,
): Promise<Snapshot> {
  const begun = new Map<FactName, Promise<Read<unknown>>>();
  const reading: Reading = {
    inputs,
    now,
    clusterId: clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName),
    read,
    fact<Name extends FactName>(name: Name) {
      const running = begun.get(name) ?? SOURCES[name](reading);
      begun.set(name, running);
      return running as Promise<Read<Facts[Name]>>;
    },
  };
  const names = Object.keys(SOURCES) as readonly FactName[];
  const entries = names.map(async (name): Promise<[FactName, Read<unknown>]> => [
    name,
    needed.has(name) || ALWAYS[inputs.operation].includes(name)
      ? await reading.fact(name)
      : unasked(name, 'no check of this run needs it'),
  ]);
  return Object.fromEntries(await Promise.all(entries)) as unknown as Snapshot;
}
