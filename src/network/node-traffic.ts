import type { Subnet } from '../resources/network.ts';
import { idKey } from '../values/resource-id.ts';
import { parseRanges, type AddressRange } from './address-range.ts';
import { memory } from './memory.ts';
import {
  EVERYTHING,
  trafficThrough,
  waysBetween,
  type Groups,
  type Crossing,
  type Ports,
  type Traffic,
} from './traffic.ts';

/** A subnet as traffic sees it. */
export interface Place {
  readonly subnet: Subnet;
  /** Whose addresses it holds. */
  readonly holds: 'nodes' | 'pods';
  /** System pods run there, the cluster's DNS among them. */
  readonly isSystem: boolean;
}

export interface Question extends Groups {
  /** The subnets of the new pool. */
  readonly mine: readonly Place[];
  /** Those of the other pools, and of nodes that AKS hosts. */
  readonly others: readonly Place[];
  /** The ranges of the pods of an overlay or of kubenet, whose packets pass the nodes' subnets as they are. */
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

/**
 * What the groups say to the traffic without which a pool does not work: to the kubelets and to the cluster's DNS, between the new pool and
 * the pools that system pods run on. Pods that have a subnet of their own speak for the nodes, as kubelets and DNS are asked by pods.
 * Of IPv4 alone, by which nodes are known in dual stack too.
 */
export function essentialTraffic(question: Question): Traffic {
  return traffic([question, 'essential'], () => {
    const { mine } = question;
    const needed = neededBy(question);
    return trafficThrough(
      question,
      [...essentialCrossings(mine, needed), ...essentialCrossings(needed, mine)].map(ofIpv4),
    );
  });
}

/** The same to and between the pods of an overlay or of kubenet: the cluster's DNS is one of them. */
export function essentialPodTraffic(question: Question): Traffic {
  return traffic([question, 'pods'], () => trafficThrough(question, withPods(question, DNS).map(ofIpv4)));
}

/** What the groups say to everything between the new pool and the pools that it needs, and inside of the new subnet. */
export function allTraffic(question: Question): Traffic {
  return traffic([question, 'all'], () => {
    const { mine } = question;
    return trafficThrough(question, [
      ...betweenPlaces(mine, neededBy(question), EVERYTHING),
      ...mine.flatMap((one) => mine.flatMap((other) => bothEnds(one, other, EVERYTHING))),
      ...withPods(question, EVERYTHING),
    ]);
  });
}

/** What the groups say to everything between the new pool and the pools that only share the cluster with it. */
export function trafficAmongUserPools(question: Question): Traffic {
  return traffic([question, 'user pools'], () => {
    const { mine, podCidrs } = question;
    const others = notNeededBy(question);
    return trafficThrough(question, [
      ...betweenPlaces(mine, others, EVERYTHING),
      ...toPodsOf(mine, others, podCidrs, EVERYTHING),
      ...toPodsOf(others, mine, podCidrs, EVERYTHING),
    ]);
  });
}

/** What the groups say to some IPv4 traffic between nodes of the new pool and those of the pools that it needs. */
export function trafficBetweenNodes(question: Question, ports: Ports): Traffic {
  const nodes = (places: readonly Place[]): readonly Place[] => places.filter(({ holds }) => holds === 'nodes');
  return trafficThrough(question, betweenPlaces(nodes(question.mine), nodes(neededBy(question)), ports).map(ofIpv4));
}

/** System pods run on one side of the traffic at least: without the pools of system pods a pool has no DNS. */
function neededBy({ mine, others }: Question): readonly Place[] {
  return mine.some(({ isSystem }) => isSystem) ? others : others.filter(({ isSystem }) => isSystem);
}

/** The places of pools that only share the cluster with the new one. */
export function notNeededBy(question: Question): readonly Place[] {
  const needed = neededBy(question);
  return question.others.filter((place) => !needed.includes(place));
}

/** From whoever asks on one side to the kubelets and to DNS on the other. */
function essentialCrossings(from: readonly Place[], to: readonly Place[]): readonly Crossing[] {
  const kubelets = to.filter(({ holds }) => holds === 'nodes');
  return speakersOf(from).flatMap((one) => [
    ...kubelets.flatMap((other) => bothEnds(one, other, KUBELET)),
    ...speakersOf(to).flatMap((other) => bothEnds(one, other, DNS)),
  ]);
}

function speakersOf(places: readonly Place[]): readonly Place[] {
  const pods = places.filter(({ holds }) => holds === 'pods');
  return pods.length > 0 ? pods : places;
}

/** Each way between each of some places and each of others. */
function betweenPlaces(some: readonly Place[], others: readonly Place[], ports: Ports): readonly Crossing[] {
  return some.flatMap((one) =>
    others.flatMap((other) => [...bothEnds(one, other, ports), ...bothEnds(other, one, ports)]),
  );
}

function bothEnds({ subnet: from }: Place, { subnet: to }: Place, ports: Ports): readonly Crossing[] {
  const between = waysBetween(rangesOf(from), rangesOf(to));
  const passage = { from: from.name, to: to.name, between, ports };
  return [
    { at: from, direction: 'Outbound', passage },
    { at: to, direction: 'Inbound', passage },
  ];
}

/**
 * From nodes to pods that have a range of the cluster's own, and from pods to pods. The default rules let the pods of an overlay pass;
 * Microsoft asks to look for rules that deny. The range is one for the cluster: what denies it cannot tell pools apart.
 * https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups
 */
function withPods(question: Question, ports: Ports): readonly Crossing[] {
  const { mine, others, podCidrs } = question;
  const needed = neededBy(question);
  const pods = parseRanges(podCidrs);
  const passage = { from: 'pods', to: 'pods', between: waysBetween(pods, pods), ports };
  return [
    ...toPodsOf(mine, needed, podCidrs, ports),
    ...toPodsOf(needed, mine, podCidrs, ports),
    ...onePerGroup([...mine, ...others]).flatMap((at): readonly Crossing[] => [
      { at, direction: 'Outbound', passage, endsWith: 'own-rules' },
      { at, direction: 'Inbound', passage, endsWith: 'own-rules' },
    ]),
  ];
}

/** From nodes in some places to the pods on nodes in others. */
function toPodsOf(
  from: readonly Place[],
  to: readonly Place[],
  podCidrs: readonly string[],
  ports: Ports,
): readonly Crossing[] {
  if (to.length === 0) return [];
  const pods = parseRanges(podCidrs);
  return from.flatMap(({ subnet }): readonly Crossing[] => {
    const between = waysBetween(rangesOf(subnet), pods);
    const passage = { from: subnet.name, to: 'pods', between, ports };
    return [
      { at: subnet, direction: 'Outbound', passage, endsWith: 'own-rules' },
      ...onePerGroup(to).map((at): Crossing => ({ at, direction: 'Inbound', passage, endsWith: 'own-rules' })),
    ];
  });
}

/** A group says the same to the pods of an overlay in whichever subnet it is asked. */
function onePerGroup(places: readonly Place[]): readonly Subnet[] {
  return [...new Map(places.map(({ subnet }) => [idKey(subnet.networkSecurityGroupId ?? ''), subnet])).values()];
}

/** The part of a question that is about IPv4. */
function ofIpv4(crossing: Crossing): Crossing {
  const between = crossing.passage.between.filter(({ source }) => source.family === 4);
  return { ...crossing, passage: { ...crossing.passage, between } };
}

function rangesOf(subnet: Subnet): readonly AddressRange[] {
  return parseRanges(subnet.addressPrefixes);
}
