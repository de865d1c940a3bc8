import type { Facts } from '../../facts/facts.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { NatGateway } from '../../resources/nat-gateways.ts';
import type { ById } from '../../resources/read.ts';
import type { RouteTable, Subnet } from '../../resources/network.ts';
import { leavesToInternet, routesToEverything } from '../../network/routes.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { azCommand } from '../../values/az-command.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { nodeSubnetsBeside } from './route-tables.ts';
import { unknown, type Verdict } from '../verdict.ts';

/** Whether the cluster's outbound traffic uses NAT gateways that the user attached; otherwise why not. */
export function usesOwnGateway({ outboundType }: Cluster): true | string {
  return outboundType.toLowerCase() === 'userassignednatgateway' || `the cluster's outbound type is ${outboundType}`;
}

/** The command that attaches the NAT gateway of the other pools to the subnet. */
export function attachGatewayAdvice(
  { cluster, agentPools, vnet, subnet }: Pick<Facts, 'cluster' | 'agentPools' | 'vnet'> & { readonly subnet: Subnet },
  pool: PoolRequest,
): string {
  const [gateway] = nodeSubnetsBeside(cluster, agentPools, vnet, pool).flatMap(
    ({ natGatewayId }) => natGatewayId ?? [],
  );
  return gateway === undefined
    ? `Attach a NAT gateway: ${azCommand('network vnet subnet update', { ids: subnet.id })} --nat-gateway "$NAT_GATEWAY"`
    : `Attach the NAT gateway of the other pools: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'nat-gateway': gateway })}`;
}

/**
 * Whether outbound traffic of the subnet uses its NAT gateway; otherwise why not. Routes to a virtual appliance or a virtual network
 * gateway come before it.
 * https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource#nat-gateway-and-virtual-network-traffic-routing
 */
export function leavesByGateway({ name, natGatewayId }: Subnet, routeTable: RouteTable | undefined): true | string {
  if (natGatewayId === undefined) return `subnet ${name} has no NAT gateway`;
  const route = routesToEverything(routeTable, 4).find((each) => !leavesToInternet(each));
  return route === undefined || `route ${route.name} takes precedence over the NAT gateway of subnet ${name}`;
}

/** The NAT gateway attached to the subnet, or why it is not known. */
export function gatewayOf(
  { natGatewayId = '' }: Subnet,
  natGateways: ById<NatGateway>,
): { readonly ok: true; readonly value: NatGateway } | { readonly ok: false; readonly verdict: Verdict } {
  const read = natGateways.get(idKey(natGatewayId));
  if (read?.ok === true) return read;
  return { ok: false, verdict: unknown(`NAT gateway ${nameOfId(natGatewayId)} could not be read`, read) };
}
