import type { ById } from '../facts/facts.ts';
import type { NetworkSecurityGroup, SecurityRule, Subnet } from '../facts/network.ts';
import { idKey } from '../resource-id.ts';
import { parseRanges, type AddressRange } from './address-range.ts';
import { rulingOf } from './evaluate-security-group.ts';
import type { Flow } from './security-rules.ts';

/** A subnet as traffic sees it. */
export interface Place {
  readonly subnet: Subnet;
  /** Whose addresses it holds. */
  readonly holds: 'nodes' | 'pods';
}

/** Traffic that a security group has something to say about. */
export interface Obstacle {
  readonly flow: Flow;
  readonly from: string;
  readonly to: string;
  readonly group: NetworkSecurityGroup;
  readonly direction: SecurityRule['direction'];
  readonly denials: readonly SecurityRule[];
  readonly isWhollyDenied: boolean;
  readonly unknownBy?: SecurityRule;
}

export interface Traffic {
  readonly obstacles: readonly Obstacle[];
  /** What could not be looked at, in words. */
  readonly unread: readonly string[];
}

/** The kubelet, by which logs, exec and metrics work. https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues */
const KUBELET_PORT = 10_250;
/** CoreDNS, whose pods may run on any node. */
const DNS_PORT = 53;

type Ports = readonly Pick<Flow, 'protocol' | 'port'>[];

const DNS: Ports = [
  { protocol: 'Tcp', port: DNS_PORT },
  { protocol: 'Udp', port: DNS_PORT },
];
const EVERYTHING: Ports = [{ protocol: '*' }];

export interface Question {
  /** The subnets of the new pool. */
  readonly mine: readonly Place[];
  /** Those of the other pools. */
  readonly others: readonly Place[];
  /** The ranges of the pods of an overlay, whose packets pass the nodes' subnets as they are. */
  readonly podCidrs: readonly string[];
  readonly groups: ById<NetworkSecurityGroup>;
  readonly vnet: readonly AddressRange[];
}

/** What the groups say to the traffic without which a pool does not work: to the kubelet, and to the cluster's DNS. */
export function essentialTraffic(question: Question): Traffic {
  return trafficOf(question, (holds) => (holds === 'nodes' ? [{ protocol: 'Tcp', port: KUBELET_PORT }, ...DNS] : DNS));
}

/** What the groups say to everything that nodes and pods may send to one another, inside of the new subnet too. */
export function allTraffic(question: Question): Traffic {
  const { mine } = question;
  return trafficOf({ ...question, others: [...question.others, ...mine] }, () => EVERYTHING);
}

function trafficOf(question: Question, portsTo: (holds: Place['holds']) => Ports): Traffic {
  const { mine, others, groups, vnet } = question;
  const obstacles: Obstacle[] = [];
  const unread = new Set<string>();
  const look = (at: Place, direction: SecurityRule['direction'], passage: Passage, end?: 'own-rules'): void => {
    const { networkSecurityGroupId: id } = at.subnet;
    if (id === undefined) return;
    const read = groups.get(idKey(id));
    if (!read?.ok) {
      unread.add(`network security group ${id} of subnet ${at.subnet.name} could not be read`);
      return;
    }
    for (const flow of passage.flows) {
      const ruling = rulingOf(read.value, direction, flow, vnet, end);
      if (ruling.denials.length > 0 || ruling.unknownBy !== undefined)
        obstacles.push({ flow, from: passage.from, to: passage.to, group: read.value, direction, ...ruling });
    }
  };
  const podRanges = parseRanges(question.podCidrs);
  for (const [from, to] of pairs(mine, others)) {
    const passage = passageBetween(from, to, portsTo(to.holds));
    look(from, 'Outbound', passage);
    look(to, 'Inbound', passage);
    const toPods = {
      ...passage,
      to: `pods in ${to.subnet.name}`,
      flows: flowsBetween(rangesOf(from), podRanges, portsTo('pods')),
    };
    look(from, 'Outbound', toPods, 'own-rules');
    look(to, 'Inbound', toPods, 'own-rules');
  }
  const pods: Passage = { from: 'pods', to: 'pods', flows: flowsBetween(podRanges, podRanges, portsTo('pods')) };
  for (const place of new Map([...mine, ...others].map((each) => [idKey(each.subnet.id), each])).values()) {
    // The default rules let the pods of an overlay pass; Microsoft asks to look for rules that deny.
    // https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups
    look(place, 'Outbound', pods, 'own-rules');
    look(place, 'Inbound', pods, 'own-rules');
  }
  return { obstacles, unread: [...unread] };
}

interface Passage {
  readonly from: string;
  readonly to: string;
  readonly flows: readonly Flow[];
}

/** Each way between each of mine and each of the others, once. */
function pairs(mine: readonly Place[], others: readonly Place[]): readonly (readonly [Place, Place])[] {
  const ways = mine.flatMap((one) =>
    others.flatMap((other): (readonly [Place, Place])[] => [
      [one, other],
      [other, one],
    ]),
  );
  return [...new Map(ways.map((way) => [way.map(({ subnet }) => idKey(subnet.id)).join('\n'), way])).values()];
}

function passageBetween(from: Place, to: Place, ports: Ports): Passage {
  return { from: from.subnet.name, to: to.subnet.name, flows: flowsBetween(rangesOf(from), rangesOf(to), ports) };
}

function rangesOf({ subnet }: Place): readonly AddressRange[] {
  return parseRanges(subnet.addressPrefixes);
}

function flowsBetween(
  sources: readonly AddressRange[],
  destinations: readonly AddressRange[],
  ports: Ports,
): readonly Flow[] {
  return sources.flatMap((source) =>
    destinations
      .filter((destination) => destination.family === source.family)
      .flatMap((destination) => ports.map((port) => ({ source, destination, ...port }))),
  );
}
