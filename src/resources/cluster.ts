import { objectOf, stringsOf, textOf, wordOf, type JsonObject } from '../values/json.ts';
import { POWER_STATES } from './agent-pool.ts';
import {
  parseApiServerAccess,
  parseIdentity,
  parseLoadBalancerProfile,
  virtualNodeSubnetName,
  type ApiServerAccess,
  type ClusterIdentity,
  type LoadBalancerProfile,
} from './cluster-profiles.ts';
import { provisioningErrorOf } from './provisioning.ts';

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
  /** `KubernetesOfficial` or `AKSLongTermSupport`. */
  readonly supportPlan: string;
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
  /** The subnet of the system nodes that AKS hosts. Without one they lie in a virtual network that AKS makes. */
  readonly hostedSystemSubnetId?: string;
  /** Beside it, the subnet of the nodes of node auto-provisioning. */
  readonly hostedNodeSubnetId?: string;
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
  readonly raw: JsonObject;
}

/** https://learn.microsoft.com/azure/aks/egress-outboundtype */
const OUTBOUND_TYPES = [
  'loadBalancer',
  'userDefinedRouting',
  'managedNATGateway',
  'managedNATGatewayV2',
  'userAssignedNATGateway',
  'none',
  'block',
];

export function parseCluster(body: JsonObject): Cluster {
  const properties = objectOf(body['properties']);
  const network = objectOf(properties['networkProfile']);
  const hosted = objectOf(properties['hostedSystemProfile']);
  const policy = textOf(network['networkPolicy']);
  return {
    id: textOf(body['id']) ?? '',
    name: textOf(body['name']) ?? '',
    location: textOf(body['location']) ?? '',
    provisioningState: textOf(properties['provisioningState']) ?? '',
    provisioningError: provisioningErrorOf(properties),
    powerState: wordOf(objectOf(properties['powerState'])['code'], POWER_STATES) ?? 'Running',
    sku: wordOf(objectOf(body['sku'])['name'], ['Base', 'Automatic']) ?? '',
    hasHostedSystemPool: hosted['enabled'] === true,
    supportPlan:
      wordOf(properties['supportPlan'], ['KubernetesOfficial', 'AKSLongTermSupport']) ?? 'KubernetesOfficial',
    nodeResourceGroup: textOf(properties['nodeResourceGroup']) ?? '',
    kubernetesVersion: textOf(properties['kubernetesVersion']) ?? '',
    currentKubernetesVersion:
      textOf(properties['currentKubernetesVersion']) ?? textOf(properties['kubernetesVersion']) ?? '',
    networkPlugin: textOf(network['networkPlugin'])?.toLowerCase() ?? '',
    networkPluginMode: textOf(network['networkPluginMode'])?.toLowerCase() ?? '',
    networkDataplane: textOf(network['networkDataplane'])?.toLowerCase() ?? '',
    networkPolicy: policy?.toLowerCase() === 'none' ? undefined : policy,
    loadBalancerSku: textOf(network['loadBalancerSku'])?.toLowerCase() ?? '',
    outboundType: wordOf(network['outboundType'], OUTBOUND_TYPES) ?? 'loadBalancer',
    podCidrs: severalOrOne(network, 'podCidrs', 'podCidr'),
    serviceCidrs: severalOrOne(network, 'serviceCidrs', 'serviceCidr'),
    apiServerSubnetId: textOf(objectOf(properties['apiServerAccessProfile'])['subnetId']),
    hostedSystemSubnetId: textOf(hosted['systemNodeSubnetID']),
    hostedNodeSubnetId: textOf(hosted['nodeSubnetID']),
    apiServerAccess: parseApiServerAccess(properties),
    loadBalancer: parseLoadBalancerProfile(network),
    identity: parseIdentity(body),
    ipFamilies: stringsOf(network['ipFamilies']),
    virtualNodeSubnetName: virtualNodeSubnetName(properties),
    hasNodeAutoProvisioning: wordOf(objectOf(properties['nodeProvisioningProfile'])['mode'], ['Auto']) === 'Auto',
    hasWindowsProfile: Object.keys(objectOf(properties['windowsProfile'])).length > 0,
    hasWindowsOutboundNat: objectOf(properties['windowsProfile'])['disableOutboundNat'] !== true,
    raw: body,
  };
}

function severalOrOne(network: JsonObject, several: string, one: string): readonly string[] {
  const ranges = stringsOf(network[several]);
  if (ranges.length > 0) return ranges;
  const single = textOf(network[one]);
  return single === undefined ? [] : [single];
}

/** `azure` is the engine's name in ARM. https://learn.microsoft.com/azure/aks/use-network-policies */
export function usesNetworkPolicyManager({ networkPolicy }: Pick<Cluster, 'networkPolicy'>): boolean {
  return networkPolicy?.toLowerCase() === 'azure';
}
