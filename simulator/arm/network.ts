import { subnetId, subnetSize, usedAddresses } from '../cloud/addresses.ts';
import { keyOf } from '../cloud/ids.ts';
import type { SubnetState } from '../cloud/state.ts';
import type { Json } from '../json.ts';
import type { WireResponse } from '../wire.ts';
import { networkWriteRoutes } from './network-writes.ts';
import { listRoutes } from './lists.ts';
import { peeringBody, subnetBody } from './network-bodies.ts';
import { networkKinds } from './network-kinds.ts';
import type { NetworkKind } from './network-kinds.ts';
import { networkOperationRoutes } from './network-operations.ts';
import { inGroup, notFound, subnetOf, vnetOf } from './network-lookups.ts';
import { adminRuleBodies } from './security-admin-rules.ts';
import { answer } from './responses.ts';
import { defineRoutes, GROUP, nameIn } from './route.ts';
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
function readRoute({ type, resourcesIn }: NetworkKind): Route {
  return {
    method: 'GET',
    path: `${GROUP}/providers/${NETWORK}/${type}/{name}`,
    action: `${NETWORK}/${type}/read`,
    handle: (request) => withEtag(inGroup(request, type, resourcesIn(request.cloud), nameIn(request, 'name')).body()),
  };
}

export const networkRoutes = defineRoutes([
  ...networkKinds.map(readRoute),
  ...networkKinds.flatMap(({ type, resourcesIn }) => listRoutes(`${NETWORK}/${type}`, 'arm', resourcesIn)),
  {
    method: 'GET',
    path: `${VNET}/usages`,
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
    path: `${VNET}/subnets`,
    action: `${VNETS}/subnets/read`,
    handle: (request) => {
      const subnets = [...vnetOf(request).subnets.values()];
      return answer(200, { value: subnets.map((subnet) => subnetBody(request.cloud, subnet)) }, 'arm');
    },
  },
  {
    method: 'GET',
    path: SUBNET,
    action: `${VNETS}/subnets/read`,
    handle: (request) => withEtag(subnetBody(request.cloud, subnetOf(request))),
  },
  {
    method: 'GET',
    path: `${VNET}/virtualNetworkPeerings`,
    action: `${VNETS}/virtualNetworkPeerings/read`,
    handle: (request) => {
      const vnet = vnetOf(request);
      return answer(200, { value: vnet.peerings.map((peering) => peeringBody(vnet, peering)) }, 'arm');
    },
  },
  {
    method: 'GET',
    path: `${VNET}/virtualNetworkPeerings/{peering}`,
    action: `${VNETS}/virtualNetworkPeerings/read`,
    handle: (request) => {
      const vnet = vnetOf(request);
      const name = nameIn(request, 'peering');
      const found = vnet.peerings.find((peering) => keyOf(peering.name) === keyOf(name));
      if (!found) throw notFound(`${vnet.id}/virtualNetworkPeerings/${name}`);
      return withEtag(peeringBody(vnet, found));
    },
  },
  {
    method: 'POST',
    path: `${VNET}/listNetworkManagerEffectiveSecurityAdminRules`,
    action: `${VNETS}/listNetworkManagerEffectiveSecurityAdminRules/action`,
    handle: (request) => answer(200, { value: adminRuleBodies(vnetOf(request)) }, 'arm'),
  },
  ...networkWriteRoutes,
  ...networkOperationRoutes,
]);
