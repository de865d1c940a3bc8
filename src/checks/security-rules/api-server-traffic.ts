import { parseRanges } from '../../network/address-range.ts';
import { ipv4Of } from '../../network/subnet-size.ts';
import { crossingsBetween, crossingsToward } from '../../network/outside-traffic.ts';
import type { Crossing, Ports } from '../../network/traffic.ts';
import type { Subnet } from '../../resources/network.ts';
import type { ApiServerPlace } from '../shared/api-server.ts';

const HTTPS = { protocol: 'Tcp', port: 443 } as const;

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration#network-security-groups: the API server and its tunnel. */
export const API_SERVER_AND_TUNNEL: Ports = [HTTPS, { protocol: 'Tcp', port: 4_443 }];
export const API_SERVER: Ports = [HTTPS];

/** An API server at an address in the VNet. */
export type InVnet = Extract<ApiServerPlace, { readonly subnet: Subnet }>;

/** Traffic from a subnet to an API server in the VNet. A private endpoint has no tunnel. */
export function crossingsToApiServer(place: InVnet, from: Subnet, ports: Ports): readonly Crossing[] {
  if (place.at === 'own-subnet') return crossingsBetween(ipv4Part(from), ipv4Part(place.subnet), ports);
  // Whether NSGs apply to a private endpoint is a setting of its subnet; the NSG of the caller always applies.
  return crossingsToward(from, place.subnet.name, ipv4Of(parseRanges(place.subnet.addressPrefixes)), API_SERVER);
}

/** The API server has an IPv4 address, in dual stack too. https://github.com/Azure/AKS/issues/5526 */
function ipv4Part(subnet: Subnet): Subnet {
  return { ...subnet, addressPrefixes: ipv4Of(parseRanges(subnet.addressPrefixes)).map(({ cidr }) => cidr) };
}
