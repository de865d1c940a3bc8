import type { Facts } from '../../facts/facts.ts';
import type { Subnet } from '../../resources/network.ts';
import { gapOf, type Gap } from '../../resources/read.ts';
import { parseRange, type AddressRange } from '../../network/address-range.ts';
import { defaultRouteOf } from '../../network/routes.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';

/** With which public addresses nodes in a subnet are seen from outside, or why that cannot be told. */
export type Egress =
  | { readonly isKnown: true; readonly by: string; readonly ranges: readonly AddressRange[] }
  | ({ readonly isKnown: false } & Gap);

type Needed = Pick<Facts, 'cluster' | 'routeTables' | 'natGateways' | 'publicIpAddresses'>;

/**
 * A route of one's own for 0.0.0.0/0 comes first, then a NAT gateway, then the load balancer.
 * https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource#nat-gateway-and-virtual-network-traffic-routing
 */
export function egressOf({ cluster, routeTables, natGateways, publicIpAddresses }: Needed, subnet: Subnet): Egress {
  const table = subnet.routeTableId === undefined ? undefined : routeTables.get(idKey(subnet.routeTableId));
  if (table?.ok === false) return { isKnown: false, ...gapOf(table) };
  const route = defaultRouteOf(table?.value, 4);
  if (route !== undefined && route.nextHopType.toLowerCase() !== 'internet')
    return {
      isKnown: false,
      why: `route ${route.name} leads to ${route.nextHopType}, whose public address is not known here`,
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
