import type { ErrorEntry } from './error-entry.ts';

/** Quotas, sizes, zones, versions: what the pool asks for and cannot have. */
export const CAPACITY_ERRORS: readonly ErrorEntry[] = [
  // Compute says quota with the code by which AKS says "busy". https://github.com/Azure/karpenter-provider-azure/issues/192
  {
    pattern:
      /exceeding approved (.+?) quota[\s\S]*?Current Limit: (\d+), Current Usage: (\d+), Additional Required: (\d+)/i,
    retry: 'never',
    meaning: (what, limit, used, needed) =>
      `The quota ${what} of the region is ${limit}, ${used} are used and ${needed} more are needed. Nodes that an upgrade adds count too.`,
    fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes, another size family or another region.',
  },
  {
    pattern:
      /exceeding quota limits of (\w+)\. Maximum allowed: (\d+), Current in use: (\d+), Additional requested: (\d+)/i,
    retry: 'never',
    meaning: (what, limit, used, needed) =>
      `The quota ${what} of the region is ${limit}, ${used} are used and ${needed} more are needed. Nodes that an upgrade adds count too.`,
    fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes, another size family or another region.',
  },
  {
    pattern: /left regional vcpu quota (\d+), requested quota (\d+)/i,
    retry: 'never',
    meaning: (left, needed) =>
      `The region has a quota of ${left} vCPUs left, and ${needed} are needed. AKS counts the nodes of an upgrade's surge too.`,
    fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes.',
  },
  {
    pattern: /Insufficient vcpu quota requested (\d+), remaining (\d+) for family (\w+)/i,
    retry: 'never',
    meaning: (needed, left, family) =>
      `${family} has a quota of ${left} vCPUs left, and ${needed} are needed. AKS counts the nodes of an upgrade's surge too.`,
    fix: 'Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use fewer or smaller nodes or another size family.',
  },
  {
    codes: ['ErrCode_InsufficientVCPUQuota', 'QuotaExceeded'],
    retry: 'never',
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
  {
    codes: ['InvalidLoadBalancerProfileAllocatedOutboundPorts'],
    retry: 'never',
    meaning:
      "The cluster's load balancer gives each node a fixed number of outbound ports, and its public addresses have too few for so many nodes.",
    fix: 'Lower the allocated ports or give the load balancer more public addresses (https://aka.ms/aks/slb-ports), or use fewer nodes.',
  },
  {
    codes: ['VMSizeNotSupported', 'SkuNotAvailable'],
    retry: 'never',
    meaning: 'This subscription cannot have nodes of this size in the region.',
    fix: 'Choose a node-vm-size that the message or az vm list-skus --location REGION --resource-type virtualMachines --query "[?!restrictions].name" names, or ask Azure to lift the restriction.',
  },
  {
    pattern: /not allowed in your subscription in location '([^']+)'/i,
    retry: 'never',
    meaning: (location) => `This subscription cannot have nodes of this size in ${location}.`,
    fix: 'Choose a node-vm-size that the message names, or ask Azure to lift the restriction (https://aka.ms/cpu-quota).',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error
  {
    codes: ['AvailabilityZoneNotSupported'],
    retry: 'never',
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
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error
  {
    codes: ['NodePoolMcVersionIncompatible'],
    retry: 'never',
    meaning:
      "A pool's Kubernetes version must not be newer than the control plane's, nor more than two minor versions older.",
    fix: "Leave kubernetes-version out: the pool then gets the control plane's.",
  },
  {
    pattern: /Version (\S+) is not supported in this region/i,
    retry: 'never',
    meaning: (version) => `AKS does not offer Kubernetes ${version} in the region.`,
    fix: 'Upgrade the cluster to a version that az aks get-versions --location REGION names, or set kubernetes-version to one that is offered.',
  },
  {
    codes: ['AgentPoolK8sVersionNotSupported', 'K8sVersionNotSupported'],
    retry: 'never',
    meaning: 'AKS does not offer this Kubernetes version in the region any more.',
    fix: 'Upgrade the cluster to a version that az aks get-versions --location REGION names, or set kubernetes-version to one that is offered.',
  },
  {
    codes: ['AzureCNIOnlyForWindows'],
    retry: 'never',
    meaning: 'Windows pools need a cluster with Azure CNI.',
    fix: 'Use os-type Linux, or a cluster with Azure CNI.',
  },
  {
    pattern: /Windows (?:profile definition is missing|node pools require a Windows authentication profile)/i,
    retry: 'never',
    meaning: 'The cluster was created without a Windows profile, and it cannot be given one.',
    fix: 'Use os-type Linux, or a cluster that was created with a Windows profile.',
  },
  {
    pattern: /System node pool must use VM sku with more than (.+?)\./i,
    retry: 'never',
    meaning: (least) => `Nodes of a system pool need more than ${least}.`,
    fix: 'Choose a larger node-vm-size, or set mode to User.',
  },
];
