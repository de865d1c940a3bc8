import { listText } from '../../values/list-text.ts';
import type { NetworkSecurityGroup, SecurityRule } from '../../resources/network.ts';
import { nameOfParty } from '../../network/party.ts';
import type { Obstacle } from '../../network/traffic.ts';
import { rulesOf, type Flow } from '../../network/security-rules.ts';
import { stringsOf } from '../../values/json.ts';
import { idKey } from '../../values/resource-id.ts';
import { azCommand, placeOptions, type AzOptions } from '../../values/az-command.ts';

/** The priorities that custom rules may have. https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#security-rules */
const FIRST_PRIORITY = 100;
const LAST_PRIORITY = 4_096;

/** A message lists this many; its commands cover all. */
const MOST_DENIALS = 6;

/** What an NSG denies: `nsg1 denies TCP 10250, TCP 53 from subnet1 (10.1.1.0/24) to subnet2 (10.1.2.0/24) (inbound, rule x, priority 200)`. */
export function denialsInWords(obstacles: readonly Obstacle[]): string {
  const words = Map.groupBy(obstacles, ({ flow, from, to, group, direction, denials, isWhollyDenied }) => {
    const rules = denials.map((rule) => `${rule.name}, priority ${rule.priority}`).join('; ');
    const way = `from ${from} (${nameOfParty(flow.source)}) to ${to} (${nameOfParty(flow.destination)})`;
    const start = `${group.name} denies ${isWhollyDenied ? '' : 'part of '}`;
    return JSON.stringify([start, `${way} (${direction.toLowerCase()}, rule ${rules})`]);
  });
  const lines = [...words].map(([key, alike]) => {
    const [start, end] = stringsOf(JSON.parse(key));
    const ports = alike.map(({ flow, isWhollyDenied }) =>
      flow.port === undefined
        ? isWhollyDenied
          ? 'all traffic'
          : 'the traffic'
        : `${flow.protocol.toUpperCase()} ${portsOf(flow)}`,
    );
    return `${start ?? ''}${listText(distinct(ports))} ${end ?? ''}`;
  });
  const rest = lines.length - MOST_DENIALS;
  return [...lines.slice(0, MOST_DENIALS), ...(rest > 0 ? [`and ${rest} more like these`] : [])].join('; ');
}

/** Why it is not known what an NSG does. */
export function doubtsInWords(obstacles: readonly Obstacle[]): string {
  const doubts = new Map(
    obstacles.flatMap(({ group, direction, unknownBy }) =>
      unknownBy === undefined ? [] : [[unknownBy, { group, direction }]],
    ),
  );
  return [...doubts]
    .map(
      ([rule, { group, direction }]) =>
        `rule ${rule.name} (priority ${rule.priority}, ${direction.toLowerCase()}) of ${group.name} names application security groups or service tags, whose addresses cannot be read`,
    )
    .join('; ');
}

/**
 * Commands that create one rule for each NSG and direction to allow the denied traffic: `all-ports` between both ends, or only
 * `those-ports` that were denied.
 */
export function allowCommands(
  obstacles: readonly Obstacle[],
  opens: 'all-ports' | 'those-ports' = 'all-ports',
): string {
  const byGroup = Map.groupBy(obstacles, ({ group, direction }) => `${idKey(group.id)}\n${direction}`);
  return [...byGroup.values()].map((alike) => allowCommand(alike, opens)).join(' ; ');
}

function allowCommand(obstacles: readonly Obstacle[], opens: 'all-ports' | 'those-ports'): string {
  const [first] = obstacles;
  if (first === undefined) return '';
  const { group, direction } = first;
  const lowest = Math.min(...obstacles.flatMap(({ denials }) => denials.map((rule) => rule.priority)));
  const priority = freePriority(group, direction, lowest);
  const protocols = distinct(obstacles.map(({ flow }) => flow.protocol));
  const [protocol = '*'] = protocols;
  if (priority === undefined)
    return `(NSG ${group.name} has no free priority below ${lowest}: renumber its ${direction.toLowerCase()} rules first)`;
  return azCommand('network nsg rule create', {
    ...groupOptions(group),
    'name': freeName(group, direction),
    'priority': String(priority),
    'direction': direction,
    'access': 'Allow',
    'protocol': opens === 'all-ports' || protocols.length > 1 ? '*' : protocol,
    'source-address-prefixes': distinct(obstacles.map(({ flow }) => nameOfParty(flow.source))),
    'source-port-ranges': '*',
    'destination-address-prefixes': distinct(obstacles.map(({ flow }) => nameOfParty(flow.destination))),
    'destination-port-ranges': opens === 'all-ports' ? '*' : distinct(obstacles.map(({ flow }) => portsOf(flow))),
  });
}

function portsOf({ port, lastPort = port }: Flow): string {
  if (port === undefined || lastPort === undefined) return '*';
  return lastPort === port ? `${port}` : `${port}-${lastPort}`;
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** The highest free priority number below that of the denying rule: priorities are unique in each direction. */
function freePriority(
  group: NetworkSecurityGroup,
  direction: SecurityRule['direction'],
  before: number,
): number | undefined {
  const taken = new Set(rulesOf(group, direction).map((rule) => rule.priority));
  for (let priority = Math.min(before - 1, LAST_PRIORITY); priority >= FIRST_PRIORITY; priority--)
    if (!taken.has(priority)) return priority;
  return undefined;
}

function freeName(group: NetworkSecurityGroup, direction: SecurityRule['direction']): string {
  const wanted = `allow-aks-nodes-${direction.toLowerCase()}`;
  const isTaken = (name: string): boolean => group.rules.some((rule) => rule.name.toLowerCase() === name);
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!isTaken(name)) return name;
  }
}

function groupOptions(group: NetworkSecurityGroup): AzOptions {
  return { ...placeOptions(group.id), 'nsg-name': group.name };
}
