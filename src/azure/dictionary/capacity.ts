import type { ErrorEntry } from '../error-entry.ts';
import {
  clusterCommand,
  computeUsageCommand,
  networkUsageCommand,
  poolCommand,
  sizeCommand,
  sizesCommand,
} from './commands.ts';
import type { Asked } from './asked.ts';
import { listText } from '../../values/list-text.ts';

const QUOTA = {
  retry: 'never',
  check: 'vcpu-quota-suffices',
  source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/quota-exceeded-error',
  fix: (asked: Asked) =>
    `Request a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), use fewer or smaller nodes, or use another VM size family. Current usage: ${computeUsageCommand(asked)}`,
} as const;

const SIZE = {
  retry: 'never',
  check: 'vm-size-is-offered',
  source: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-sku-not-available',
  fix: (asked: Asked) => `Choose a node-vm-size from the output of: ${sizesCommand(asked)}`,
} as const;

const PORTS = {
  retry: 'never',
  check: 'load-balancer-has-ports-for-every-node',
  source:
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports',
  fix: (asked: Asked) =>
    `Lower the allocated ports, give the load balancer more public IP addresses (https://aka.ms/aks/slb-ports), or use fewer nodes. Current values: ${clusterCommand(asked, 'show', { query: 'networkProfile.loadBalancerProfile' })}`,
} as const;

function quota(what: string, limit: string, used: string, needed: string): string {
  return `The region's quota ${what} is ${limit}: ${used} are used, and ${needed} more are needed. Surge nodes of an upgrade count too.`;
}

/** Quotas, sizes, zones: what the pool asks for and cannot have. */
export const CAPACITY_ERRORS: readonly ErrorEntry[] = [
  // Compute says quota with the code by which AKS says "busy". https://github.com/Azure/karpenter-provider-azure/issues/192
  {
    ...QUOTA,
    pattern:
      /exceeding approved (.+?) quota[\s\S]*?Current Limit: (\d+), Current Usage: (\d+), Additional Required: (\d+)/i,
    meaning: (_, what, limit, used, needed) => quota(what, limit, used, needed),
  },
  {
    ...QUOTA,
    pattern:
      /exceeding quota limits of (\w+)\. Maximum allowed: (\d+), Current in use: (\d+), Additional requested: (\d+)/i,
    meaning: (_, what, limit, used, needed) => quota(what, limit, used, needed),
  },
  {
    ...QUOTA,
    pattern: /left regional vcpu quota (\d+), requested quota (\d+)/i,
    meaning: (_, left, needed) =>
      `The region's quota has ${left} vCPUs left, and ${needed} are needed. AKS counts surge nodes of an upgrade too.`,
  },
  {
    ...QUOTA,
    pattern: /Insufficient vcpu quota requested (\d+), remaining (\d+) for family (\w+)/i,
    meaning: (_, needed, left, family) =>
      `The quota of ${family} has ${left} vCPUs left, and ${needed} are needed. AKS counts surge nodes of an upgrade too.`,
  },
  {
    ...QUOTA,
    pattern: /exceeding approved (.+?) quota/i,
    meaning: (_, what) => `The region's quota ${what} is too low. Surge nodes of an upgrade count too.`,
  },
  {
    ...QUOTA,
    codes: ['ErrCode_InsufficientVCPUQuota', 'InsufficientVCPUQuota', 'QuotaExceeded'],
    meaning: 'The quota of the region or of the VM size family is too low. Surge nodes of an upgrade count too.',
  },
  {
    codes: ['PublicIPCountLimitReached', 'PublicIPPrefixCountLimitReached'],
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/publicipcountlimitreached-error',
    meaning: "The region's quota of public IP addresses is used up.",
    fix: (asked) =>
      `Request a larger quota (https://learn.microsoft.com/azure/quotas/networking-quota-requests), delete unused public IP addresses, or remove enable-node-public-ip. Current usage: ${networkUsageCommand(asked)}`,
  },
  {
    codes: [
      'InvalidPublicIPPrefixType',
      'InvalidPublicIPPrefixDifferentSub',
      'InvalidPublicIPPrefixDifferentLocation',
      'PublicIPPrefixIsAttachedToLoadBalancer',
      'GetPublicIPPrefixByResourceIDError',
      'NodePublicIPCanNotBeFalseWithIPPrefixSet',
    ],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/use-node-public-ips',
    meaning: 'The public IP prefix for the nodes cannot be used.',
    fix: "Set node-public-ip-prefix-id to a prefix of the cluster's region and subscription that no load balancer uses, and enable-node-public-ip to true.",
  },
  {
    kinds: ['pool'],
    pattern: /nodePublicIPPrefixI[Dd]|public ?IP ?prefix(?!Size)/i,
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/3257',
    meaning: 'AKS rejects the public IP prefix for the nodes.',
    fix: (asked) =>
      `Set node-public-ip-prefix-id to the id of a prefix in ${asked.location ?? "the cluster's region"} with a free address for each node, or remove it.`,
    isGeneral: true,
  },
  {
    ...PORTS,
    pattern:
      /allocated ports (\d+) is not in an allowable range[\s\S]*?Total node count (\d+) requires (\d+) ports but only (\d+) ports are available given (\d+)/i,
    meaning: (_, ports, nodes, needed, available, addresses) =>
      `The load balancer has ${available} outbound ports on ${addresses} public address${addresses === '1' ? '' : 'es'}, and ${nodes} nodes need ${needed}. Each node gets ${ports}, surge nodes of an upgrade included.`,
  },
  {
    ...PORTS,
    codes: ['InvalidLoadBalancerProfileAllocatedOutboundPorts', 'InsufficientOutboundPorts'],
    meaning:
      "The cluster's load balancer has too few outbound ports for this number of nodes. Each node gets a fixed number.",
  },
  {
    ...SIZE,
    pattern: /Virtual Machine size:? '?([\w-]+)'? is not supported for subscription \S+ in location '([^']+)'/i,
    meaning: (_, size, location) => `${size} is not available to this subscription in ${location}.`,
  },
  {
    ...SIZE,
    pattern: /VM size of '?(Standard_[\w-]+)'? is not allowed in your subscription in location '([^']+)'/i,
    meaning: (_, size, location) => `${size} is not available to this subscription in ${location}.`,
  },
  {
    ...SIZE,
    pattern:
      /requested (?:VM )?size (?:for resource '[^']*' )?(?:'?([\w-]+)'? )?is currently not available in location '([^']+)'(?: zones? '([^']*)')?/i,
    meaning: (asked, size, location, zones) =>
      `${size === '' ? (asked.pool?.vmSize ?? 'The size') : size} is not available in ${location}${zones === '' ? '' : `, zone ${zones}`} for this subscription at the moment.`,
    fix: (asked, size) =>
      `Choose another node-vm-size or other zones. Regions and restrictions of the size: ${sizeCommand(asked, size === '' ? asked.pool?.vmSize : size)}`,
  },
  {
    ...SIZE,
    pattern: /VM [Ss]ize '?(Standard_[\w-]+)'? is not supported/i,
    meaning: (asked, size) =>
      `AKS does not support ${size} for this pool${asked.location === undefined ? '' : ` in ${asked.location}`}.`,
  },
  {
    ...SIZE,
    pattern: /VM SKU '?(Standard_[\w-]+)'? chosen for agent ?pool\(s\) '[^']*'.{0,60} is not supported by AKS/i,
    source: 'https://github.com/Azure/AKS/issues/2876',
    meaning: (_, size) => `AKS does not support nodes of ${size}.`,
  },
  {
    ...SIZE,
    pattern:
      /VM SKUs? chosen for agent ?pool\(s\) [`']?(?:AgentPoolProfile:)?[\w-]+[`']? (?:is|are) restricted by AKS/i,
    check: 'vm-size-meets-the-documented-minimum',
    source: 'https://github.com/Azure/AKS/issues/2413',
    meaning: (asked) =>
      `AKS does not allow the VM size${asked.pool?.vmSize === undefined ? '' : ` ${asked.pool.vmSize}`} for nodes, usually because it has too few vCPUs or too little memory.`,
  },
  {
    ...SIZE,
    pattern: /provided value '(Standard_[\w-]+)' for the template parameter '\w*VMSize'/i,
    source: 'https://github.com/Azure/AKS/issues/1021',
    meaning: (_, size) => `Azure has no VM size ${size}.`,
  },
  {
    ...SIZE,
    codes: ['VMSizeNotSupported', 'SkuNotAvailable', 'GetVMSizeError'],
    meaning: (asked) =>
      `${asked.pool?.vmSize ?? 'The VM size'} is not available to this subscription in ${asked.location ?? 'the region'}.`,
  },
  {
    ...SIZE,
    pattern: /not allowed in your subscription in location '([^']+)'/i,
    meaning: (asked, location) =>
      `${asked.pool?.vmSize ?? 'The VM size'} is not available to this subscription in ${location}.`,
  },
  {
    ...SIZE,
    codes: ['VMSizeNotSupportedForWindowsAgentPool', 'UnsupportedGPUDedicatedVHDVMSize', 'UnsupportedGen2VMSize'],
    check: 'vm-size-runs-the-image',
    meaning: (asked) => `${asked.pool?.vmSize ?? 'The VM size'} cannot run the node image of this pool.`,
  },
  {
    pattern: /VM [Ss]ize '?([\w-]+)'? cannot boot Hypervisor Generation '?(\d)'?/i,
    retry: 'never',
    check: 'vm-size-runs-the-image',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/28252',
    meaning: (_, size, generation) => `${size} cannot run the pool's node image, which is generation ${generation}.`,
    fix: (_, __, generation) =>
      generation === '1'
        ? 'Choose a node-vm-size that also runs generation 1, such as a v5 size, or an os-sku with a generation 2 image (https://learn.microsoft.com/azure/aks/generation-2-vms).'
        : `Choose a node-vm-size that runs generation ${generation} (https://learn.microsoft.com/azure/virtual-machines/generation-2).`,
  },
  {
    pattern:
      /VM of size '([\w-]+)' because this VM size only supports a CPU Architecture of '(\w+)', but an image or disk with CPU Architecture '(\w+)'/i,
    retry: 'never',
    check: 'vm-size-runs-the-image',
    source: 'https://learn.microsoft.com/azure/aks/use-arm64-vms',
    meaning: (_, size, processors, image) =>
      `${size} has ${processors} processors, but the node image is for ${image}.`,
    fix: (_, __, ___, image) =>
      `Choose a node-vm-size with ${image} processors, or an os-sku that has an image for both (https://learn.microsoft.com/azure/aks/use-arm64-vms).`,
  },
  {
    pattern: /VM size '([\w-]+)' cannot boot with OS image or disk/i,
    retry: 'never',
    check: 'vm-size-runs-the-image',
    source: 'https://learn.microsoft.com/azure/virtual-machines/nvme-overview',
    meaning: (_, size) => `${size} cannot boot the pool's node image, because its disk controller (NVMe) differs.`,
    fix: 'Choose a node-vm-size with a SCSI controller, such as a v5 size, or an os-sku whose image boots from NVMe.',
  },
  {
    ...SIZE,
    pattern: /requested VM size '?([\w-]+)'? is not available in the current region/i,
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidparameter-error',
    meaning: (asked, size) => `${size} is not available in ${asked.location ?? 'the region of the cluster'}.`,
  },
  {
    pattern:
      /zone\(s\) '([^']+)' for resource '[^']*' (?:is|are) not supported\. ?The supported zones for location '([^']+)' are '(.+?)'(?:\.|$)/im,
    retry: 'never',
    check: 'zones-are-offered',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error',
    meaning: (_, zones, location, offered) =>
      `The VM size is not available in zone ${zones} of ${location}. Available zones: ${offered.replaceAll("'", '')}.`,
    fix: (_, __, ___, offered) => `Set zones to ${offered.replaceAll("'", '')}, or choose another node-vm-size.`,
  },
  {
    codes: ['AvailabilityZoneNotSupported', 'InvalidAvailabilityZoneFormat'],
    retry: 'never',
    check: 'zones-are-offered',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error',
    meaning: (asked) =>
      `${asked.pool?.vmSize ?? 'The VM size'} is not available in ${zonesOf(asked)}${asked.location === undefined ? '' : ` of ${asked.location}`}.`,
    fix: (asked) =>
      `Set zones to zones that have the VM size, remove zones, or choose another node-vm-size. Zones of the VM size: ${sizeCommand(asked)}`,
  },
  {
    codes: ['OverconstrainedZonalAllocationRequest', 'OverconstrainedAllocationRequest'],
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/zonalallocation-allocationfailed-error',
    meaning:
      "Azure has no capacity that matches the pool's zone, VM size, disk, and network together. The pool exists and is Failed.",
    fix: (asked) =>
      `Run again later to retry the pool. Or delete it and relax the request (other zones or none, another node-vm-size, a managed OS disk): ${poolCommand(asked, 'delete')}`,
  },
  {
    codes: [
      'AllocationFailed',
      'ZonalAllocationFailed',
      'AKSCapacityError',
      'AKSCapacityHeavyUsage',
      'AksCapacityHeavyUsage',
      'RegionOverConstrained',
      'ResourcesOverConstrained',
      'CapacityReservationGroupNotEnoughCapacity',
    ],
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/zonalallocation-allocationfailed-error',
    meaning: (asked) =>
      `Azure has no capacity for ${asked.pool?.vmSize ?? 'this VM size'} at the moment${asked.kind === 'pool' ? '. The pool exists and is Failed' : ''}.`,
    fix: (asked) =>
      asked.kind === 'pool'
        ? `Run again later to retry the pool. Or delete it and use another node-vm-size, other zones, or none: ${poolCommand(asked, 'delete')}`
        : 'Run again later.',
  },
];

function zonesOf({ pool }: Asked): string {
  const zones = pool?.zones ?? [];
  return zones.length === 0 ? 'one of these zones' : `all of the zones ${listText(zones)}`;
}
