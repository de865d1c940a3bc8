import type { Subnet } from '../resources/network.ts';
import { parseRanges, type AddressRange } from './address-range.ts';
import { AZURE_LOAD_BALANCER, INTERNET } from './party.ts';
import { waysBetween, type Crossing, type Ports } from './traffic.ts';

/** What nodes fetch from outside, and the API server where it is there, speaks HTTPS. https://learn.microsoft.com/azure/aks/outbound-rules-control-egress */
const HTTPS: Ports = [{ protocol: 'Tcp', port: 443 }];

/** Where a Service is probed on a node: https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport */
const NODE_PORTS: Ports = [{ protocol: 'Tcp', port: 30_000, lastPort: 32_767 }];

/** What the group of a subnet says to its nodes that fetch something from the internet. */
export function crossingsToInternet(subnet: Subnet): readonly Crossing[] {
  return [outOf(subnet, 'the internet', [INTERNET], HTTPS)];
}

/** What the group of a subnet says to the probes of load balancers. */
export function crossingsFromLoadBalancers(subnet: Subnet): readonly Crossing[] {
  const between = waysBetween([AZURE_LOAD_BALANCER], rangesOf(subnet));
  const passage = { from: 'load balancers', to: subnet.name, between, ports: NODE_PORTS };
  return [{ at: subnet, direction: 'Inbound', passage }];
}

/** What the groups of both ends say to traffic from one subnet to another. */
export function crossingsBetween(from: Subnet, to: Subnet, ports: Ports): readonly Crossing[] {
  const crossing = outOf(from, to.name, rangesOf(to), ports);
  return [crossing, { ...crossing, at: to, direction: 'Inbound' }];
}

/** What the group of a subnet says to traffic from it. Only its own rules decide: others may not know where that goes. */
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
