import type { ErrorEntry } from './error-entry.ts';

/** What AKS and the network provider say about subnets and virtual networks. */
export const NETWORK_ERRORS: readonly ErrorEntry[] = [
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking
  {
    pattern:
      /Pre-allocated IPs (\d+) exceeds IPs available(?: in Subnet)? (\d+) in Subnet Cidr (\S+), Subnet Name networkProfile\.podCIDR\b/i,
    retry: 'never',
    check: 'pod-cidr-has-room',
    meaning: (needed, available, range) =>
      `All pools at their largest need ${needed} addresses of the pod range ${range}, and it holds ${available}: every node takes 256. The subnet is not what is short.`,
    fix: 'Lower node-count or max-count, here or in other pools, or expand the pod range (https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand).',
  },
  {
    pattern: /Pre-allocated IPs (\d+) exceeds IPs available (\d+) in Subnet Cidr (\S+), Subnet Name ([^\s.]+)/i,
    retry: 'never',
    check: 'subnet-is-large-enough',
    meaning: (needed, available, range, subnet) =>
      `The pools in subnet ${subnet} need ${needed} addresses at their largest, and ${range} holds ${available}; an autoscaled pool counts with max-count.`,
    fix: 'Use a larger subnet, or lower node-count, max-count or max-pods.',
  },
  {
    codes: ['InsufficientSubnetSize'],
    retry: 'never',
    check: 'subnet-is-large-enough',
    meaning:
      'The pools in the subnet need more addresses at their largest than it holds; an autoscaled pool counts with max-count.',
    fix: 'Use a larger subnet, or lower node-count, max-count or max-pods.',
  },
  {
    pattern: /Pre-allocated IPs (\d+) exceeds IPs available(?: in Subnet)? (\d+)/i,
    retry: 'never',
    check: 'subnet-is-large-enough',
    meaning: (needed, available) =>
      `The pools in the subnet need ${needed} addresses at their largest, and it holds ${available}.`,
    fix: 'Use a larger subnet, or lower node-count, max-count or max-pods.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error
  {
    codes: ['SubnetIsFull'],
    retry: 'never',
    check: 'subnet-has-free-addresses',
    meaning: 'The subnet has no free address left for a new node or its pods. The pool exists and is Failed.',
    fix: 'Free addresses in the subnet and run again, or delete the pool and add it in a larger subnet.',
  },
  {
    pattern: /(?:does not|doesn't) have enough capacity for (\d+)? ?IP addresses/i,
    retry: 'never',
    check: 'subnet-has-free-addresses',
    meaning: (needed) =>
      `The subnet has no ${needed === '' ? 'more' : needed} free addresses for a new node and its pods. The pool exists and is Failed.`,
    fix: 'Free addresses in the subnet and run again, or delete the pool and add it in a larger subnet.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error
  {
    codes: ['SubnetIsDelegated'],
    retry: 'never',
    check: 'subnet-is-not-delegated',
    meaning: 'The subnet is delegated to a service. Nodes need a subnet without any delegation, that to AKS included.',
    fix: 'Remove the delegation from the subnet, or use another one. A delegation to Microsoft.ContainerService/managedClusters does not help.',
  },
  {
    pattern: /cannot be used as it's a delegated subnet/i,
    retry: 'never',
    check: 'subnet-is-not-delegated',
    meaning: 'The subnet is delegated to a service. Nodes need a subnet without any delegation, that to AKS included.',
    fix: 'Remove the delegation from the subnet, or use another one. A delegation to Microsoft.ContainerService/managedClusters does not help.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetwithexternalresourcescannotbeusedbyotherresources-error
  {
    codes: ['SubnetWithExternalResourcesCannotBeUsedByOtherResources'],
    retry: 'never',
    meaning: 'Another service holds the subnet for its resources.',
    fix: 'Use another subnet, or delete the resources that the message names.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error
  {
    codes: ['VirtualNetworkNotInSucceededState', 'SetVNetOwnershipFailed'],
    pattern: /is in Failed state/i,
    retry: 'never',
    check: 'vnet-is-provisioned',
    meaning: 'The last change of the virtual network failed, and AKS works only with one that is Succeeded.',
    fix: 'Repair the virtual network, for example by az network vnet update without a change, then run again.',
  },
  {
    codes: ['VirtualNetworkNotInSucceededState', 'SetVNetOwnershipFailed'],
    retry: 'vnet-busy',
    check: 'vnet-is-provisioned',
    meaning:
      'Somebody else changed the virtual network at the same time, for example another pool that was added in it.',
    fix: 'Run again when the virtual network is Succeeded. A concurrency group of GitHub keeps runs in one virtual network apart.',
  },
  {
    codes: [
      'RetryableErrorDueToAnotherOperation',
      'ReferencedResourceNotProvisioned',
      'AnotherOperationInProgress',
      'RetryableError',
    ],
    retry: 'vnet-busy',
    meaning: 'Another operation works on this network or on what it depends on.',
    fix: 'Run again when that operation has ended.',
  },
  {
    codes: ['Conflict'],
    pattern: /Another operation is pending on the specified resource/i,
    retry: 'vnet-busy',
    meaning: 'Another operation works on this network or on what it depends on.',
    fix: 'Run again when that operation has ended.',
  },
  // https://github.com/MicrosoftDocs/azure-docs/issues/122052
  {
    pattern: /agent ?pool (\S+) is using a managed subnet/i,
    retry: 'never',
    check: 'cluster-uses-its-own-vnet',
    meaning: (pool) =>
      `Pool ${pool} lies in the virtual network that AKS manages for the cluster, and such a cluster takes no subnets of its user's.`,
    fix: 'Leave the subnet out and add the pool by az aks nodepool add, or create the cluster anew in a virtual network of your own: there is no way to change it in place.',
  },
  // https://github.com/Azure/AKS/issues/2927
  {
    pattern: /Agent ?pool (\S+) does not have subnet defined/i,
    retry: 'never',
    check: 'cluster-uses-its-own-vnet',
    meaning: (pool) =>
      `Pool ${pool} lies in the virtual network that AKS manages for the cluster, and such a cluster takes no subnets of its user's.`,
    fix: 'Leave the subnet out and add the pool by az aks nodepool add, or create the cluster anew in a virtual network of your own: there is no way to change it in place.',
  },
  {
    pattern: /All or none of the agent ?pools should set pod ?subnet/i,
    retry: 'never',
    check: 'pod-subnet-is-as-in-the-other-pools',
    meaning: 'Either every pool of a cluster has a pod subnet, or none.',
    fix: 'Set pod-subnet-id when the other pools have one, and leave it out when they have none.',
  },
  // https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations
  {
    pattern:
      /must (?:all )?belong to the same (?:vnet|virtual network)|same (?:vnet|virtual network) (?:as|is required)/i,
    retry: 'never',
    check: 'subnet-is-in-the-cluster-vnet',
    meaning: 'All pools of a cluster lie in one virtual network.',
    fix: "Use a subnet of the cluster's virtual network.",
  },
  // https://github.com/Azure/AKS/issues/695
  ...(['vnet', 'pod'] as const).map((kind) => ({
    pattern: new RegExp(
      `parameter agentPoolProfiles?\\.${kind}SubnetID is invalid(?![\\s\\S]*\\b(?:cidr|range|outside|address))`,
      'i',
    ),
    retry: 'never' as const,
    check: kind === 'pod' ? 'pod-subnet-exists' : 'subnet-exists',
    meaning: 'AKS does not take this id for that of a subnet that exists and that it may see and use.',
    fix: `Compare ${kind}-subnet-id with az network vnet subnet list --resource-group RESOURCE_GROUP --vnet-name VNET --query "[].id".`,
  })),
  {
    codes: ['InvalidResourceReference', 'SubnetNotFound'],
    retry: 'never',
    check: 'subnet-exists',
    meaning: 'The request names a resource that does not exist, or lies in another region.',
    fix: 'Correct or create the resource that the message names, then run again.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error
  {
    codes: ['ServiceCidrOverlapExistingSubnetsCidr'],
    retry: 'never',
    meaning: "The cluster's service range overlaps a subnet of its virtual network, which need not be this pool's.",
    fix: "Delete or move the subnet that the message names: a cluster's service range cannot be changed.",
  },
];
