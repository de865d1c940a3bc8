import type { Subnet } from '../resources/network.ts';
import { idKey } from '../values/resource-id.ts';
import { parseRanges, type AddressRange } from './address-range.ts';
import { memory } from './memory.ts';
import {
  EVERYTHING,
  trafficThrough,
  waysBetween,
  type Groups,
  type Look,
  type Ports,
  type Traffic,
} from './traffic.ts';

/** A subnet as traffic sees it. */
export interface Place {
  readonly subnet: Subnet;
  /** Whose addresses it holds. */
  readonly holds: 'nodes' | 'pods';
}

export interface Question extends Groups {
  /** The subnets of the new pool. */
  readonly mine: readonly Place[];
  /** Those of the other pools. */
  readonly others: readonly Place[];
  /** The ranges of the pods of an overlay, whose packets pass the nodes' subnets as they are. */
  readonly podCidrs: readonly string[];
}

/** CoreDNS, whose pods may run on any node. */
const DNS_PORT = 53;
export const DNS: Ports = [
  { protocol: 'Tcp', port: DNS_PORT },
  { protocol: 'Udp', port: DNS_PORT },
];
/** The kubelet, by which logs, exec and metrics work. https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues */
const KUBELET: Ports = [{ protocol: 'Tcp', port: 10_250 }];

const traffic = memory<Traffic>();

/** What the groups say to the traffic between subnets without which a pool does not work: to the kubelet, and to the cluster's DNS. */
export function essentialTraffic(question: Question): Traffic {
  return traffic([question, 'essential'], () =>
    trafficThrough(
      question,
      betweenSubnets(question, (holds) => (holds === 'nodes' ? [...KUBELET, ...DNS] : DNS)),
    ),
  );
}

/** The same to and between the pods of an overlay: the cluster's DNS is one of them. */
export function essentialPodTraffic(question: Question): Traffic {
  return traffic([question, 'pods'], () => trafficThrough(question, withPods(question, DNS)));
}

/** What the groups say to everything that nodes and pods may send to one another, inside of the new subnet too. */
export function allTraffic(question: Question): Traffic {
  return traffic([question, 'all'], () =>
    trafficThrough(question, [
      ...betweenSubnets(question, () => EVERYTHING),
      ...question.mine.flatMap((one) => question.mine.flatMap((other) => bothEnds(one, other, EVERYTHING))),
      ...withPods(question, EVERYTHING),
    ]),
  );
}

/** What the groups say to some traffic between nodes of the new pool and those of the others. */
export function trafficBetweenNodes(question: Question, ports: Ports): Traffic {
  const nodes = (places: readonly Place[]): readonly Place[] => places.filter(({ holds }) => holds === 'nodes');
  const between = { ...question, mine: nodes(question.mine), others: nodes(question.others) };
  return trafficThrough(
    question,
    betweenSubnets(between, () => ports),
  );
}

/** Each way between each of mine and each of the others. */
function betweenSubnets({ mine, others }: Question, portsTo: (holds: Place['holds']) => Ports): readonly Look[] {
  return mine.flatMap((one) =>
    others.flatMap((other) => [
      ...bothEnds(one, other, portsTo(other.holds)),
      ...bothEnds(other, one, portsTo(one.holds)),
    ]),
  );
}

function bothEnds({ subnet: from }: Place, { subnet: to }: Place, ports: Ports): readonly Look[] {
  const between = waysBetween(rangesOf(from), rangesOf(to));
  const passage = { from: from.name, to: to.name, between, ports };
  return [
    { at: from, direction: 'Outbound', passage },
    { at: to, direction: 'Inbound', passage },
  ];
}

/**
 * From nodes to pods of an overlay, and from pods to pods. The default rules let the pods of an overlay pass; Microsoft asks to look for
 * rules that deny. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups
 */
function withPods({ mine, others, podCidrs }: Question, ports: Ports): readonly Look[] {
  const pods = parseRanges(podCidrs);
  if (pods.length === 0) return [];
  const endsWith = 'own-rules';
  const toPods = (from: Place, places: readonly Place[]): readonly Look[] => {
    const { name } = from.subnet;
    const passage = { from: name, to: 'pods', between: waysBetween(rangesOf(from.subnet), pods), ports };
    return [
      { at: from.subnet, direction: 'Outbound', passage, endsWith },
      ...onePerGroup(places).map((at): Look => ({ at, direction: 'Inbound', passage, endsWith })),
    ];
  };
  const amongPods = { from: 'pods', to: 'pods', between: waysBetween(pods, pods), ports };
  return [
    ...mine.flatMap((place) => toPods(place, others)),
    ...others.flatMap((place) => toPods(place, mine)),
    ...onePerGroup([...mine, ...others]).flatMap((at): readonly Look[] => [
      { at, direction: 'Outbound', passage: amongPods, endsWith },
      { at, direction: 'Inbound', passage: amongPods, endsWith },
    ]),
  ];
}

/** A group says the same to the pods of an overlay in whichever subnet it is asked. */
function onePerGroup(places: readonly Place[]): readonly Subnet[] {
  return [...new Map(places.map(({ subnet }) => [idKey(subnet.networkSecurityGroupId ?? ''), subnet])).values()];
}

function rangesOf(subnet: Subnet): readonly AddressRange[] {
  return parseRanges(subnet.addressPrefixes);
}
