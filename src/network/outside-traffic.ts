import type { Subnet } from '../resources/network.ts';
import { parseRanges, type AddressRange } from './address-range.ts';
import { AZURE_LOAD_BALANCER, INTERNET } from './party.ts';
import { waysBetween, type Crossing, type Ports } from './traffic.ts';

/** Nodes use HTTPS for what they download, and for a public API server. https://learn.microsoft.com/azure/aks/outbound-rules-control-egress */
const HTTPS: Ports = [{ protocol: 'Tcp', port: 443 }];

/** The ports of nodes where load balancers probe a Service: https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport */
const NODE_PORTS: Ports = [{ protocol: 'Tcp', port: 30_000, lastPort: 32_767 }];

/** HTTPS from the nodes of a subnet to the internet. */
export function crossingsToInternet(subnet: Subnet): readonly Crossing[] {
  return [outOf(subnet, 'the internet', [INTERNET], HTTPS)];
}

/** Probes of load balancers to the nodes of a subnet. */
export function crossingsFromLoadBalancers(subnet: Subnet): readonly Crossing[] {
  const between = waysBetween([AZURE_LOAD_BALANCER], rangesOf(subnet));
  const passage = { from: 'load balancers', to: subnet.name, between, ports: NODE_PORTS };
  return [{ at: subnet, direction: 'Inbound', passage }];
}

/** Traffic from one subnet to another, which the NSGs of both judge. */
export function crossingsBetween(from: Subnet, to: Subnet, ports: Ports): readonly Crossing[] {
  const crossing = outOf(from, to.name, rangesOf(to), ports);
  return [crossing, { ...crossing, at: to, direction: 'Inbound' }];
}

/** Traffic from a subnet to other addresses. Only custom rules of its NSG count: default rules go by tags whose addresses are unknown here. */
export function crossingsToward(
  from: Subnet,
  to: string,
  destinations: readonly AddressRange[],
  ports: Ports,
): readonly Crossing[] {
  return [{ ...outOf(from, to, destinations, ports), endsWith: 'own-rules' }];
}

function outOf(subnet: Subnet, to: string, destinations: readonly AddressRange[], ports: Ports): Crossing {
  const passage = { from: subnet.name, to, between: waysBetween(rangesOf(subnet), destinations), ports };
  return { at: subnet, direction: 'Outbound', passage };
}

function rangesOf(subnet: Subnet): readonly AddressRange[] {
  return parseRanges(subnet.addressPrefixes);
}
