import type { AgentPool } from '../src/resources/agent-pool.ts';
import type { Cluster } from '../src/resources/cluster.ts';
import type { Facts, Snapshot } from '../src/facts/facts.ts';
import type { Read } from '../src/resources/read.ts';
import type {
  NetworkSecurityGroup,
  Route,
  RouteTable,
  SecurityRule,
  Subnet,
  SubnetUsages,
  VirtualNetwork,
} from '../src/resources/network.ts';
import {
  aRoleAssignment,
  atScopes,
  builtInRoles,
  CLUSTER_OBJECT_ID,
  NETWORK_CONTRIBUTOR,
  permissionsOf,
} from './access-builders.ts';
import { aComputeSku, computeUsagesOf, skusOf } from './compute-builders.ts';
import type { Peering } from '../src/resources/peerings.ts';
import type { PoolRequest } from '../src/pool/pool-request.ts';
import { clusterIdOf, idKey, subnetIdOf, vnetIdOf } from '../src/values/resource-id.ts';

/** A small world that every builder below lies in, unless a test says otherwise. */
export const SUBSCRIPTION = '00000000-0000-4000-8000-000000000001';
export const GROUP = 'rg1';
export const CLUSTER_ID = clusterIdOf(SUBSCRIPTION, GROUP, 'cluster1');
/** The resource group that AKS made for the nodes. */
export const NODE_GROUP_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/MC_rg1_cluster1_westeurope`;
export const VNET_ID = vnetIdOf({ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP, vnet: 'vnet1' });

export function subnetId(subnet: string, vnet = 'vnet1'): string {
  return subnetIdOf({ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP, vnet, subnet });
}

export function networkId(
  type: 'networkSecurityGroups' | 'routeTables' | 'natGateways' | 'publicIPAddresses' | 'publicIPPrefixes',
  name: string,
): string {
  return `/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}/providers/Microsoft.Network/${type}/${name}`;
}

/** A healthy cluster on Azure CNI Overlay. */
export function aCluster(changes: Partial<Cluster> = {}): Cluster {
  return {
    id: CLUSTER_ID,
    name: 'cluster1',
    location: 'westeurope',
    provisioningState: 'Succeeded',
    powerState: 'Running',
    sku: 'Base',
    hasHostedSystemPool: false,
    supportPlan: 'KubernetesOfficial',
    nodeResourceGroup: 'MC_rg1_cluster1_westeurope',
    kubernetesVersion: '1.33.5',
    currentKubernetesVersion: '1.33.5',
    networkPlugin: 'azure',
    networkPluginMode: 'overlay',
    networkDataplane: 'azure',
    loadBalancerSku: 'standard',
    outboundType: 'loadBalancer',
    podCidrs: ['10.244.0.0/16'],
    serviceCidrs: ['10.0.0.0/16'],
    apiServerAccess: { isPrivate: false, isInVnet: false, authorizedIpRanges: [] },
    loadBalancer: {
      allocatedOutboundPorts: 0,
      outboundIpIds: [networkId('publicIPAddresses', 'outbound1')],
      outboundIpv4Count: 1,
    },
    identity: { kind: 'SystemAssigned', objectId: CLUSTER_OBJECT_ID },
    ipFamilies: ['IPv4'],
    hasNodeAutoProvisioning: false,
    hasWindowsProfile: true,
    hasWindowsOutboundNat: true,
    raw: {},
    ...changes,
  };
}

/** The changes that make the cluster one whose pods have addresses of the nodes' subnet. */
export const NODE_SUBNET: Partial<Cluster> = { networkPluginMode: '', podCidrs: [] };
export const KUBENET: Partial<Cluster> = { networkPlugin: 'kubenet', networkPluginMode: '', networkDataplane: '' };

/** The system pool of the cluster, in `subnet1`. */
export function anAgentPool(changes: Partial<AgentPool> = {}): AgentPool {
  const name = changes.name ?? 'pool1';
  return {
    id: `${CLUSTER_ID}/agentPools/${name}`,
    name,
    provisioningState: 'Succeeded',
    powerState: 'Running',
    mode: 'System',
    osType: 'Linux',
    type: 'VirtualMachineScaleSets',
    count: 3,
    isAutoscaled: false,
    maxPods: 30,
    vnetSubnetId: subnetId('subnet1'),
    kubernetesVersion: '1.33.5',
    currentKubernetesVersion: '1.33.5',
    nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202610.01.0',
    raw: {},
    ...changes,
  };
}

/** A pool of a cluster whose virtual network AKS made: it names no subnet. */
export function anUnplacedPool(): AgentPool {
  const fields = Object.entries(anAgentPool()).filter(([field]) => field !== 'vnetSubnetId');
  return Object.fromEntries(fields) as unknown as AgentPool;
}

/** The pool that is asked for: three nodes in `subnet2`, not there yet. */
export function aPoolRequest(
  changes: Partial<Omit<PoolRequest, 'wanted'>> & { readonly wanted?: Partial<AgentPool> } = {},
): PoolRequest {
  const { wanted, ...rest } = changes;
  const name = rest.name ?? 'pool2';
  const subnet = 'subnetId' in rest ? rest.subnetId : subnetId('subnet2');
  return {
    name,
    id: `${CLUSTER_ID}/agentPools/${name}`,
    podSubnetId: undefined,
    given: {},
    existing: undefined,
    differences: [],
    mayUpdate: false,
    isNew: rest.existing === undefined,
    reimagedSince: [],
    ...rest,
    subnetId: subnet,
    wanted: anAgentPool({
      name,
      mode: 'User',
      provisioningState: '',
      ...(subnet === undefined ? {} : { vnetSubnetId: subnet }),
      ...(rest.podSubnetId === undefined ? {} : { podSubnetId: rest.podSubnetId }),
      ...wanted,
    }),
  };
}

export function aSubnet(changes: Partial<Subnet> = {}): Subnet {
  const name = changes.name ?? 'subnet2';
  return {
    id: subnetId(name),
    name,
    provisioningState: 'Succeeded',
    addressPrefixes: ['10.1.2.0/24'],
    delegations: [],
    ipConfigurationIds: [],
    privateEndpointIds: [],
    externalResources: [],
    applicationGatewayIpConfigurationIds: [],
    serviceEndpoints: [],
    ...changes,
  };
}

/** 10.1.0.0/16 with `subnet1` (10.1.1.0/24) for the system pool and `subnet2` (10.1.2.0/24) for the one that is asked for. */
export function aVnet(changes: Partial<VirtualNetwork> = {}): VirtualNetwork {
  return {
    id: VNET_ID,
    name: 'vnet1',
    location: 'westeurope',
    provisioningState: 'Succeeded',
    addressPrefixes: ['10.1.0.0/16'],
    subnets: [aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }), aSubnet()],
    peerings: [],
    dnsServers: [],
    ...changes,
  };
}

/** A peering of which Azure does not say whether it is in sync. */
export function aPeering(changes: Partial<Peering> = {}): Peering {
  return {
    name: 'peering1',
    remoteVnetId: vnetIdOf({ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP, vnet: 'hub1' }),
    state: 'Connected',
    usesRemoteGateways: false,
    remoteAddressPrefixes: ['10.200.0.0/16'],
    ...changes,
  };
}

/** A rule that lets everything in, unless the test says otherwise. */
export function aSecurityRule(changes: Partial<SecurityRule> = {}): SecurityRule {
  return {
    name: 'rule1',
    priority: 100,
    direction: 'Inbound',
    access: 'Allow',
    protocol: '*',
    sources: ['*'],
    sourcePorts: ['*'],
    destinations: ['*'],
    destinationPorts: ['*'],
    hasApplicationSecurityGroups: false,
    isDefault: false,
    ...changes,
  };
}

/** A group with these rules of its own; the default rules are left out, as some answers do. */
export function aSecurityGroup(rules: readonly SecurityRule[] = [], name = 'nsg1'): NetworkSecurityGroup {
  return { id: networkId('networkSecurityGroups', name), name, rules };
}

export function aRoute(changes: Partial<Route> = {}): Route {
  return { name: 'route1', addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', ...changes };
}

export function aRouteTable(routes: readonly Route[] = [], name = 'table1'): RouteTable {
  return { id: networkId('routeTables', name), name, isPropagated: true, routes };
}

/** A fact of things by id, all of them read well. */
export function byId<Value extends { readonly id: string }>(
  ...values: readonly Value[]
): ReadonlyMap<string, Read<Value>> {
  return new Map(values.map((value) => [idKey(value.id), { ok: true, value }]));
}

export function usagesOf(...rows: readonly (readonly [id: string, used: number, limit: number])[]): SubnetUsages {
  return new Map(rows.map(([id, used, limit]) => [idKey(id), { used, limit }]));
}

export function found<Value>(value: Value): Read<Value> {
  return { ok: true, value };
}

export function unread(
  reason: 'missing' | 'forbidden' | 'unreachable' | 'unknown' | 'unasked',
  name = 'something',
): Read<never> {
  return { ok: false, name, reason, message: `Azure says ${reason}` };
}

/** What the checks judge, everything read well and healthy. */
export function someFacts(changes: Partial<Facts> = {}): Facts {
  const cluster = changes.cluster ?? aCluster();
  const vnet = changes.vnet ?? aVnet();
  return {
    lookups: { cluster: found(cluster), vnet: found(vnet) },
    today: '2026-11-28',
    agentPools: [anAgentPool()],
    usages: usagesOf([subnetId('subnet1'), 3, 251], [subnetId('subnet2'), 0, 251]),
    networkSecurityGroups: new Map(),
    securityAdminRules: 'unread',
    routeTables: new Map(),
    natGateways: new Map(),
    publicIpAddresses: new Map(),
    callerPermissions: atScopes([CLUSTER_ID, permissionsOf(['*'])], [subnetId('subnet2'), permissionsOf(['*'])]),
    roleAssignments: atScopes([subnetId('subnet2'), [aRoleAssignment()]]),
    sideRoleAssignments: new Map(),
    roleDefinitions: builtInRoles(NETWORK_CONTRIBUTOR),
    locks: atScopes([CLUSTER_ID, []], [subnetId('subnet2'), []], [NODE_GROUP_ID, []]),
    policyEvaluations: atScopes([`${CLUSTER_ID}/agentPools/pool2`, []]),
    networkUsages: new Map(),
    subscription: { name: 'subscription1', state: 'Enabled' },
    computeSkus: skusOf(aComputeSku()),
    computeUsages: computeUsagesOf(['cores', 0, 100], ['standardDSv5Family', 0, 100]),
    kubernetesVersions: [{ minor: '1.33', supportPlans: ['KubernetesOfficial', 'AKSLongTermSupport'] }],
    encryptionAtHost: { name: 'Microsoft.Compute/EncryptionAtHost', state: 'Registered' },
    availableVersions: [{ version: '1.33.5' }],
    upgradeProfiles: new Map(),
    ...changes,
    cluster,
    vnet,
  };
}

/** The same as it comes out of a reading, with some facts replaced. */
export function aSnapshot(facts: Facts = someFacts(), changes: Partial<Snapshot> = {}): Snapshot {
  return {
    ...(Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, found(fact)])) as unknown as Snapshot),
    ...changes,
  };
}
