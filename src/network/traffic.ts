import type { ById, Gap } from '../resources/read.ts';
import type { NetworkSecurityGroup, SecurityRule, Subnet } from '../resources/network.ts';
import { idKey } from '../values/resource-id.ts';
import type { AddressRange } from './address-range.ts';
import { rulingOf, type Ruling } from './evaluate-security-group.ts';
import type { Flow } from './security-rules.ts';

/** Traffic that an NSG denies, or may deny. */
export interface Obstacle extends Ruling {
  readonly flow: Flow;
  readonly from: string;
  readonly to: string;
  readonly group: NetworkSecurityGroup;
  readonly direction: SecurityRule['direction'];
}

export interface Traffic {
  readonly obstacles: readonly Obstacle[];
  /** The NSGs that could not be read. */
  readonly unread: readonly Gap[];
}

export type Way = Pick<Flow, 'source' | 'destination'>;
export type Ports = readonly Omit<Flow, keyof Way>[];

/** Traffic from one place to another, with the names that readers know. */
export interface Passage {
  readonly from: string;
  readonly to: string;
  readonly between: readonly Way[];
  readonly ports: Ports;
}

/** Traffic that enters or leaves a subnet, which its NSG judges. */
export interface Crossing {
  readonly at: Subnet;
  readonly direction: SecurityRule['direction'];
  readonly passage: Passage;
  /** With `own-rules`, traffic that only default rules match counts as allowed. */
  readonly endsWith?: 'own-rules';
}

/** The NSGs, and the ranges of the VNet. */
export interface Groups {
  readonly groups: ById<NetworkSecurityGroup>;
  readonly vnet: readonly AddressRange[];
}

export const EVERYTHING: Ports = [{ protocol: '*' }];

/** What the NSGs do with each crossing. A subnet without an NSG allows everything. */
export function trafficThrough({ groups, vnet }: Groups, crossings: readonly Crossing[]): Traffic {
  const obstacles: Obstacle[] = [];
  const unread = new Map<Subnet, Gap>();
  for (const { at, direction, passage, endsWith } of crossings) {
    const { networkSecurityGroupId: id } = at;
    if (id === undefined) continue;
    const read = groups.get(idKey(id));
    if (!read?.ok) {
      unread.set(at, { why: `NSG ${id} of subnet ${at.name} could not be read`, unread: read });
      continue;
    }
    const { value: group } = read;
    for (const way of passage.between) {
      // An NSG that allows all ports needs no look at single ports.
      if (isClear(rulingOf(group, direction, { ...way, protocol: '*' }, vnet, endsWith))) continue;
      for (const ports of passage.ports) {
        const flow = { ...way, ...ports };
        const ruling = rulingOf(group, direction, flow, vnet, endsWith);
        if (!isClear(ruling)) obstacles.push({ flow, from: passage.from, to: passage.to, group, direction, ...ruling });
      }
    }
  }
  return { obstacles, unread: [...unread.values()] };
}

function isClear({ denials, unknownBy }: Ruling): boolean {
  return denials.length === 0 && unknownBy === undefined;
}

/** Every pair of ranges of the same family. */
export function waysBetween(sources: readonly AddressRange[], destinations: readonly AddressRange[]): readonly Way[] {
  return sources.flatMap((source) =>
    destinations.filter(({ family }) => family === source.family).map((destination) => ({ source, destination })),
  );
}
