import { ipConfigurationIds, subnetId } from '../cloud/addresses.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { NetworkSecurityGroupState, RouteTableState, SubnetState, VirtualNetworkState } from '../cloud/state.ts';
import type { Json } from '../json.ts';
import { defaultSecurityRules } from '../cloud/security-rules.ts';

type NetworkResource = { readonly id: string; readonly name: string; readonly properties: Json };

function reference(id: string | undefined): { id: string } | undefined {
  return id === undefined ? undefined : { id };
}

function etagOf(vnet: VirtualNetworkState): string {
  return `W/"${vnet.etag}"`;
}

export function subnetBody(cloud: Cloud, subnet: SubnetState): Json {
  const id = subnetId(subnet);
  const etag = etagOf(subnet.virtualNetwork);
  const configurations = ipConfigurationIds(subnet, cloud.clusters, cloud.scenario.subscription.id);
  const [addressPrefix] = subnet.addressPrefixes;
  const optional: Json = {
    networkSecurityGroup: reference(subnet.networkSecurityGroup),
    routeTable: reference(subnet.routeTable),
    natGateway: reference(subnet.natGateway),
    ipConfigurations: configurations.length > 0 ? configurations.map((each) => ({ id: each })) : undefined,
  };
  return {
    name: subnet.name,
    id,
    etag,
    properties: {
      provisioningState: subnet.provisioningState,
      ...(subnet.addressPrefixes.length > 1 ? { addressPrefixes: subnet.addressPrefixes } : { addressPrefix }),
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
      delegations: subnet.delegations.map((serviceName) => ({
        name: 'delegation',
        id: `${id}/delegations/delegation`,
        etag,
        properties: {
          provisioningState: 'Succeeded',
          serviceName,
          actions: ['Microsoft.Network/virtualNetworks/subnets/join/action'],
        },
        type: 'Microsoft.Network/virtualNetworks/subnets/delegations',
      })),
      privateEndpointNetworkPolicies: 'Disabled',
      privateLinkServiceNetworkPolicies: 'Enabled',
      ...subnet.properties,
    },
    type: 'Microsoft.Network/virtualNetworks/subnets',
  };
}

export function virtualNetworkBody(cloud: Cloud, vnet: VirtualNetworkState): Json {
  const { tags, ...properties } = vnet.properties;
  return {
    name: vnet.name,
    id: vnet.id,
    etag: etagOf(vnet),
    type: 'Microsoft.Network/virtualNetworks',
    location: cloud.scenario.location,
    ...(tags === undefined ? {} : { tags }),
    properties: {
      provisioningState: vnet.provisioningState,
      resourceGuid: '97918b73-382e-4e68-a989-0e2496a9b0e7',
      addressSpace: { addressPrefixes: vnet.addressPrefixes },
      privateEndpointVNetPolicies: 'Disabled',
      subnets: [...vnet.subnets.values()].map((subnet) => subnetBody(cloud, subnet)),
      virtualNetworkPeerings: [],
      enableDdosProtection: false,
      ...properties,
    },
  };
}

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
        sourcePortRange: '*',
        destinationPortRange: '*',
        sourceAddressPrefix: '*',
        destinationAddressPrefix: '*',
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

/** A resource of Microsoft.Network without a shape of its own. */
export function resourceBody(cloud: Cloud, type: string, resource: NetworkResource, properties: Json): Json {
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
