import type { ById, Gap } from '../resources/read.ts';
import type { NetworkSecurityGroup, SecurityRule, Subnet } from '../resources/network.ts';
import { idKey } from '../values/resource-id.ts';
import type { AddressRange } from './address-range.ts';
import { rulingOf, type Ruling } from './evaluate-security-group.ts';
import type { Flow } from './security-rules.ts';

/** Traffic that a security group has something to say about. */
export interface Obstacle extends Ruling {
  readonly flow: Flow;
  readonly from: string;
  readonly to: string;
  readonly group: NetworkSecurityGroup;
  readonly direction: SecurityRule['direction'];
}

export interface Traffic {
  readonly obstacles: readonly Obstacle[];
  /** The groups that could not be read. */
  readonly unread: readonly Gap[];
}

export type Way = Pick<Flow, 'source' | 'destination'>;
export type Ports = readonly Omit<Flow, keyof Way>[];

/** Traffic from one place to another, by the names that a person knows them by. */
export interface Passage {
  readonly from: string;
  readonly to: string;
  readonly between: readonly Way[];
  readonly ports: Ports;
}

/** Traffic that crosses the border of a subnet, of which its group is asked. */
export interface Crossing {
  readonly at: Subnet;
  readonly direction: SecurityRule['direction'];
  readonly passage: Passage;
  /** Where nothing but the default rules decides: what these do, or that it passes. */
  readonly endsWith?: 'own-rules';
}

/** What there is to look into: the groups, and the ranges of the virtual network. */
export interface Groups {
  readonly groups: ById<NetworkSecurityGroup>;
  readonly vnet: readonly AddressRange[];
}

export const EVERYTHING: Ports = [{ protocol: '*' }];

/** What the groups say, question by question. A subnet without a group lets everything pass. */
export function trafficThrough({ groups, vnet }: Groups, crossings: readonly Crossing[]): Traffic {
  const obstacles: Obstacle[] = [];
  const unread = new Map<Subnet, Gap>();
  for (const { at, direction, passage, endsWith } of crossings) {
    const { networkSecurityGroupId: id } = at;
    if (id === undefined) continue;
    const read = groups.get(idKey(id));
    if (!read?.ok) {
      unread.set(at, { why: `network security group ${id} of subnet ${at.name} could not be read`, unread: read });
      continue;
    }
    const { value: group } = read;
    for (const way of passage.between) {
      // A group that lets everything pass is asked for no port.
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

/** Every way between ranges of the same family. */
export function waysBetween(sources: readonly AddressRange[], destinations: readonly AddressRange[]): readonly Way[] {
  return sources.flatMap((source) =>
    destinations.filter(({ family }) => family === source.family).map((destination) => ({ source, destination })),
  );
}
