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

/** A subnet that traffic comes from or goes to. */
export interface Place {
  readonly subnet: Subnet;
  /** Whose addresses it holds. */
  readonly holds: 'nodes' | 'pods';
  /** System pods run there, including the cluster's DNS. */
  readonly isSystem: boolean;
}

export interface Question extends Groups {
  /** The subnets of the new pool. */
  readonly mine: readonly Place[];
  /** The subnets of the other pools, and of nodes that AKS hosts. */
  readonly others: readonly Place[];
  /** The pod CIDRs of an overlay or of kubenet: packets with these addresses cross the node subnets unchanged. */
  readonly podCidrs: readonly string[];
}

const DNS_PORT = 53;
/**
 * Name resolution. AKS requires UDP 53; resolvers use TCP only for long answers, so denying TCP alone breaks nothing for sure.
 * https://learn.microsoft.com/azure/aks/outbound-rules-control-egress#azure-global-required-network-rules
 */
export const DNS: Ports = [{ protocol: 'Udp', port: DNS_PORT }];
export const DNS_OVER_TCP: Ports = [{ protocol: 'Tcp', port: DNS_PORT }];
/** The kubelet, which serves logs, exec, and metrics. https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues */
const KUBELET: Ports = [{ protocol: 'Tcp', port: 10_250 }];

const traffic = memory<Traffic>();

/**
 * What the NSGs do with the traffic without which a pool does not work: DNS queries to the system pools, and calls of system pods (metrics,
 * the tunnel of the API server) to kubelets. Where pods have their own subnet, they stand for the nodes, as pods make these calls.
 * IPv4 only, which nodes use in dual stack too.
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

/** The same for traffic to and between the pods of an overlay or of kubenet, where the cluster's DNS runs. */
export function essentialPodTraffic(question: Question): Traffic {
  return traffic([question, 'pods'], () => trafficThrough(question, withPods(question, DNS).map(ofIpv4)));
}

/** What the NSGs do with all traffic between the new pool and the pools that it needs, and within the new subnet. */
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

/** What the NSGs do with all traffic between the new pool and the pools that it does not need. */
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

/** What the NSGs do with some IPv4 traffic between nodes of the new pool and those of the pools that it needs. */
export function trafficBetweenNodes(question: Question, ports: Ports): Traffic {
  const nodes = (places: readonly Place[]): readonly Place[] => places.filter(({ holds }) => holds === 'nodes');
  return trafficThrough(question, betweenPlaces(nodes(question.mine), nodes(neededBy(question)), ports).map(ofIpv4));
}

/** The places that the pool cannot do without: at least one side of the traffic runs system pods, such as DNS. */
function neededBy({ mine, others }: Question): readonly Place[] {
  return mine.some(({ isSystem }) => isSystem) ? others : others.filter(({ isSystem }) => isSystem);
}

/** The places of pools that the new pool can do without. */
export function notNeededBy(question: Question): readonly Place[] {
  const needed = neededBy(question);
  return question.others.filter((place) => !needed.includes(place));
}

/** From system pods on one side to the kubelets on the other, and from any pod on one side to the DNS pods on the other. */
function essentialCrossings(from: readonly Place[], to: readonly Place[]): readonly Crossing[] {
  const kubelets = to.filter(({ holds }) => holds === 'nodes');
  const callers = speakersOf(from);
  return [
    ...callers
      .filter(({ isSystem }) => isSystem)
      .flatMap((one) => kubelets.flatMap((other) => bothEnds(one, other, KUBELET))),
    ...callers.flatMap((one) =>
      speakersOf(to)
        .filter(({ isSystem }) => isSystem)
        .flatMap((other) => bothEnds(one, other, DNS)),
    ),
  ];
}

function speakersOf(places: readonly Place[]): readonly Place[] {
  const pods = places.filter(({ holds }) => holds === 'pods');
  return pods.length > 0 ? pods : places;
}

/** Both directions between each of some places and each of the others. */
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
 * From nodes to pods in the pod CIDR, and from pods to pods. The default rules allow this traffic; Microsoft advises to look for rules
 * that deny it. The cluster has one pod CIDR, so a rule that denies it cannot tell pools apart.
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

/** From nodes in some places to pods on nodes in others. */
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

/** An NSG does the same with the pods of an overlay in every subnet that has it. */
function onePerGroup(places: readonly Place[]): readonly Subnet[] {
  return [...new Map(places.map(({ subnet }) => [idKey(subnet.networkSecurityGroupId ?? ''), subnet])).values()];
}

/** The IPv4 part of the traffic. */
function ofIpv4(crossing: Crossing): Crossing {
  const between = crossing.passage.between.filter(({ source }) => source.family === 4);
  return { ...crossing, passage: { ...crossing.passage, between } };
}

function rangesOf(subnet: Subnet): readonly AddressRange[] {
  return parseRanges(subnet.addressPrefixes);
}
