import type { Facts } from '../../facts/facts.ts';
import type { Subnet } from '../../resources/network.ts';
import type { AgentPool } from '../../resources/agent-pool.ts';
import { nodePublicIpsOf } from '../../resources/node-public-ips.ts';
import { gapOf, type Gap } from '../../resources/read.ts';
import { parseRange, type AddressRange } from '../../network/address-range.ts';
import { leavesToInternet, routesToEverything } from '../../network/routes.ts';
import { mayLearnRoutes } from '../shared/learned-routes.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { listText } from '../../values/list-text.ts';

/** What gives the nodes of a pool the public addresses that the Internet sees. */
export type Egress =
  | { readonly by: 'nat-gateway'; readonly name: string; readonly ranges: readonly AddressRange[] }
  /** Each node has a public address. */
  | { readonly by: 'node-addresses' }
  /** AKS adds its addresses to the authorized IP ranges. */
  | { readonly by: 'load-balancer' }
  | ({ readonly by: 'unknown' } & Gap);

type Needed = Pick<Facts, 'cluster' | 'vnet' | 'routeTables' | 'natGateways' | 'publicIpAddresses'>;

/**
 * A user-defined route for 0.0.0.0/0 (or two for a half each) wins, then a route learned by BGP, a NAT gateway, the node's public
 * address, and the load balancer. https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource#nat-gateway-and-virtual-network-traffic-routing
 */
export function egressOf(
  { cluster, vnet, routeTables, natGateways, publicIpAddresses }: Needed,
  subnet: Subnet,
  pool: AgentPool,
): Egress {
  const table = subnet.routeTableId === undefined ? undefined : routeTables.get(idKey(subnet.routeTableId));
  if (table?.ok === false) return { by: 'unknown', ...gapOf(table) };
  const routes = routesToEverything(table?.value, 4);
  const [detour, ...more] = routes.filter((route) => !leavesToInternet(route));
  if (detour !== undefined) {
    const names = listText([detour, ...more].map(({ name }) => name));
    const lead = more.length === 0 ? `route ${names} sends` : `routes ${names} send`;
    return unknown(
      `${lead} outbound traffic to ${detour.nextHopType}, and its public address is not visible to this action`,
    );
  }
  // A route to the Internet in the table wins over a learned one.
  if (routes.length === 0 && mayLearnRoutes(vnet, table?.value))
    return unknown(`a gateway may advertise a default route to subnet ${subnet.name} by BGP`);
  if (subnet.natGatewayId !== undefined) {
    const gateway = natGateways.get(idKey(subnet.natGatewayId));
    if (gateway?.ok !== true)
      return { ...unknown(`NAT gateway ${nameOfId(subnet.natGatewayId)} could not be read`), unread: gateway };
    const { name, publicIpIds, publicIpPrefixIds } = gateway.value;
    return gatewayWith(name, [...publicIpIds, ...publicIpPrefixIds], publicIpAddresses);
  }
  if (vnet.defaultNatGatewayId !== undefined)
    return unknown(
      `NAT gateway ${nameOfId(vnet.defaultNatGatewayId)} serves the whole VNet, and Microsoft's pages disagree on whether AKS uses it`,
    );
  if (nodePublicIpsOf(pool) !== undefined) return { by: 'node-addresses' };
  return cluster.outboundType === 'loadBalancer'
    ? { by: 'load-balancer' }
    : unknown(`the public address of outbound type ${cluster.outboundType} is not visible to this action`);
}

function gatewayWith(name: string, ids: readonly string[], publicIpAddresses: Facts['publicIpAddresses']): Egress {
  const reads = ids.map((id) => publicIpAddresses.get(idKey(id)));
  const ranges = reads.flatMap((read) => (read?.ok === true ? (parseRange(read.value.range ?? '') ?? []) : []));
  if (ranges.length === ids.length) return { by: 'nat-gateway', name, ranges };
  const unread = reads.find((read) => read?.ok === false);
  return { ...unknown(`a public address of NAT gateway ${name} could not be read`), unread };
}

function unknown(why: string): Extract<Egress, { readonly by: 'unknown' }> {
  return { by: 'unknown', why };
}
