import { subnetId, subnetSize, usedAddresses } from '../cloud/addresses.ts';
import { keyOf } from '../cloud/ids.ts';
import type { SubnetState } from '../cloud/state.ts';
import type { Json } from '../json.ts';
import type { WireResponse } from '../wire.ts';
import { networkWriteRoutes } from './network-writes.ts';
import { peeringBody, subnetBody, virtualNetworkBody } from './network-bodies.ts';
import { adminRuleBodies } from './security-admin-rules.ts';
import { inGroup, subnetOf, vnetOf } from './network-lookups.ts';
import {
  natGatewayBody,
  publicIpBody,
  publicIpPrefixBody,
  routeTableBody,
  securityGroupBody,
} from './network-resource-bodies.ts';
import { answer } from './responses.ts';
import { defineRoutes, GROUP, nameIn, pathOf } from './route.ts';
import type { ArmRequest, Route } from './route.ts';

const NETWORK = 'Microsoft.Network';
const VNET = `${GROUP}/providers/${NETWORK}/virtualNetworks/{vnet}`;
const SUBNET = `${VNET}/subnets/{subnet}`;
const VNETS = `${NETWORK}/virtualNetworks`;

/** Subnets that belong to a service; Azure does not say how full they are. */
const SERVICE_SUBNETS = ['gatewaysubnet', 'azurebastionsubnet', 'azurefirewallsubnet'];

function withEtag(body: Json): WireResponse {
  return answer(200, body, 'arm', { etag: String(body['etag']) });
}

function usageOf(request: ArmRequest, subnet: SubnetState): Json {
  const isUnknown = SERVICE_SUBNETS.includes(keyOf(subnet.name));
  return {
    currentValue: isUnknown ? -1 : usedAddresses(subnet, request.cloud.clusters),
    id: subnetId(subnet),
    limit: isUnknown ? -1 : subnetSize(subnet),
    name: { localizedValue: 'Subnet size and usage', value: 'SubnetSpace' },
    unit: 'Count',
  };
}

/** GET of a resource that lies in a resource group, by its name. */
function read<Resource extends { readonly name: string; readonly resourceGroup: string }>(
  type: string,
  all: (request: ArmRequest) => readonly Resource[],
  body: (request: ArmRequest, resource: Resource) => Json,
): Route {
  return {
    method: 'GET',
    path: pathOf(`${GROUP}/providers/${NETWORK}/${type}/{name}`),
    type: `${NETWORK}/${type}`,
    action: `${NETWORK}/${type}/read`,
    handle: (request) => withEtag(body(request, inGroup(request, type, all(request), nameIn(request, 'name')))),
  };
}

export const networkRoutes = defineRoutes([
  {
    method: 'GET',
    path: pathOf(VNET),
    type: VNETS,
    action: `${VNETS}/read`,
    handle: (request) => withEtag(virtualNetworkBody(request.cloud, vnetOf(request))),
  },
  {
    method: 'GET',
    path: pathOf(`${VNET}/usages`),
    type: VNETS,
    action: `${VNETS}/usages/read`,
    handle: (request) => {
      const value = [...vnetOf(request).subnets.values()].map((subnet) => usageOf(request, subnet));
      const response = answer(200, { value }, 'arm');
      // Azure writes whole numbers as 251.0 here.
      return { ...response, body: response.body.replace(/("(?:currentValue|limit)":-?\d+)/g, '$1.0') };
    },
  },
  {
    method: 'GET',
    path: pathOf(`${VNET}/subnets`),
    type: VNETS,
    action: `${VNETS}/subnets/read`,
    handle: (request) => {
      const subnets = [...vnetOf(request).subnets.values()];
      return answer(200, { value: subnets.map((subnet) => subnetBody(request.cloud, subnet)) }, 'arm');
    },
  },
  {
    method: 'GET',
    path: pathOf(SUBNET),
    type: VNETS,
    action: `${VNETS}/subnets/read`,
    handle: (request) => withEtag(subnetBody(request.cloud, subnetOf(request))),
  },
  {
    method: 'GET',
    path: pathOf(`${VNET}/virtualNetworkPeerings`),
    type: VNETS,
    action: `${VNETS}/virtualNetworkPeerings/read`,
    handle: (request) => {
      const vnet = vnetOf(request);
      return answer(200, { value: vnet.peerings.map((peering) => peeringBody(vnet, peering)) }, 'arm');
    },
  },
  {
    method: 'POST',
    path: pathOf(`${VNET}/listNetworkManagerEffectiveSecurityAdminRules`),
    type: VNETS,
    action: `${VNETS}/listNetworkManagerEffectiveSecurityAdminRules/action`,
    handle: (request) => answer(200, { value: adminRuleBodies(vnetOf(request)) }, 'arm'),
  },
  read(
    'networkSecurityGroups',
    ({ cloud }) => cloud.network.networkSecurityGroups,
    ({ cloud }, group) => securityGroupBody(cloud, group),
  ),
  read(
    'routeTables',
    ({ cloud }) => cloud.network.routeTables,
    ({ cloud }, table) => routeTableBody(cloud, table),
  ),
  read(
    'natGateways',
    ({ cloud }) => cloud.network.natGateways,
    ({ cloud }, gateway) => natGatewayBody(cloud, gateway),
  ),
  read(
    'publicIPAddresses',
    ({ cloud }) => cloud.network.publicIps,
    ({ cloud }, address) => publicIpBody(cloud, address),
  ),
  read(
    'publicIPPrefixes',
    ({ cloud }) => cloud.network.publicIpPrefixes,
    ({ cloud }, prefix) => publicIpPrefixBody(cloud, prefix),
  ),
  ...networkWriteRoutes,
]);
