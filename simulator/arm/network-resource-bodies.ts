import type { Cloud } from '../cloud/cloud.ts';
import { defaultSecurityRules } from '../cloud/security-rules.ts';
import type {
  NatGatewayState,
  NetworkSecurityGroupState,
  PublicIpPrefixState,
  PublicIpState,
  RouteTableState,
} from '../cloud/state.ts';
import type { Json } from '../json.ts';

type NetworkResource = { readonly id: string; readonly name: string; readonly properties: Json };

export function securityGroupBody(cloud: Cloud, group: NetworkSecurityGroupState): Json {
  const rule =
    (kind: string) =>
    ([name, properties]: readonly [string, Json]): Json => ({
      name,
      id: `${group.id}/${kind}/${name}`,
      etag: 'W/"0a0b0c0d-0000-4000-a000-000000000000"',
      type: `Microsoft.Network/networkSecurityGroups/${kind}`,
      properties: {
        provisioningState: 'Succeeded',
        protocol: '*',
        ...(properties['sourcePortRanges'] === undefined ? { sourcePortRange: '*' } : {}),
        ...(properties['destinationPortRanges'] === undefined ? { destinationPortRange: '*' } : {}),
        // Azure serves the one form or the other.
        ...(properties['sourceAddressPrefixes'] === undefined ? { sourceAddressPrefix: '*' } : {}),
        ...(properties['destinationAddressPrefixes'] === undefined ? { destinationAddressPrefix: '*' } : {}),
        ...properties,
        sourcePortRanges: properties['sourcePortRanges'] ?? [],
        destinationPortRanges: properties['destinationPortRanges'] ?? [],
        sourceAddressPrefixes: properties['sourceAddressPrefixes'] ?? [],
        destinationAddressPrefixes: properties['destinationAddressPrefixes'] ?? [],
      },
    });
  return resourceBody(cloud, 'networkSecurityGroups', group, {
    securityRules: [...group.securityRules].map(rule('securityRules')),
    defaultSecurityRules: Object.entries(defaultSecurityRules).map(rule('defaultSecurityRules')),
  });
}

export function routeTableBody(cloud: Cloud, table: RouteTableState): Json {
  const routes = [...table.routes].map(([name, properties]) => ({
    name,
    id: `${table.id}/routes/${name}`,
    etag: 'W/"0a0b0c0d-0000-4000-a000-000000000000"',
    properties: { provisioningState: 'Succeeded', hasBgpOverride: false, ...properties },
    type: 'Microsoft.Network/routeTables/routes',
  }));
  return resourceBody(cloud, 'routeTables', table, { disableBgpRoutePropagation: false, routes });
}

export function natGatewayBody(cloud: Cloud, gateway: NatGatewayState): Json {
  const references = (ids: readonly string[]): Json[] => ids.map((id) => ({ id }));
  const { publicIps, publicIpPrefixes } = gateway;
  return {
    ...resourceBody(cloud, 'natGateways', gateway, {
      idleTimeoutInMinutes: 4,
      ...(publicIps.length > 0 ? { publicIpAddresses: references(publicIps) } : {}),
      ...(publicIpPrefixes.length > 0 ? { publicIpPrefixes: references(publicIpPrefixes) } : {}),
    }),
    sku: { name: gateway.sku, tier: 'Regional' },
    ...(gateway.zones.length > 0 ? { zones: gateway.zones } : {}),
  };
}

export function publicIpBody(cloud: Cloud, address: PublicIpState): Json {
  return {
    ...resourceBody(cloud, 'publicIPAddresses', address, {
      ipAddress: address.ipAddress,
      publicIPAddressVersion: address.ipAddress.includes(':') ? 'IPv6' : 'IPv4',
      publicIPAllocationMethod: 'Static',
      idleTimeoutInMinutes: 4,
      ipTags: [],
    }),
    sku: { name: 'Standard', tier: 'Regional' },
  };
}

export function publicIpPrefixBody(cloud: Cloud, prefix: PublicIpPrefixState): Json {
  return {
    ...resourceBody(cloud, 'publicIPPrefixes', prefix, {
      prefixLength: Number(prefix.ipPrefix.split('/')[1]),
      publicIPAddressVersion: prefix.ipPrefix.includes(':') ? 'IPv6' : 'IPv4',
      ipPrefix: prefix.ipPrefix,
      ipTags: [],
    }),
    sku: { name: 'Standard', tier: 'Regional' },
  };
}

/** A resource of Microsoft.Network, as far as all of them are alike. */
function resourceBody(cloud: Cloud, type: string, resource: NetworkResource, properties: Json): Json {
  return {
    name: resource.name,
    id: resource.id,
    etag: 'W/"0a0b0c0d-0000-4000-a000-000000000000"',
    type: `Microsoft.Network/${type}`,
    location: cloud.scenario.location,
    properties: {
      provisioningState: 'Succeeded',
      resourceGuid: '0a0b0c0d-0000-4000-a000-000000000000',
      ...properties,
      ...resource.properties,
    },
  };
}
