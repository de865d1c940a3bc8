import { refuseIfAny } from '../aks/refusals.ts';
import { keyOf, networkId } from '../cloud/ids.ts';
import { usersOfSubnet } from '../cloud/network-use.ts';
import type { SubnetState, VirtualNetworkState } from '../cloud/state.ts';
import { isNothing, objectOf, objectsOf, textOf, textsOf, valueAt, without } from '../json.ts';
import type { Json } from '../json.ts';
import { checkLocksBelow } from './locks.ts';
import { subnetBody, virtualNetworkBody } from './network-bodies.ts';
import { vnetOf } from './network-lookups.ts';
import { beginDeletion, beginUpdate, begun, checkWritable } from './network-operations.ts';
import { answer } from './responses.ts';
import { defineRoutes, GROUP, nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';
import { subnetDeletionRefusals, subnetWriteRefusals } from './subnet-refusals.ts';
import { vnetRefusals } from './vnet-refusals.ts';

const VNETS = 'Microsoft.Network/virtualNetworks';
const VNET = `${GROUP}/providers/${VNETS}/{vnet}`;

/** What a subnet's body says in members of its own here; the rest is kept as it comes. */
const SUBNET_MEMBERS =
  'provisioningState addressPrefix addressPrefixes networkSecurityGroup routeTable natGateway ipConfigurations delegations privateEndpointNetworkPolicies privateLinkServiceNetworkPolicies'.split(
    ' ',
  );

/** The same of a VNet. */
const VNET_MEMBERS = 'provisioningState resourceGuid addressSpace subnets virtualNetworkPeerings'.split(' ');

function referenceIn(properties: Json, name: string): string | undefined {
  return textOf(valueAt(properties[name], 'id'));
}

/** A subnet as the body of a PUT wants it. */
function wantedSubnet(
  existing: SubnetState | undefined,
  vnet: VirtualNetworkState,
  name: string,
  sent: Json,
): SubnetState {
  const prefixes = textsOf(sent['addressPrefixes']);
  const single = textOf(sent['addressPrefix']);
  const unchanged = existing?.addressPrefixes ?? [];
  return {
    name: existing?.name ?? name,
    virtualNetwork: vnet,
    addressPrefixes: prefixes.length > 0 ? prefixes : single === undefined ? unchanged : [single],
    provisioningState: existing?.provisioningState ?? 'Succeeded',
    networkSecurityGroup: referenceIn(sent, 'networkSecurityGroup'),
    routeTable: referenceIn(sent, 'routeTable'),
    natGateway: referenceIn(sent, 'natGateway'),
    delegations: objectsOf(sent['delegations']).flatMap(
      (delegation) => textOf(valueAt(delegation, 'properties', 'serviceName')) ?? [],
    ),
    occupied: existing?.occupied ?? 0,
    properties: without(sent, ...SUBNET_MEMBERS),
  };
}

function put(vnet: VirtualNetworkState, wanted: SubnetState): SubnetState {
  const key = keyOf(wanted.name);
  const existing = vnet.subnets.get(key);
  const subnet = existing ? Object.assign(existing, without(wanted as unknown as Json, 'virtualNetwork')) : wanted;
  vnet.subnets.set(key, subnet);
  return subnet;
}

function newVnet(request: ArmRequest): VirtualNetworkState {
  const { cloud, body } = request;
  const [name, resourceGroup] = [nameIn(request, 'vnet'), nameIn(request, 'group')];
  return {
    id: networkId(cloud.scenario.subscription.id, resourceGroup, 'virtualNetworks', name),
    name,
    resourceGroup,
    location: textOf(body['location']) ?? cloud.scenario.location,
    addressPrefixes: [],
    provisioningState: 'Succeeded',
    properties: {},
    etag: '',
    subnets: new Map(),
    peerings: [],
    securityAdminRules: {},
  };
}

function checkDeletable({ cloud }: ArmRequest, subnet: SubnetState): void {
  refuseIfAny(subnetDeletionRefusals, { subnet, users: usersOfSubnet(cloud, subnet) });
}

/** The PUT of a VNet: its subnets stay when the body has none, and are those of the body when it has. */
function putVnet(request: ArmRequest, existing: VirtualNetworkState | undefined): VirtualNetworkState {
  const { cloud, body } = request;
  const vnet = existing ?? newVnet(request);
  const sent = objectOf(body['properties']);
  const ranges = textsOf(valueAt(sent, 'addressSpace', 'addressPrefixes'));
  const addressPrefixes = ranges.length > 0 ? ranges : vnet.addressPrefixes;
  const listed = Array.isArray(sent['subnets']) ? objectsOf(sent['subnets']) : undefined;
  const wanted = listed?.map(({ name, properties }) => {
    const text = textOf(name) ?? '';
    return wantedSubnet(vnet.subnets.get(keyOf(text)), vnet, text, objectOf(properties));
  }) ?? [...vnet.subnets.values()];
  refuseIfAny(vnetRefusals, { vnet: { ...vnet, addressPrefixes } });
  const left = [...vnet.subnets.values()].filter(
    ({ name }) => !wanted.some((each) => keyOf(each.name) === keyOf(name)),
  );
  for (const subnet of left) checkDeletable(request, subnet);
  for (const each of wanted) {
    const others = wanted.filter((other) => other !== each);
    const before = vnet.subnets.get(keyOf(each.name));
    refuseIfAny(subnetWriteRefusals, {
      cloud,
      wanted: each,
      existing: before,
      vnet: { ...vnet, addressPrefixes },
      others,
    });
  }
  vnet.addressPrefixes = addressPrefixes;
  const tags = objectOf(body['tags']);
  vnet.properties = { ...without(sent, ...VNET_MEMBERS), ...(isNothing(tags) ? {} : { tags }) };
  for (const { name } of left) vnet.subnets.delete(keyOf(name));
  if (listed) for (const each of wanted) put(vnet, each);
  return vnet;
}

/** As far as a job changes networks before it adds a pool: VNets and their subnets. */
export const networkWriteRoutes = defineRoutes([
  {
    method: 'PUT',
    path: VNET,
    action: `${VNETS}/write`,
    handle: (request) => {
      const { network } = request.cloud;
      const id = newVnet(request).id;
      const existing = network.virtualNetwork(id);
      if (existing) checkWritable(existing, request.headers['if-match']);
      const vnet = putVnet(request, existing);
      if (!existing) network.virtualNetworks = [...network.virtualNetworks, vnet];
      const url = beginUpdate(request, vnet, [vnet]);
      return begun(existing ? 200 : 201, virtualNetworkBody(request.cloud, vnet), url);
    },
  },
  {
    method: 'DELETE',
    path: VNET,
    action: `${VNETS}/delete`,
    handle: (request) => {
      const { network } = request.cloud;
      const vnet = network.virtualNetwork(newVnet(request).id);
      if (!vnet) return answer(204, undefined, 'arm');
      checkWritable(vnet, request.headers['if-match']);
      checkLocksBelow(request.cloud, vnet.id);
      for (const subnet of vnet.subnets.values()) checkDeletable(request, subnet);
      return beginDeletion(request, undefined, vnet, () => {
        network.virtualNetworks = network.virtualNetworks.filter((each) => each !== vnet);
      });
    },
  },
  {
    method: 'PUT',
    path: `${VNET}/subnets/{subnet}`,
    action: `${VNETS}/subnets/write`,
    handle: (request) => {
      const { cloud, body } = request;
      const vnet = vnetOf(request);
      checkWritable(vnet, request.headers['if-match']);
      const name = nameIn(request, 'subnet');
      const existing = vnet.subnets.get(keyOf(name));
      const wanted = wantedSubnet(existing, vnet, name, objectOf(body['properties']));
      const others = [...vnet.subnets.values()].filter((other) => other !== existing);
      refuseIfAny(subnetWriteRefusals, { cloud, wanted, existing, vnet, others });
      const subnet = put(vnet, wanted);
      const url = beginUpdate(request, vnet, [vnet, subnet]);
      return begun(existing ? 200 : 201, subnetBody(cloud, subnet), url);
    },
  },
  {
    method: 'DELETE',
    path: `${VNET}/subnets/{subnet}`,
    action: `${VNETS}/subnets/delete`,
    handle: (request) => {
      const vnet = vnetOf(request);
      const subnet = vnet.subnets.get(keyOf(nameIn(request, 'subnet')));
      if (!subnet) return answer(204, undefined, 'arm');
      checkWritable(vnet, request.headers['if-match']);
      checkDeletable(request, subnet);
      return beginDeletion(request, vnet, subnet, () => {
        vnet.subnets.delete(keyOf(subnet.name));
      });
    },
  },
]);
