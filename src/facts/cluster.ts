import { numberOf, objectOf, objectsOf, stringsOf, textOf, type JsonObject } from '../json.ts';
import {
  parseApiServerAccess,
  parseIdentity,
  parseLoadBalancerProfile,
  virtualNodeSubnetName,
  type ApiServerAccess,
  type ClusterIdentity,
  type LoadBalancerProfile,
} from './cluster-profiles.ts';
import { parseMachineScale, type MachinesOfSize } from './machines.ts';

/** An AKS managed cluster, with the fields that the run looks at; `raw` is the body as Azure sent it. */
export interface Cluster {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly provisioningState: string;
  /** Why the last operation failed, where AKS says so. */
  readonly provisioningError?: string;
  /** `Running` or `Stopped`. */
  readonly powerState: string;
  /** `Base` or `Automatic`. */
  readonly sku: string;
  /** AKS runs the system pods itself: the list of pools then holds no system pool. */
  readonly hasHostedSystemPool: boolean;
  readonly nodeResourceGroup: string;
  /** The version that was asked for; `1.33` or `1.33.5`. */
  readonly kubernetesVersion: string;
  /** The version that runs. */
  readonly currentKubernetesVersion: string;
  readonly networkPlugin: string;
  readonly networkPluginMode: string;
  readonly networkDataplane: string;
  /** Undefined where AKS says `none` or nothing. */
  readonly networkPolicy?: string;
  readonly loadBalancerSku: string;
  readonly outboundType: string;
  readonly podCidrs: readonly string[];
  readonly serviceCidrs: readonly string[];
  readonly apiServerSubnetId?: string;
  readonly apiServerAccess: ApiServerAccess;
  readonly loadBalancer: LoadBalancerProfile;
  readonly identity: ClusterIdentity;
  /** `IPv4`, `IPv6`; empty where AKS does not say, which means IPv4. */
  readonly ipFamilies: readonly string[];
  /** The subnet of virtual nodes, where the cluster has them. */
  readonly virtualNodeSubnetName?: string;
  /** Nodes come and go by node auto-provisioning. */
  readonly hasNodeAutoProvisioning: boolean;
  readonly hasWindowsProfile: boolean;
  readonly hasWindowsOutboundNat: boolean;
  readonly eTag?: string;
  readonly raw: JsonObject;
}

/** An AKS node pool; `raw` is the body as Azure sent it. */
export interface AgentPool {
  readonly id: string;
  readonly name: string;
  readonly provisioningState: string;
  readonly provisioningError?: string;
  readonly powerState: string;
  /** `System`, `User` or `Gateway`. */
  readonly mode: string;
  readonly osType: string;
  /**
   * `Standard_D4s_v5`, in the case in which it was asked for; undefined while AKS has not chosen one. `machinesOf` knows pools
   * of several sizes too.
   */
  readonly vmSize?: string;
  /** Of a pool of type VirtualMachines, the sizes that its profile names. */
  readonly machines?: readonly MachinesOfSize[];
  /** `VirtualMachineScaleSets`, `AvailabilitySet` or `VirtualMachines`. */
  readonly type: string;
  /** The nodes of all sizes, and so with the limits below. */
  readonly count: number;
  readonly isAutoscaled: boolean;
  readonly minCount?: number;
  readonly maxCount?: number;
  readonly maxPods: number;
  /** A number of nodes or a percentage: `1`, `33%`. */
  readonly maxSurge?: string;
  readonly maxUnavailable?: string;
  readonly vnetSubnetId?: string;
  readonly podSubnetId?: string;
  /** `DynamicIndividual` or `StaticBlock`. */
  readonly podIpAllocationMode?: string;
  readonly kubernetesVersion: string;
  readonly currentKubernetesVersion: string;
  readonly nodeImageVersion: string;
  readonly eTag?: string;
  readonly raw: JsonObject;
}

/** States in which AKS works on nothing. https://learn.microsoft.com/azure/aks/manage-abort-operations */
const RESTING_STATES = ['Succeeded', 'Failed', 'Canceled'];

export function isResting(resource: { readonly provisioningState: string }): boolean {
  return RESTING_STATES.includes(resource.provisioningState);
}

export function parseCluster(body: JsonObject): Cluster {
  const properties = objectOf(body['properties']);
  const network = objectOf(properties['networkProfile']);
  const policy = textOf(network['networkPolicy']);
  return {
    id: textOf(body['id']) ?? '',
    name: textOf(body['name']) ?? '',
    location: textOf(body['location']) ?? '',
    provisioningState: textOf(properties['provisioningState']) ?? '',
    ...defined('provisioningError', provisioningErrorOf(properties)),
    powerState: textOf(objectOf(properties['powerState'])['code']) ?? 'Running',
    sku: textOf(objectOf(body['sku'])['name']) ?? '',
    hasHostedSystemPool: objectOf(properties['hostedSystemProfile'])['enabled'] === true,
    nodeResourceGroup: textOf(properties['nodeResourceGroup']) ?? '',
    kubernetesVersion: textOf(properties['kubernetesVersion']) ?? '',
    currentKubernetesVersion:
      textOf(properties['currentKubernetesVersion']) ?? textOf(properties['kubernetesVersion']) ?? '',
    networkPlugin: textOf(network['networkPlugin'])?.toLowerCase() ?? '',
    networkPluginMode: textOf(network['networkPluginMode'])?.toLowerCase() ?? '',
    networkDataplane: textOf(network['networkDataplane'])?.toLowerCase() ?? '',
    ...defined('networkPolicy', policy === 'none' ? undefined : policy),
    loadBalancerSku: textOf(network['loadBalancerSku'])?.toLowerCase() ?? '',
    outboundType: textOf(network['outboundType']) ?? 'loadBalancer',
    podCidrs: severalOrOne(network, 'podCidrs', 'podCidr'),
    serviceCidrs: severalOrOne(network, 'serviceCidrs', 'serviceCidr'),
    ...defined('apiServerSubnetId', textOf(objectOf(properties['apiServerAccessProfile'])['subnetId'])),
    apiServerAccess: parseApiServerAccess(properties),
    loadBalancer: parseLoadBalancerProfile(network),
    identity: parseIdentity(body),
    ipFamilies: stringsOf(network['ipFamilies']),
    ...defined('virtualNodeSubnetName', virtualNodeSubnetName(properties)),
    hasNodeAutoProvisioning: textOf(objectOf(properties['nodeProvisioningProfile'])['mode']) === 'Auto',
    hasWindowsProfile: Object.keys(objectOf(properties['windowsProfile'])).length > 0,
    hasWindowsOutboundNat: objectOf(properties['windowsProfile'])['disableOutboundNat'] !== true,
    ...defined('eTag', textOf(body['eTag'])),
    raw: body,
  };
}

/** Reads a pool from the answer of the agentPools API, or from a body that is about to be sent there. */
export function parseAgentPool(body: JsonObject): AgentPool {
  const properties = objectOf(body['properties']);
  const upgrade = objectOf(properties['upgradeSettings']);
  const version = textOf(properties['orchestratorVersion']) ?? '';
  return {
    id: textOf(body['id']) ?? '',
    name: textOf(body['name']) ?? '',
    provisioningState: textOf(properties['provisioningState']) ?? '',
    ...defined('provisioningError', provisioningErrorOf(properties)),
    powerState: textOf(objectOf(properties['powerState'])['code']) ?? 'Running',
    mode: textOf(properties['mode']) ?? 'User',
    osType: textOf(properties['osType']) ?? 'Linux',
    ...defined('vmSize', textOf(properties['vmSize'])),
    type: textOf(properties['type']) ?? 'VirtualMachineScaleSets',
    count: numberOf(properties['count']) ?? 0,
    isAutoscaled: properties['enableAutoScaling'] === true,
    ...defined('minCount', numberOf(properties['minCount'])),
    ...defined('maxCount', numberOf(properties['maxCount'])),
    ...parseMachineScale(properties),
    maxPods: numberOf(properties['maxPods']) ?? 0,
    ...defined('maxSurge', textOf(upgrade['maxSurge'])),
    ...defined('maxUnavailable', textOf(upgrade['maxUnavailable'])),
    ...defined('vnetSubnetId', textOf(properties['vnetSubnetID'])),
    ...defined('podSubnetId', textOf(properties['podSubnetID'])),
    ...defined('podIpAllocationMode', textOf(properties['podIPAllocationMode'])),
    kubernetesVersion: version,
    currentKubernetesVersion: textOf(properties['currentOrchestratorVersion']) ?? version,
    nodeImageVersion: textOf(properties['nodeImageVersion']) ?? '',
    ...defined('eTag', textOf(properties['eTag'])),
    raw: body,
  };
}

export function parseAgentPools(body: JsonObject): readonly AgentPool[] {
  return objectsOf(body['value']).map(parseAgentPool);
}

/** The nodes that a pool may grow to: AKS counts `maxCount` for an autoscaled pool. */
export function largestNodeCount(pool: AgentPool): number {
  return pool.isAutoscaled ? (pool.maxCount ?? pool.count) : pool.count;
}

function provisioningErrorOf(properties: JsonObject): string | undefined {
  const error = objectOf(objectOf(properties['status'])['provisioningError']);
  const code = textOf(error['code']);
  const message = textOf(error['message']);
  return code && message ? `${code}: ${message}` : (code ?? message);
}

function severalOrOne(network: JsonObject, several: string, one: string): readonly string[] {
  const ranges = stringsOf(network[several]);
  if (ranges.length > 0) return ranges;
  const single = textOf(network[one]);
  return single === undefined ? [] : [single];
}

/** An object with the key only where there is a value: `exactOptionalPropertyTypes` tells missing from undefined. */
function defined<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}
