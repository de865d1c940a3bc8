import type { Json } from '../json.ts';

/** Where an operation of AKS stands; `progress` is what its status reads while it runs. */
export interface Operation {
  readonly id: string;
  readonly kind: OperationKind;
  readonly cluster: ClusterState;
  readonly pool: string | undefined;
  /** The provisioning state of what it works on: `Creating`, `Updating`, … */
  readonly provisioningState: string;
  readonly startedAt: number;
  status: 'InProgress' | 'Succeeded' | 'Failed' | 'Canceled';
  progress: string;
  endedAt: number | undefined;
  error: OperationError | undefined;
  /** An error that its status reads with while it goes on; it changes nothing. */
  remark: { readonly error: OperationError; readonly untilTheEnd: boolean } | undefined;
}

export type OperationKind =
  | 'pool-create'
  | 'pool-update'
  | 'pool-delete'
  | 'pool-image-upgrade'
  | 'cluster-create'
  | 'cluster-update'
  | 'cluster-delete'
  | 'background';

export interface OperationError {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly Json[] | undefined;
}

export interface PoolState {
  readonly name: string;
  provisioningState: string;
  /** As asked for and filled in; unknown properties included, state and eTag not. */
  properties: Json;
  eTag: string;
  /** Nodes that are there and hold addresses. */
  nodes: number;
  latestNodeImageVersion: string;
  /** The VNet's ranges that were written into the nodes when they were built; Windows does not SNAT to them. */
  vnetRangesAtBuild: readonly string[];
  staysFailed: boolean;
  error: OperationError | undefined;
  operation: Operation | undefined;
}

export interface ClusterState {
  readonly name: string;
  readonly resourceGroup: string;
  readonly location: string;
  provisioningState: string;
  /** The top level, without id, name, type, location, eTag and properties. */
  resource: Json;
  /** Without provisioningState and agentPoolProfiles. */
  properties: Json;
  eTag: string;
  /** In the order in which they were added; by name. */
  readonly pools: Map<string, PoolState>;
  /** The VNet's ranges as of the last update of the cluster; operations on pools do not refresh them. */
  rememberedVnetRanges: readonly string[];
  /** Kubenet: id of the route table that AKS attaches to node subnets. */
  routeTable: string | undefined;
  refusesPoolsWhileFailed: boolean;
  secretExpired: boolean;
  staysFailed: boolean;
  error: OperationError | undefined;
  operation: Operation | undefined;
}

export interface SubnetState {
  readonly name: string;
  readonly virtualNetwork: VirtualNetworkState;
  addressPrefixes: readonly string[];
  provisioningState: string;
  networkSecurityGroup: string | undefined;
  routeTable: string | undefined;
  natGateway: string | undefined;
  delegations: readonly string[];
  occupied: number;
  properties: Json;
}

export interface VirtualNetworkState {
  readonly id: string;
  readonly name: string;
  readonly resourceGroup: string;
  addressPrefixes: readonly string[];
  provisioningState: string;
  properties: Json;
  etag: string;
  readonly location: string;
  readonly subnets: Map<string, SubnetState>;
  peerings: readonly PeeringState[];
  /** By name, as in ARM. */
  readonly securityAdminRules: Readonly<Record<string, Json>>;
}

export interface NetworkSecurityGroupState {
  readonly id: string;
  readonly name: string;
  readonly resourceGroup: string;
  /** Absent: the scenario's. */
  readonly location?: string;
  tags?: Json;
  properties: Json;
  /** By name: `priority`, `direction`, `access`, `protocol`, … as in ARM. */
  readonly securityRules: Map<string, Json>;
}

export interface RouteTableState {
  readonly id: string;
  readonly name: string;
  readonly resourceGroup: string;
  /** Absent: the scenario's. */
  readonly location?: string;
  tags?: Json;
  properties: Json;
  /** By name: `addressPrefix`, `nextHopType`, `nextHopIpAddress`. */
  readonly routes: Map<string, Json>;
}

export interface NatGatewayState {
  readonly id: string;
  readonly name: string;
  readonly resourceGroup: string;
  properties: Json;
  readonly sku: string;
  readonly zones: readonly string[];
  /** Ids. */
  readonly publicIps: readonly string[];
  readonly publicIpPrefixes: readonly string[];
}

export interface PublicIpState {
  readonly id: string;
  readonly name: string;
  readonly resourceGroup: string;
  properties: Json;
  readonly ipAddress: string;
}

export interface PublicIpPrefixState {
  readonly id: string;
  readonly name: string;
  readonly resourceGroup: string;
  properties: Json;
  readonly ipPrefix: string;
}

/** One side of a peering: what this VNet knows of the other. */
export interface PeeringState {
  readonly name: string;
  readonly remoteVirtualNetwork: string;
  readonly remoteAddressPrefixes: readonly string[];
  peeringState: string;
  peeringSyncLevel: string;
  properties: Json;
}

/** States in which nothing is going on. Every other one is an operation in progress. */
export function isAtRest(provisioningState: string): boolean {
  return ['Succeeded', 'Failed', 'Canceled'].includes(provisioningState);
}
