import { ipConfigurationIds, subnetId } from '../cloud/addresses.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { guidOf } from '../cloud/ids.ts';
import type { PeeringState, SubnetState, VirtualNetworkState } from '../cloud/state.ts';
import type { Json } from '../json.ts';

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
    location: vnet.location,
    ...(tags === undefined ? {} : { tags }),
    properties: {
      provisioningState: vnet.provisioningState,
      resourceGuid: '97918b73-382e-4e68-a989-0e2496a9b0e7',
      addressSpace: { addressPrefixes: vnet.addressPrefixes },
      privateEndpointVNetPolicies: 'Disabled',
      subnets: [...vnet.subnets.values()].map((subnet) => subnetBody(cloud, subnet)),
      virtualNetworkPeerings: vnet.peerings.map((peering) => peeringBody(vnet, peering)),
      enableDdosProtection: false,
      ...properties,
    },
  };
}

export function peeringBody(vnet: VirtualNetworkState, peering: PeeringState): Json {
  const space = { addressPrefixes: peering.remoteAddressPrefixes };
  return {
    name: peering.name,
    id: `${vnet.id}/virtualNetworkPeerings/${peering.name}`,
    etag: etagOf(vnet),
    type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
    properties: {
      provisioningState: 'Succeeded',
      resourceGuid: guidOf(`${vnet.id}/${peering.name}`),
      peeringState: peering.peeringState,
      peeringSyncLevel: peering.peeringSyncLevel,
      remoteVirtualNetwork: { id: peering.remoteVirtualNetwork },
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: false,
      allowGatewayTransit: false,
      useRemoteGateways: false,
      doNotVerifyRemoteGateways: false,
      remoteAddressSpace: space,
      remoteVirtualNetworkAddressSpace: space,
      ...peering.properties,
    },
  };
}
