import { Address4 } from 'ip-address';
import { numberOf, objectsOf, textOf, textsOf } from '../json.ts';
import type { Json } from '../json.ts';
import type { Network } from './network.ts';
import { addressesIn, isInside, isIPv4 } from './ranges.ts';
import { defaultSecurityRules } from './security-rules.ts';
import type { SubnetState, VirtualNetworkState } from './state.ts';

/** What of a cloud the ways through its networks depend on. */
export interface Networked {
  readonly network: Network;
}

/** The pods of an overlay on the nodes of a subnet: its security group judges their packets by the addresses of the pods. */
export interface PodsState {
  readonly nodes: SubnetState;
  readonly podCidr: string;
}

/** Nodes of a subnet, pods of an overlay, one address, or any public one. */
type Place = SubnetState | PodsState | { readonly address: string } | 'Internet';

/** A packet from one place to another. */
export interface Flow {
  readonly from: Place;
  readonly to: Place;
  readonly protocol: 'Tcp' | 'Udp';
  readonly port: number;
}

/** The first addresses of a subnet are Azure's; a node's stands for all of them. */
function nodeAddressIn(subnet: SubnetState): string {
  return anAddressIn(subnet.addressPrefixes.find(isIPv4) ?? '0.0.0.0/32');
}

function anAddressIn(prefix: string): string {
  const first = new Address4(prefix).startAddress().bigInt();
  return `${Address4.fromBigInt(first + BigInt(Math.min(4, addressesIn(prefix) - 1))).address}/32`;
}

function addressOf(place: Exclude<Place, 'Internet'>): string {
  if ('address' in place) return `${place.address}/32`;
  return 'podCidr' in place ? anAddressIn(place.podCidr) : nodeAddressIn(place);
}

/** The subnet whose security group judges what leaves a place, or comes there. */
function subnetAt(place: Place): SubnetState | undefined {
  if (place === 'Internet' || 'address' in place) return undefined;
  return 'nodes' in place ? place.nodes : place;
}

function placeMatches(wanted: string, place: Place, vnet: VirtualNetworkState): boolean {
  if (wanted === '*' || wanted === '0.0.0.0/0') return true;
  if (place === 'Internet') return /^(Internet|AzureCloud)(\.|$)/i.test(wanted);
  const address = addressOf(place);
  // The pods of an overlay count to the VNet: https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay
  const isOfVnet = 'podCidr' in place || vnet.addressPrefixes.some((range) => isInside(address, range));
  if (/^VirtualNetwork$/i.test(wanted)) return isOfVnet;
  if (/^Internet$/i.test(wanted)) return !isOfVnet;
  return /^\d/.test(wanted) && isIPv4(wanted) && isInside(address, wanted.includes('/') ? wanted : `${wanted}/32`);
}

function portMatches(wanted: string, port: number): boolean {
  if (wanted === '*') return true;
  const [first, last = first] = wanted.split('-').map(Number);
  return first !== undefined && last !== undefined && first <= port && port <= last;
}

function valuesOf(rule: Json, one: string, many: string): string[] {
  const values = textsOf(rule[many]);
  return values.length > 0 ? values : [textOf(rule[one]) ?? '*'];
}

function ruleMatches(rule: Json, flow: Flow, vnet: VirtualNetworkState): boolean {
  const protocol = textOf(rule['protocol']) ?? '*';
  return (
    (protocol === '*' || protocol.toLowerCase() === flow.protocol.toLowerCase()) &&
    valuesOf(rule, 'destinationPortRange', 'destinationPortRanges').some((each) => portMatches(each, flow.port)) &&
    valuesOf(rule, 'sourceAddressPrefix', 'sourceAddressPrefixes').some((each) =>
      placeMatches(each, flow.from, vnet),
    ) &&
    valuesOf(rule, 'destinationAddressPrefix', 'destinationAddressPrefixes').some((each) =>
      placeMatches(each, flow.to, vnet),
    )
  );
}

/** A rule of a virtual network manager in the words of a security group. https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins */
function adminRulesOf({ securityAdminRules }: VirtualNetworkState): [string, Json][] {
  return Object.entries(securityAdminRules).map(([name, rule]) => {
    const prefixesOf = (side: string): string[] => {
      const prefixes = objectsOf(rule[side]).flatMap(({ addressPrefix }) => textOf(addressPrefix) ?? []);
      return prefixes.length > 0 ? prefixes : ['*'];
    };
    const protocol = textOf(rule['protocol']) ?? 'Any';
    return [
      name,
      {
        ...rule,
        protocol: protocol === 'Any' ? '*' : protocol,
        sourceAddressPrefixes: prefixesOf('sources'),
        destinationAddressPrefixes: prefixesOf('destinations'),
      },
    ];
  });
}

function denyingRule(cloud: Networked, subnet: SubnetState, direction: string, flow: Flow): string | undefined {
  const [first] = adminRulesOf(subnet.virtualNetwork)
    .filter(([, rule]) => rule['direction'] === direction && ruleMatches(rule, flow, subnet.virtualNetwork))
    .sort(([, left], [, right]) => (numberOf(left['priority']) ?? 0) - (numberOf(right['priority']) ?? 0));
  if (first?.[1]['access'] === 'AlwaysAllow') return undefined;
  if (first?.[1]['access'] === 'Deny') return `manager/${first[0]}`;
  const group = cloud.network.networkSecurityGroup(subnet.networkSecurityGroup ?? '');
  if (!group) return undefined;
  const [decisive] = [...group.securityRules, ...Object.entries(defaultSecurityRules)]
    .filter(([, rule]) => rule['direction'] === direction && ruleMatches(rule, flow, subnet.virtualNetwork))
    .sort(([, left], [, right]) => (numberOf(left['priority']) ?? 0) - (numberOf(right['priority']) ?? 0));
  return decisive?.[1]['access'] === 'Deny' ? `${group.name}/${decisive[0]}` : undefined;
}

/** The security rule that stops a flow, as `GROUP/RULE`; undefined when it passes. */
export function securityRuleThatStops(cloud: Networked, flow: Flow): string | undefined {
  const [from, to] = [subnetAt(flow.from), subnetAt(flow.to)];
  const leaving = from && denyingRule(cloud, from, 'Outbound', flow);
  return leaving ?? (to && denyingRule(cloud, to, 'Inbound', flow));
}

/**
 * The route to nowhere that a packet would take, as `TABLE/ROUTE`: the longest prefix wins, and at equal length a route of one's own
 * before the VNet's. https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route
 */
export function routeToNowhere(cloud: Networked, from: SubnetState, to: SubnetState): string | undefined {
  const table = cloud.network.routeTable(from.routeTable ?? '');
  if (!table) return undefined;
  const address = nodeAddressIn(to);
  const lengthOf = (prefix: string): number => Number(prefix.split('/')[1] ?? 32);
  const ofVnet = from.virtualNetwork.addressPrefixes.filter((range) => isIPv4(range) && isInside(address, range));
  const [best] = [...table.routes]
    .map(([name, route]) => ({ name, route, prefix: textOf(route['addressPrefix']) ?? '' }))
    .filter(({ prefix }) => /^\d/.test(prefix) && isIPv4(prefix) && isInside(address, prefix))
    .sort((left, right) => lengthOf(right.prefix) - lengthOf(left.prefix));
  if (!best || ofVnet.some((range) => lengthOf(range) > lengthOf(best.prefix))) return undefined;
  return best.route['nextHopType'] === 'None' ? `${table.name}/${best.name}` : undefined;
}
