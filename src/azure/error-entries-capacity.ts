import type { ErrorEntry } from './error-entry.ts';

/** Quotas, sizes, zones: what the pool asks for and cannot have. */
export const CAPACITY_ERRORS: readonly ErrorEntry[] = [
  // Compute says quota with the code by which AKS says "busy". https://github.com/Azure/karpenter-provider-azure/issues/192
  {
    pattern:
      /exceeding approved (.+?) quota[\s\S]*?Current Limit: (\d+), Current Usage: (\d+), Additional Required: (\d+)/i,
    retry: 'never',
    check: 'vcpu-quota-suffices',
    meaning: (what, limit, used, needed) =>
      `The quota ${what} of the region is ${limit}, ${used} are used and ${needed} more are needed. Nodes that an upgrade adds count too.`,
    fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes, another size family or another region.',
  },
  {
    pattern:
      /exceeding quota limits of (\w+)\. Maximum allowed: (\d+), Current in use: (\d+), Additional requested: (\d+)/i,
    retry: 'never',
    check: 'vcpu-quota-suffices',
    meaning: (what, limit, used, needed) =>
      `The quota ${what} of the region is ${limit}, ${used} are used and ${needed} more are needed. Nodes that an upgrade adds count too.`,
    fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes, another size family or another region.',
  },
  {
    pattern: /left regional vcpu quota (\d+), requested quota (\d+)/i,
    retry: 'never',
    check: 'vcpu-quota-suffices',
    meaning: (left, needed) =>
      `The region has a quota of ${left} vCPUs left, and ${needed} are needed. AKS counts the nodes of an upgrade's surge too.`,
    fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes.',
  },
  {
    pattern: /Insufficient vcpu quota requested (\d+), remaining (\d+) for family (\w+)/i,
    retry: 'never',
    check: 'vcpu-quota-suffices',
    meaning: (needed, left, family) =>
      `${family} has a quota of ${left} vCPUs left, and ${needed} are needed. AKS counts the nodes of an upgrade's surge too.`,
    fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes or another size family.',
  },
  {
    codes: ['ErrCode_InsufficientVCPUQuota', 'QuotaExceeded'],
    retry: 'never',
    check: 'vcpu-quota-suffices',
    meaning: 'The quota of the region or of the size family does not suffice. Nodes that an upgrade adds count too.',
    fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/publicipcountlimitreached-error
  {
    codes: ['PublicIPCountLimitReached'],
    retry: 'never',
    meaning: 'The region has no public IP address left in the quota.',
    fix: 'Ask for a larger quota, delete unused public IP addresses, or leave out enable-node-public-ip.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports
  {
    pattern:
      /allocated ports (\d+) is not in an allowable range[\s\S]*?Total node count (\d+) requires (\d+) ports but only (\d+) ports are available given (\d+)/i,
    retry: 'never',
    check: 'load-balancer-has-ports-for-every-node',
    meaning: (ports, nodes, needed, available, addresses) =>
      `The cluster's load balancer gives each node ${ports} outbound ports: ${nodes} nodes, the surge of an upgrade among them, need ${needed}, and ${addresses} public address(es) have ${available}.`,
    fix: 'Lower the allocated ports or give the load balancer more public addresses (https://aka.ms/aks/slb-ports), or use fewer nodes.',
  },
  {
    codes: ['InvalidLoadBalancerProfileAllocatedOutboundPorts'],
    retry: 'never',
    check: 'load-balancer-has-ports-for-every-node',
    meaning:
      "The cluster's load balancer gives each node a fixed number of outbound ports, and its public addresses have too few for so many nodes.",
    fix: 'Lower the allocated ports or give the load balancer more public addresses (https://aka.ms/aks/slb-ports), or use fewer nodes.',
  },
  {
    pattern: /Virtual Machine size:? '?([\w-]+)'? is not supported for subscription \S+ in location '([^']+)'/i,
    retry: 'never',
    check: 'vm-size-is-offered',
    meaning: (size, location) => `This subscription cannot have nodes of the size ${size} in ${location}.`,
    fix: 'Choose a node-vm-size that the message names, or ask Azure to lift the restriction.',
  },
  {
    codes: ['VMSizeNotSupported', 'SkuNotAvailable'],
    retry: 'never',
    check: 'vm-size-is-offered',
    meaning: 'This subscription cannot have nodes of this size in the region.',
    fix: 'Choose a node-vm-size that the message or az vm list-skus --location REGION --resource-type virtualMachines --query "[?!restrictions].name" names, or ask Azure to lift the restriction.',
  },
  {
    pattern: /not allowed in your subscription in location '([^']+)'/i,
    retry: 'never',
    check: 'vm-size-is-offered',
    meaning: (location) => `This subscription cannot have nodes of this size in ${location}.`,
    fix: 'Choose a node-vm-size that the message names, or ask Azure to lift the restriction (https://aka.ms/cpu-quota).',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error
  {
    pattern:
      /zone\(s\) '([^']+)' for resource '[^']*' (?:is|are) not supported\. ?The supported zones for location '([^']+)' are '(.+?)'(?:\.|$)/im,
    retry: 'never',
    check: 'zones-are-offered',
    meaning: (zones, location, offered) =>
      `The size is not offered in zone ${zones} of ${location}, only in ${offered.replaceAll("'", '')}.`,
    fix: 'Set zones to those, or choose another node-vm-size.',
  },
  {
    codes: ['AvailabilityZoneNotSupported'],
    retry: 'never',
    check: 'zones-are-offered',
    meaning: 'The size is not offered in one of these zones of the region.',
    fix: 'Set zones to those that the message names, or choose another node-vm-size.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/zonalallocation-allocationfailed-error
  {
    codes: [
      'AllocationFailed',
      'ZonalAllocationFailed',
      'OverconstrainedAllocationRequest',
      'OverconstrainedZonalAllocationRequest',
      'AKSCapacityError',
      'AKSCapacityHeavyUsage',
    ],
    retry: 'never',
    meaning:
      'Azure has no machines of this size free there for the moment, or none that satisfies all of zone, size, disk and network at once. The pool exists and is Failed.',
    fix: 'Run again later, which puts the same pool again, or delete it and use another node-vm-size, other zones or none.',
  },
];
