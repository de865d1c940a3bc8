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

const QUOTA = {
  retry: 'never',
  check: 'vcpu-quota-suffices',
  source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/quota-exceeded-error',
  fix: (asked: Asked) =>
    `Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes or another size family. What is used: ${computeUsageCommand(asked)}`,
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
    `Lower the allocated ports or give the load balancer more public addresses (https://aka.ms/aks/slb-ports), or use fewer nodes. As it is: ${clusterCommand(asked, 'show', { query: 'networkProfile.loadBalancerProfile' })}`,
} as const;

function quota(what: string, limit: string, used: string, needed: string): string {
  return `The quota ${what} of the region is ${limit}, ${used} are used and ${needed} more are needed. Nodes that an upgrade adds count too.`;
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
      `The region has a quota of ${left} vCPUs left, and ${needed} are needed. AKS counts the nodes of an upgrade's surge too.`,
  },
  {
    ...QUOTA,
    pattern: /Insufficient vcpu quota requested (\d+), remaining (\d+) for family (\w+)/i,
    meaning: (_, needed, left, family) =>
      `${family} has a quota of ${left} vCPUs left, and ${needed} are needed. AKS counts the nodes of an upgrade's surge too.`,
  },
  {
    ...QUOTA,
    pattern: /exceeding approved (.+?) quota/i,
    meaning: (_, what) => `The quota ${what} of the region does not suffice. Nodes that an upgrade adds count too.`,
  },
  {
    ...QUOTA,
    codes: ['ErrCode_InsufficientVCPUQuota', 'InsufficientVCPUQuota', 'QuotaExceeded'],
    meaning: 'The quota of the region or of the size family does not suffice. Nodes that an upgrade adds count too.',
  },
  {
    codes: ['PublicIPCountLimitReached', 'PublicIPPrefixCountLimitReached'],
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/publicipcountlimitreached-error',
    meaning: 'The quota of public IP addresses of the region is used up.',
    fix: (asked) =>
      `Ask for a larger quota (https://learn.microsoft.com/azure/quotas/networking-quota-requests), delete public IP addresses that nobody uses, or leave enable-node-public-ip out. What is used: ${networkUsageCommand(asked)}`,
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
    pattern: /nodePublicIPPrefixID|public ?IP ?prefix(?!Size)/i,
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/3257',
    meaning: 'AKS refuses the public IP prefix for the nodes.',
    fix: (asked) =>
      `Set node-public-ip-prefix-id to the id of a prefix that exists in ${asked.location ?? 'the region of the cluster'} and has an address free for each node, or leave it out.`,
    isGeneral: true,
  },
  {
    ...PORTS,
    pattern:
      /allocated ports (\d+) is not in an allowable range[\s\S]*?Total node count (\d+) requires (\d+) ports but only (\d+) ports are available given (\d+)/i,
    meaning: (_, ports, nodes, needed, available, addresses) =>
      `The load balancer has ${available} outbound ports on ${addresses} public address${addresses === '1' ? '' : 'es'}, and ${nodes} nodes need ${needed}. It gives each node ${ports}, those of an upgrade's surge too.`,
  },
  {
    ...PORTS,
    codes: ['InvalidLoadBalancerProfileAllocatedOutboundPorts', 'InsufficientOutboundPorts'],
    meaning:
      "The cluster's load balancer has too few outbound ports for so many nodes. It gives each node a fixed number.",
  },
  {
    ...SIZE,
    pattern: /Virtual Machine size:? '?([\w-]+)'? is not supported for subscription \S+ in location '([^']+)'/i,
    meaning: (_, size, location) => `This subscription cannot have nodes of the size ${size} in ${location}.`,
  },
  {
    ...SIZE,
    pattern: /VM size of '?(Standard_[\w-]+)'? is not allowed in your subscription in location '([^']+)'/i,
    meaning: (_, size, location) => `This subscription cannot have nodes of the size ${size} in ${location}.`,
  },
  {
    ...SIZE,
    pattern:
      /requested (?:VM )?size (?:for resource '[^']*' )?(?:'?([\w-]+)'? )?is currently not available in location '([^']+)'(?: zones? '([^']*)')?/i,
    meaning: (asked, size, location, zones) =>
      `${size === '' ? (asked.pool?.vmSize ?? 'The size') : size} is not available in ${location}${zones === '' ? '' : `, zone ${zones}`} for this subscription at present.`,
    fix: (asked, size) =>
      `Choose another node-vm-size, or other zones. Where the size is offered, and its restrictions: ${sizeCommand(asked, size === '' ? asked.pool?.vmSize : size)}`,
  },
  {
    ...SIZE,
    pattern: /VM [Ss]ize '?(Standard_[\w-]+)'? is not supported/i,
    meaning: (asked, size) =>
      `AKS does not take ${size} for this pool${asked.location === undefined ? '' : ` in ${asked.location}`}.`,
  },
  {
    ...SIZE,
    pattern: /VM SKU '?(Standard_[\w-]+)'? chosen for agent ?pool\(s\) '[^']*'.{0,60} is not supported by AKS/i,
    source: 'https://github.com/Azure/AKS/issues/2876',
    meaning: (_, size) => `AKS does not support nodes of ${size}.`,
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
      `This subscription cannot have nodes of ${asked.pool?.vmSize ?? 'this size'} in ${asked.location ?? 'the region'}.`,
  },
  {
    ...SIZE,
    pattern: /not allowed in your subscription in location '([^']+)'/i,
    meaning: (asked, location) =>
      `This subscription cannot have nodes of ${asked.pool?.vmSize ?? 'this size'} in ${location}.`,
  },
  {
    ...SIZE,
    codes: ['VMSizeNotSupportedForWindowsAgentPool', 'UnsupportedGPUDedicatedVHDVMSize', 'UnsupportedGen2VMSize'],
    check: 'vm-size-runs-the-image',
    meaning: (asked) => `${asked.pool?.vmSize ?? 'The size'} cannot run the node image of this pool.`,
  },
  {
    pattern: /VM [Ss]ize '?([\w-]+)'? cannot boot Hypervisor Generation '?(\d)'?/i,
    retry: 'never',
    check: 'vm-size-runs-the-image',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/28252',
    meaning: (_, size, generation) =>
      `${size} cannot run an image of generation ${generation}, which the pool's node image is.`,
    fix: (_, __, generation) =>
      generation === '1'
        ? 'Choose a node-vm-size that runs generation 1 as well, such as those of version 5, or use an os-sku whose image is of generation 2 (https://learn.microsoft.com/azure/aks/generation-2-vms).'
        : `Choose a node-vm-size that runs generation ${generation} (https://learn.microsoft.com/azure/virtual-machines/generation-2).`,
  },
  {
    pattern:
      /VM of size '([\w-]+)' because this VM size only supports a CPU Architecture of '(\w+)', but an image or disk with CPU Architecture '(\w+)'/i,
    retry: 'never',
    check: 'vm-size-runs-the-image',
    source: 'https://learn.microsoft.com/azure/aks/use-arm64-vms',
    meaning: (_, size, processors, image) =>
      `${size} has ${processors} processors, and the node image is for ${image}.`,
    fix: (_, __, ___, image) =>
      `Choose a node-vm-size with ${image} processors, or an os-sku that has an image for both (https://learn.microsoft.com/azure/aks/use-arm64-vms).`,
  },
  {
    pattern: /VM size '([\w-]+)' cannot boot with OS image or disk/i,
    retry: 'never',
    check: 'vm-size-runs-the-image',
    source: 'https://learn.microsoft.com/azure/virtual-machines/nvme-overview',
    meaning: (_, size) =>
      `${size} cannot boot the pool's node image: it takes disks by another kind of controller (NVMe).`,
    fix: 'Choose a node-vm-size with a SCSI controller, such as those of version 5, or an os-sku whose image boots from NVMe.',
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
      `The size is not offered in zone ${zones} of ${location}, only in ${offered.replaceAll("'", '')}.`,
    fix: (_, __, ___, offered) => `Set zones to ${offered.replaceAll("'", '')}, or choose another node-vm-size.`,
  },
  {
    codes: ['AvailabilityZoneNotSupported', 'InvalidAvailabilityZoneFormat'],
    retry: 'never',
    check: 'zones-are-offered',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error',
    meaning: (asked) =>
      `${asked.pool?.vmSize ?? 'The size'} is not offered in ${zonesOf(asked)}${asked.location === undefined ? '' : ` of ${asked.location}`}.`,
    fix: (asked) =>
      `Set zones to those in which the size is offered, leave zones out, or choose another node-vm-size. The zones of the size: ${sizeCommand(asked)}`,
  },
  {
    codes: ['OverconstrainedZonalAllocationRequest', 'OverconstrainedAllocationRequest'],
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/zonalallocation-allocationfailed-error',
    meaning:
      'Azure has no machine free that satisfies zone, size, disk and network of the pool all at once. The pool exists and is Failed.',
    fix: (asked) =>
      `Run again later, which retries the pool. Or delete it and ask for less: other zones or none, another node-vm-size, a managed OS disk: ${poolCommand(asked, 'delete')}`,
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
      `Azure has no capacity for ${asked.pool?.vmSize ?? 'this size'} there at present${asked.kind === 'pool' ? '. The pool exists and is Failed' : ''}.`,
    fix: (asked) =>
      asked.kind === 'pool'
        ? `Run again later, which retries the pool. Or delete it and use another node-vm-size, other zones or none: ${poolCommand(asked, 'delete')}`
        : 'Run again later.',
  },
];

function zonesOf({ pool }: Asked): string {
  const zones = pool?.zones ?? [];
  return zones.length === 0 ? 'one of these zones' : `every one of the zones ${zones.join(', ')}`;
}
