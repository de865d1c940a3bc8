import { AzureError } from '../aks/azure-error.ts';
import { usedAddresses } from '../cloud/addresses.ts';
import { armHostOf } from '../cloud/hosts.ts';
import { keyOf } from '../cloud/ids.ts';
import type { SubnetState, VirtualNetworkState } from '../cloud/state.ts';
import { numberOf, objectOf, objectsOf, textOf, textsOf, valueAt, without } from '../json.ts';
import type { Json } from '../json.ts';
import type { WireResponse } from '../wire.ts';
import { subnetBody, virtualNetworkBody } from './network-bodies.ts';
import { subnetOf, vnetOf } from './network-lookups.ts';
import { answer } from './responses.ts';
import { defineRoutes, GROUP, nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';

const VNETS = 'Microsoft.Network/virtualNetworks';
const VNET = `${GROUP}/providers/${VNETS}/{vnet}`;
const LOCATION = '/subscriptions/{subscription}/providers/Microsoft.Network/locations/{location}';

/** What a subnet's body says in members of its own here; the rest is kept as it comes. */
const SUBNET_MEMBERS =
  'provisioningState addressPrefix addressPrefixes networkSecurityGroup routeTable natGateway ipConfigurations delegations privateEndpointNetworkPolicies privateLinkServiceNetworkPolicies'.split(
    ' ',
  );

/** The network provider refuses in wrapped errors of its own. */
function refused(status: number, code: string, message: string, detail?: Json): AzureError {
  return new AzureError(status, code, message, { wrapped: true, details: detail ? [detail] : [] });
}

/** @throws AzureError 412 or 429 in the provider's words. */
function checkWritable(vnet: VirtualNetworkState, ifMatch: string | undefined): void {
  const etag = `W/"${vnet.etag}"`;
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== etag) {
    throw refused(412, 'PreconditionFailed', 'Precondition failed.', {
      code: 'PreconditionFailedEtagMismatch',
      message: `Etag provided in if-match header ${ifMatch} does not match etag ${etag} of resource ${vnet.id} in NRP data store.`,
    });
  }
  if (vnet.provisioningState !== 'Updating') return;
  throw new AzureError(429, 'RetryableError', 'A retryable error occurred.', {
    wrapped: true,
    headers: { 'retry-after': '11' },
    details: [
      {
        code: 'RetryableErrorDueToAnotherOperation',
        message: `Operation PutVirtualNetworkOperation is updating resource ${vnet.id}. The call can be retried in 11 seconds.`,
      },
    ],
  });
}

/** Nothing that Azure still runs: the change is there at once, the state follows. */
function begin(request: ArmRequest, vnet: VirtualNetworkState, states: { provisioningState: string }[]): string {
  const { cloud } = request;
  const id = cloud.random.guid();
  const ends = cloud.timeline.now + cloud.scenario.durations.networkUpdate * 1000;
  for (const state of states) state.provisioningState = 'Updating';
  vnet.etag = cloud.random.guid();
  cloud.networkOperations.set(id, ends);
  cloud.timeline.schedule(ends, () => {
    for (const state of states) state.provisioningState = 'Succeeded';
    vnet.etag = cloud.random.guid();
  });
  const { location, subscription } = cloud.scenario;
  const host = armHostOf(cloud.scenario.cloud);
  return `https://${host}/subscriptions/${subscription.id}/providers/Microsoft.Network/locations/${location}/operations/${id}?api-version=2025-07-01`;
}

function begun(body: Json, url: string): WireResponse {
  return answer(200, body, 'arm', {
    'azure-asyncoperation': url,
    'azure-asyncnotification': 'Enabled',
    'retry-after': '3',
  });
}

function applySubnet(request: ArmRequest, subnet: SubnetState, properties: Json): void {
  const prefixes = textsOf(properties['addressPrefixes']);
  const single = textOf(properties['addressPrefix']);
  const wanted = prefixes.length > 0 ? prefixes : single === undefined ? subnet.addressPrefixes : [single];
  const isMoved = wanted.join() !== subnet.addressPrefixes.join();
  if (isMoved && usedAddresses(subnet, request.cloud.clusters) > 0) {
    throw refused(400, 'InUseSubnetCannotBeUpdated', `Subnet ${subnet.name} is in use and cannot be updated.`);
  }
  const reference = (name: string): string | undefined => textOf(valueAt(properties[name], 'id'));
  subnet.addressPrefixes = wanted;
  subnet.networkSecurityGroup = reference('networkSecurityGroup');
  subnet.routeTable = reference('routeTable');
  subnet.natGateway = reference('natGateway');
  subnet.delegations = objectsOf(properties['delegations']).flatMap(
    (delegation) => textOf(valueAt(delegation, 'properties', 'serviceName')) ?? [],
  );
  subnet.properties = without(properties, ...SUBNET_MEMBERS);
}

function newSubnet(virtualNetwork: VirtualNetworkState, name: string): SubnetState {
  return {
    name,
    virtualNetwork,
    addressPrefixes: [],
    provisioningState: 'Succeeded',
    networkSecurityGroup: undefined,
    routeTable: undefined,
    natGateway: undefined,
    delegations: [],
    occupied: 0,
    properties: {},
  };
}

/** As far as a job changes networks before it adds a pool: the VNet's ranges, and its subnets. */
export const networkWriteRoutes = defineRoutes([
  {
    method: 'PUT',
    path: VNET,
    action: `${VNETS}/write`,
    handle: (request) => {
      const vnet = vnetOf(request);
      checkWritable(vnet, request.headers['if-match']);
      const sent = objectOf(request.body['properties']);
      const ranges = textsOf(valueAt(sent, 'addressSpace', 'addressPrefixes'));
      if (ranges.length > 0) vnet.addressPrefixes = ranges;
      for (const { name, properties } of objectsOf(sent['subnets'])) {
        const key = keyOf(textOf(name) ?? '');
        const subnet = vnet.subnets.get(key) ?? newSubnet(vnet, textOf(name) ?? '');
        applySubnet(request, subnet, objectOf(properties));
        vnet.subnets.set(key, subnet);
      }
      const url = begin(request, vnet, [vnet]);
      return begun(virtualNetworkBody(request.cloud, vnet), url);
    },
  },
  {
    method: 'PUT',
    path: `${VNET}/subnets/{subnet}`,
    action: `${VNETS}/subnets/write`,
    handle: (request) => {
      const vnet = vnetOf(request);
      checkWritable(vnet, request.headers['if-match']);
      const name = nameIn(request, 'subnet');
      const isNew = !vnet.subnets.has(keyOf(name));
      const subnet = isNew ? newSubnet(vnet, name) : subnetOf(request);
      applySubnet(request, subnet, objectOf(request.body['properties']));
      vnet.subnets.set(keyOf(name), subnet);
      const url = begin(request, vnet, [vnet, subnet]);
      return { ...begun(subnetBody(request.cloud, subnet), url), status: isNew ? 201 : 200 };
    },
  },
  {
    method: 'GET',
    path: `${LOCATION}/operations/{operation}`,
    anyApiVersion: true,
    action: 'Microsoft.Network/locations/operations/read',
    handle: (request) => {
      const { networkOperations, timeline } = request.cloud;
      const ends = numberOf(networkOperations.get(nameIn(request, 'operation')));
      if (ends === undefined) throw refused(404, 'NotFound', 'The operation could not be found.');
      const isRunning = timeline.now < ends;
      const headers: Record<string, string> = isRunning ? { 'retry-after': '10' } : {};
      return answer(200, { status: isRunning ? 'InProgress' : 'Succeeded' }, 'arm', headers);
    },
  },
]);
