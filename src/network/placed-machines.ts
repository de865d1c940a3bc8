import type { PoolMachine } from '../resources/pool-machines.ts';
import { containsRange, parseRange, parseRanges, type AddressRange } from './address-range.ts';
import { listText } from '../values/list-text.ts';

/** Where the machines of a pool were asked for. */
export interface WantedPlace {
  /** The ranges of the subnet that was asked for, as CIDR blocks. */
  readonly subnetPrefixes: readonly string[];
  /** The families that each machine needs an address of. */
  readonly families: readonly (4 | 6)[];
  /** Empty where no zone was asked for: any is as good, and none too. */
  readonly zones: readonly string[];
}

/** A machine, and what is known of its place. */
export interface PlacedMachine {
  readonly name: string;
  /** All that Azure lists. */
  readonly addresses: readonly string[];
  readonly zones: readonly string[];
  /** `unknown`: Azure tells no address, or no zone where one was asked for. */
  readonly placement: 'as-asked' | 'elsewhere' | 'unknown';
  /** What is not as asked or not known, in words; empty for `as-asked`. */
  readonly faults: readonly string[];
}

/**
 * Each machine held against what was asked for: an address of each family in the subnet, and a zone that was asked for. Azure lists
 * addresses without their kind, so that one outside of the subnet says nothing by itself; a machine with addresses and none of a family
 * in the subnet is elsewhere. https://learn.microsoft.com/rest/api/aks/machines/list
 */
export function placedMachines(machines: readonly PoolMachine[], wanted: WantedPlace): readonly PlacedMachine[] {
  const ranges = parseRanges(wanted.subnetPrefixes);
  return machines.map(({ name, addresses, zones }) => {
    const inside = addresses.filter((text) => isInside(parseRange(text), ranges));
    const strange = zones.filter((zone) => !wanted.zones.includes(zone));
    const elsewhere = [
      ...(addresses.length === 0 ? [] : missingFamilies(inside, addresses, wanted)),
      ...(wanted.zones.length > 0 && strange.length > 0
        ? [`in zone ${listText(strange)}, not in ${listText(wanted.zones, 'or')}`]
        : []),
    ];
    const open = [
      ...(addresses.length === 0 ? ['Azure lists no address'] : []),
      ...(wanted.zones.length > 0 && zones.length === 0 ? ['Azure lists no zone'] : []),
    ];
    const placement = elsewhere.length > 0 ? 'elsewhere' : open.length > 0 ? 'unknown' : 'as-asked';
    return { name, addresses, zones, placement, faults: [...elsewhere, ...open] };
  });
}

function missingFamilies(
  inside: readonly string[],
  all: readonly string[],
  { families, subnetPrefixes }: WantedPlace,
): readonly string[] {
  const missing = families.filter((family) => !inside.some((text) => parseRange(text)?.family === family));
  return missing.map(
    (family) => `no IPv${family} address in ${listText(subnetPrefixes, 'or')}; Azure lists ${listText(all)}`,
  );
}

function isInside(address: AddressRange | undefined, ranges: readonly AddressRange[]): boolean {
  return address !== undefined && ranges.some((range) => containsRange(range, address));
}

/** What all machines of a pool together show. */
export type PlacementOfPool =
  /** Azure lists fewer machines than the pool has nodes, or leaves open where one is; none is known to be elsewhere. */
  | { readonly status: 'unknown'; readonly why: string }
  | { readonly status: 'as-asked' }
  | { readonly status: 'elsewhere'; readonly machines: readonly PlacedMachine[] };

/** @param nodes how many the pool is to have at least; the autoscaler may have added more */
export function placementOfPool(machines: readonly PlacedMachine[], nodes: number): PlacementOfPool {
  const elsewhere = machines.filter(({ placement }) => placement === 'elsewhere');
  if (elsewhere.length > 0) return { status: 'elsewhere', machines: elsewhere };
  const open = machines.filter(({ placement }) => placement === 'unknown');
  const [first] = open;
  if (first !== undefined)
    return {
      status: 'unknown',
      why: `Azure says too little about ${open.length} of ${machines.length} nodes. ${first.name}: ${first.faults.join('; ')}.`,
    };
  if (machines.length < nodes) return { status: 'unknown', why: `Azure lists ${machines.length} of ${nodes} nodes.` };
  return { status: 'as-asked' };
}
