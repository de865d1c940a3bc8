import { numberOf, objectsOf, textOf, valueAt } from '../json.ts';
import type { Json } from '../json.ts';

/** The machines of one size in a pool. */
export interface Machines {
  readonly size: string;
  /** As many as there are to be. */
  readonly count: number;
  /** As many as the autoscaler may add them to. */
  readonly most: number;
  /** As few as it may leave. */
  readonly fewest: number;
}

/** A pool of single machines, whose sizes have counts of their own. https://learn.microsoft.com/azure/aks/virtual-machines-node-pools */
export function hasMachineScale(properties: Json): boolean {
  return textOf(properties['type']) === 'VirtualMachines' && scaleOf(properties).length > 0;
}

/** The machines that the properties of a pool ask for: of one size in a scale set. */
export function machinesIn(properties: Json): Machines[] {
  if (hasMachineScale(properties)) return scaleOf(properties);
  const count = numberOf(properties['count']) ?? 0;
  const isAutoscaled = properties['enableAutoScaling'] === true;
  const [fewest, most] = isAutoscaled ? [numberOf(properties['minCount']), numberOf(properties['maxCount'])] : [];
  return [{ size: textOf(properties['vmSize']) ?? '', count, fewest: fewest ?? count, most: most ?? count }];
}

export function nodesWanted(properties: Json): number {
  return machinesIn(properties).reduce((sum, { count }) => sum + count, 0);
}

function scaleOf(properties: Json): Machines[] {
  const scale = valueAt(properties['virtualMachinesProfile'], 'scale');
  const fixed = objectsOf(valueAt(scale, 'manual')).map((profile) => {
    const count = numberOf(profile['count']) ?? 0;
    return { size: textOf(profile['size']) ?? '', count, fewest: count, most: count };
  });
  const scaled = objectsOf(valueAt(scale, 'autoscale')).map((profile) => {
    const fewest = numberOf(profile['minCount']) ?? 0;
    return {
      size: textOf(profile['size']) ?? '',
      count: fewest,
      fewest,
      most: numberOf(profile['maxCount']) ?? fewest,
    };
  });
  return [...fixed, ...scaled];
}
