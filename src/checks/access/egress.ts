import type { Facts } from '../../facts/facts.ts';
import type { Subnet } from '../../resources/network.ts';
import { gapOf, type Gap } from '../../resources/read.ts';
import { parseRange, type AddressRange } from '../../network/address-range.ts';
import { routesToEverything } from '../../network/routes.ts';
import { mayLearnRoutes } from '../shared/learned-routes.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';

/** With which public addresses nodes in a subnet are seen from outside, or why that cannot be told. */
export type Egress =
  | { readonly isKnown: true; readonly by: string; readonly ranges: readonly AddressRange[] }
  | ({ readonly isKnown: false } & Gap);

type Needed = Pick<Facts, 'cluster' | 'vnet' | 'routeTables' | 'natGateways' | 'publicIpAddresses'>;

/**
 * A route of one's own for 0.0.0.0/0, or two for a half each, comes first, then one that BGP has told, then a NAT gateway, then the load balancer.
 * https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource#nat-gateway-and-virtual-network-traffic-routing
 */
export function egressOf(
  { cluster, vnet, routeTables, natGateways, publicIpAddresses }: Needed,
  subnet: Subnet,
): Egress {
  const table = subnet.routeTableId === undefined ? undefined : routeTables.get(idKey(subnet.routeTableId));
  if (table?.ok === false) return { isKnown: false, ...gapOf(table) };
  const routes = routesToEverything(table?.value, 4).filter(
    ({ nextHopType }) => nextHopType.toLowerCase() !== 'internet',
  );
  const [route] = routes;
  if (route !== undefined)
    return {
      isKnown: false,
      why: `${routes.length === 1 ? `route ${route.name} leads` : `routes ${routes.map(({ name }) => name).join(' and ')} lead`} to ${route.nextHopType}, whose public address is not known here`,
    };
  // A route to the internet in the table comes before a learned one.
  if (routesToEverything(table?.value, 4).length === 0 && mayLearnRoutes(vnet, table?.value))
    return { isKnown: false, why: 'a gateway may have told the subnet of a default route by BGP' };
  if (subnet.natGatewayId === undefined && vnet.defaultNatGatewayId !== undefined)
    return {
      isKnown: false,
      why: `NAT gateway ${nameOfId(vnet.defaultNatGatewayId)} serves the whole virtual network, which Azure documents in two ways`,
    };
  if (subnet.natGatewayId === undefined) {
    if (cluster.outboundType !== 'loadBalancer')
      return { isKnown: false, why: `nodes go out by outbound type ${cluster.outboundType}` };
    return rangesOf('the load balancer of the cluster', cluster.loadBalancer.outboundIpIds, publicIpAddresses);
  }
  const gateway = natGateways.get(idKey(subnet.natGatewayId));
  if (gateway?.ok !== true)
    return { isKnown: false, why: `NAT gateway ${nameOfId(subnet.natGatewayId)} could not be read`, unread: gateway };
  const { name, publicIpIds, publicIpPrefixIds } = gateway.value;
  return rangesOf(`NAT gateway ${name}`, [...publicIpIds, ...publicIpPrefixIds], publicIpAddresses);
}

function rangesOf(by: string, ids: readonly string[], publicIpAddresses: Facts['publicIpAddresses']): Egress {
  const reads = ids.map((id) => publicIpAddresses.get(idKey(id)));
  const ranges = reads.map((read) => (read?.ok === true ? parseRange(read.value.range ?? '') : undefined));
  const known = ranges.filter((range) => range !== undefined);
  if (known.length < ids.length) {
    const unread = reads.find((read) => read?.ok === false);
    return { isKnown: false, why: `a public address of ${by} could not be read`, unread };
  }
  return { isKnown: true, by, ranges: known };
}
