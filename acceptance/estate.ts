/** What an acceptance run makes in Azure: one resource group with everything in it, so that its deletion leaves nothing. */
import type { JsonObject } from '../src/values/json.ts';
import { clusterIdOf, subnetIdOf, vnetIdOf } from '../src/values/resource-id.ts';

/** Every group of ours begins so, and nothing outside of such groups is ever written. */
export const GROUP_PREFIX = 'aks-subnet-pool-acceptance-';
/** On every group of ours: when it may be deleted by anybody's next start, as an ISO time. */
export const EXPIRY_TAG = 'aks-subnet-pool-acceptance-expires';

export const CLUSTER_NAME = 'acceptance';
export const VNET_NAME = 'vnet-acceptance';
const SECURITY_GROUP_NAME = 'nsg-cuts-pods-off';

/** Apart from the pods' and the services' ranges, which are those of AKS's defaults. */
const POD_CIDR = '10.244.0.0/16';
const SERVICE_CIDR = '10.0.0.0/16';
const DNS_SERVICE_IP = '10.0.0.10';
const FIRST_RANGE = '10.20.0.0/16';

interface Subnet {
  readonly addressPrefix: string;
  readonly isCutOff?: true;
}

const SUBNETS = {
  'snet-system': { addressPrefix: '10.20.0.0/24' },
  'snet-pool2': { addressPrefix: '10.20.1.0/24' },
  // Three addresses: Azure keeps five of every subnet, and takes none that is smaller.
  'snet-small': { addressPrefix: '10.20.2.0/29' },
  'snet-cut-off': { addressPrefix: '10.20.3.0/24', isCutOff: true },
  'snet-list': { addressPrefix: '10.20.4.0/24' },
} as const satisfies Readonly<Record<string, Subnet>>;

/** The ranges that the VNet gets later, one after the other, each with its subnet. */
export const EXPANSIONS = [
  { range: '10.21.0.0/16', subnet: 'snet-expanded', addressPrefix: '10.21.0.0/24' },
  { range: '10.22.0.0/16', subnet: 'snet-expanded-again', addressPrefix: '10.22.0.0/24' },
] as const;

export type SubnetName = keyof typeof SUBNETS | (typeof EXPANSIONS)[number]['subnet'];

/** The action asks with these too, so that a recording is of one Azure. Groups: https://learn.microsoft.com/rest/api/resources/resource-groups */
export const ESTATE_API_VERSIONS = {
  'Microsoft.Resources': '2024-11-01',
  'Microsoft.Network': '2025-07-01',
  'Microsoft.ContainerService': '2026-06-01',
} as const;

/** Where an estate is. */
export interface Place {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly location: string;
}

/** One request that makes a part of the estate; `path` is the resource's id. */
export interface Making {
  readonly path: string;
  readonly provider: keyof typeof ESTATE_API_VERSIONS;
  readonly body: JsonObject;
}

export function groupIdOf({ subscriptionId, resourceGroup }: Pick<Place, 'subscriptionId' | 'resourceGroup'>): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
}

/** A name that nobody has: eight letters and digits after the prefix. */
export function newGroupName(random: () => number): string {
  const letters = Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36));
  return `${GROUP_PREFIX}${letters.join('')}`;
}

/** @param expiresAt milliseconds since the epoch */
export function groupOf(place: Place, expiresAt: number): Making {
  const tags = { [EXPIRY_TAG]: new Date(expiresAt).toISOString() };
  return { path: groupIdOf(place), provider: 'Microsoft.Resources', body: { location: place.location, tags } };
}

/** What follows the group, in the order in which one needs the other. */
export function resourcesOf(place: Place, vmSize: string): readonly Making[] {
  return [securityGroupOf(place), vnetOf(place, 0), clusterOf(place, vmSize)];
}

function securityGroupId(place: Place): string {
  return `${groupIdOf(place)}/providers/Microsoft.Network/networkSecurityGroups/${SECURITY_GROUP_NAME}`;
}

function securityGroupOf(place: Place): Making {
  const properties = {
    priority: 4000,
    direction: 'Inbound',
    access: 'Deny',
    protocol: '*',
    sourceAddressPrefix: POD_CIDR,
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRange: '*',
  };
  const body = { location: place.location, properties: { securityRules: [{ name: 'deny-pods', properties }] } };
  return { path: securityGroupId(place), provider: 'Microsoft.Network', body };
}

/** The VNet with so many of its later ranges; a PUT of it leaves out nothing that it has by then. */
export function vnetOf(place: Place, expansions: number): Making {
  const later = EXPANSIONS.slice(0, expansions);
  const subnets: Readonly<Record<string, Subnet>> = SUBNETS;
  const all = [...Object.entries(subnets), ...later.map((each) => [each.subnet, each] as const)];
  return {
    path: vnetIdOf({ ...place, vnet: VNET_NAME }),
    provider: 'Microsoft.Network',
    body: {
      location: place.location,
      properties: {
        addressSpace: { addressPrefixes: [FIRST_RANGE, ...later.map(({ range }) => range)] },
        subnets: all.map(([name, { addressPrefix, isCutOff }]: readonly [string, Subnet]) => ({
          name,
          properties: {
            addressPrefix,
            ...(isCutOff === undefined ? {} : { networkSecurityGroup: { id: securityGroupId(place) } }),
          },
        })),
      },
    },
  };
}

/** One node, Azure CNI Overlay, the free tier. */
function clusterOf(place: Place, vmSize: string): Making {
  const { subscriptionId, resourceGroup, location } = place;
  const system = {
    name: 'system',
    mode: 'System',
    count: 1,
    vmSize,
    osType: 'Linux',
    type: 'VirtualMachineScaleSets',
    vnetSubnetID: subnetIdOf({ ...place, vnet: VNET_NAME, subnet: 'snet-system' }),
  };
  return {
    path: clusterIdOf(subscriptionId, resourceGroup, CLUSTER_NAME),
    provider: 'Microsoft.ContainerService',
    body: {
      location,
      sku: { name: 'Base', tier: 'Free' },
      identity: { type: 'SystemAssigned' },
      properties: {
        dnsPrefix: CLUSTER_NAME,
        agentPoolProfiles: [system],
        networkProfile: {
          networkPlugin: 'azure',
          networkPluginMode: 'overlay',
          podCidr: POD_CIDR,
          serviceCidr: SERVICE_CIDR,
          dnsServiceIP: DNS_SERVICE_IP,
          loadBalancerSku: 'standard',
        },
      },
    },
  };
}
