import { numberOf, objectOf, objectsOf, textOf, type JsonObject } from '../values/json.ts';

/** The machines of one size in a pool. */
export interface MachinesOfSize {
  /** `Standard_D4s_v5`; undefined where AKS is to choose one. */
  readonly vmSize?: string;
  /** How many there are, or are to be at first. */
  readonly count: number;
  /** How many there may come to be: `maxCount` where they are autoscaled. */
  readonly largestCount: number;
}

/** How many nodes a pool of single virtual machines has, over all its sizes. */
export interface MachineScale {
  readonly count: number;
  readonly isAutoscaled: boolean;
  readonly minCount?: number;
  readonly maxCount?: number;
  readonly machines: readonly MachinesOfSize[];
}

/** Whether a pool of this type is made of single virtual machines. https://learn.microsoft.com/azure/aks/virtual-machines-node-pools */
export function isTypeOfVirtualMachines(type: string | undefined): boolean {
  return type?.toLowerCase() === 'virtualmachines';
}

/**
 * What the properties of a pool of type VirtualMachines say of sizes and counts: such a pool has several of them, each with a count of its
 * own, and AKS answers no `count` and an empty `vmSize`. Undefined for other pools, and where nothing is said.
 * https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update#create-agent-pool-with-virtualmachines-pool-type
 */
export function parseMachineScale(properties: JsonObject): MachineScale | undefined {
  if (!isTypeOfVirtualMachines(textOf(properties['type']))) return undefined;
  const scale = objectOf(objectOf(properties['virtualMachinesProfile'])['scale']);
  const fixed = objectsOf(scale['manual']).map((profile) => machines(profile, numberOf(profile['count']) ?? 0));
  const autoscaled = objectsOf(scale['autoscale']);
  const scaled = autoscaled.map((profile) => {
    const count = Math.max(leastOf(profile), runningOf(properties, textOf(profile['size'])));
    return machines(profile, count, numberOf(profile['maxCount']));
  });
  const all = [...fixed, ...scaled];
  if (all.length === 0) return undefined;
  const minCount = sum(fixed.map(({ count }) => count)) + sum(autoscaled.map(leastOf));
  const maxCount = sum(all.map(({ largestCount }) => largestCount));
  return {
    count: sum(all.map(({ count }) => count)),
    isAutoscaled: scaled.length > 0,
    ...(scaled.length > 0 ? { minCount, maxCount } : {}),
    machines: all,
  };
}

/** Those of one size, however its name is written. */
export function ofSize<Sized extends { readonly vmSize?: string }>(
  machines: readonly Sized[],
  vmSize: string | undefined,
): readonly Sized[] {
  return machines.filter((each) => each.vmSize?.toLowerCase() === vmSize?.toLowerCase());
}

function machines(profile: JsonObject, count: number, largestCount = count): MachinesOfSize {
  const vmSize = textOf(profile['size']);
  return { vmSize, count, largestCount };
}

function leastOf(autoscale: JsonObject): number {
  return numberOf(autoscale['minCount']) ?? 0;
}

/** The machines of the size that run. */
function runningOf(properties: JsonObject, vmSize: string | undefined): number {
  const ofSize = objectsOf(properties['virtualMachineNodesStatus']).filter(
    ({ size }) => textOf(size)?.toLowerCase() === vmSize?.toLowerCase(),
  );
  return sum(ofSize.map(({ count }) => numberOf(count) ?? 0));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
