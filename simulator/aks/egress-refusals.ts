import { textOf, valueAt } from '../json.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';

const NEXT_HOPS = ['VirtualAppliance', 'VirtualNetworkGateway'];

function outboundTypeOf(request: PoolRequest): unknown {
  return valueAt(request.cluster.properties['networkProfile'], 'outboundType');
}

function isRoutedByUser(request: PoolRequest): boolean {
  return outboundTypeOf(request) === 'userDefinedRouting';
}

/** The kind of hop that the subnet's default route leads to. */
function defaultHopOf({ subnet, cloud }: PoolRequest): string | undefined {
  const table = cloud.network.routeTable(subnet?.routeTable ?? '');
  const route = [...(table?.routes.values() ?? [])].find((each) => each['addressPrefix'] === '0.0.0.0/0');
  return textOf(route?.['nextHopType']);
}

/** Refusals for the way out that the subnet of a pool has. */
export const egressRefusals = defineRefusals<PoolRequest>([
  {
    // Quoted for clusters; whether every pool's subnet is judged is not documented.
    refuses: 'a default route with the wrong next hop type for userDefinedRouting',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/8609',
    judge: (request) => {
      const hop = defaultHopOf(request);
      return request.subnet && isRoutedByUser(request) && hop !== undefined && !NEXT_HOPS.includes(hop)
        ? {
            code: 'RouteTableInvalidNextHop',
            message: `Default route 0.0.0.0/0 has a next hop of ${hop} but only next hops of VirtualAppliance or VirtualNetworkGateway are allowed. Please see http://aka.ms/aks/outboundtype for more details`,
          }
        : undefined;
    },
  },
  {
    refuses: 'a subnet without a NAT gateway for userAssignedNATGateway',
    source: 'https://github.com/jenkins-infra/azure/pull/715',
    judge: (request) =>
      request.subnet &&
      outboundTypeOf(request) === 'userAssignedNATGateway' &&
      !request.subnet.natGateway &&
      // Whether AKS takes a gateway of the whole VNet is documented in two ways.
      request.subnet.virtualNetwork.properties['defaultPublicNatGateway'] === undefined
        ? {
            code: 'SubnetNotAssociatedWithNATGateway',
            message: `Subnet '${request.subnetId ?? ''}' must have a NAT gateway associated for outbound connection.`,
          }
        : undefined,
  },
  {
    refuses: 'a NAT gateway without an address for userAssignedNATGateway',
    source: 'unknown', // the code is one of AKS's own; its words are quoted by AKS-Construction
    judge: (request) => {
      const gateway = request.cloud.network.natGateway(request.subnet?.natGateway ?? '');
      if (!gateway || outboundTypeOf(request) !== 'userAssignedNATGateway') return undefined;
      return gateway.publicIps.length + gateway.publicIpPrefixes.length > 0
        ? undefined
        : {
            code: 'NATGatewayNotAssociatedWithPublicIPOrIPPrefix',
            message: `NAT gateway '${gateway.id}' must have at least one public IP or IP prefix associated for outbound connection.`,
          };
    },
  },
]);
