import type { Cloud } from '../cloud/cloud.ts';
import type { Json } from '../json.ts';
import { virtualNetworkBody } from './network-bodies.ts';
import {
  natGatewayBody,
  publicIpBody,
  publicIpPrefixBody,
  routeTableBody,
  securityGroupBody,
} from './network-resource-bodies.ts';

/** A resource that lies in a resource group, with what a GET answers. */
export interface GroupResource {
  readonly id: string;
  /** `Microsoft.Network/virtualNetworks` */
  readonly type: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly body: () => Json;
}

/** A type of Microsoft.Network whose resources lie in resource groups. */
export interface NetworkKind {
  /** `virtualNetworks`, … */
  readonly type: string;
  readonly resourcesIn: (cloud: Cloud) => readonly GroupResource[];
}

function kind<Resource extends { readonly id: string; readonly name: string; readonly resourceGroup: string }>(
  type: string,
  all: (cloud: Cloud) => readonly Resource[],
  bodyOf: (cloud: Cloud, resource: Resource) => Json,
): NetworkKind {
  return {
    type,
    resourcesIn: (cloud) =>
      all(cloud).map((resource) => {
        const { id, name, resourceGroup } = resource;
        return { id, type: `Microsoft.Network/${type}`, name, resourceGroup, body: () => bodyOf(cloud, resource) };
      }),
  };
}

export const networkKinds: readonly NetworkKind[] = [
  kind('virtualNetworks', ({ network }) => network.virtualNetworks, virtualNetworkBody),
  kind('networkSecurityGroups', ({ network }) => network.networkSecurityGroups, securityGroupBody),
  kind('routeTables', ({ network }) => network.routeTables, routeTableBody),
  kind('natGateways', ({ network }) => network.natGateways, natGatewayBody),
  kind('publicIPAddresses', ({ network }) => network.publicIps, publicIpBody),
  kind('publicIPPrefixes', ({ network }) => network.publicIpPrefixes, publicIpPrefixBody),
];
