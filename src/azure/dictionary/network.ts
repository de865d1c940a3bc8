import type { ErrorEntry } from '../error-entry.ts';
import { otherSubnetAdvice } from './advice.ts';
import { nameIn, subnetCommand, subnetName, vnetCommand } from './commands.ts';

const PAGES = 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes';

const DELEGATED = {
  retry: 'never',
  check: 'subnet-is-not-delegated',
  source: `${PAGES}/error-codes/subnetisdelegated-error`,
  fix: (asked) =>
    `Use another subnet, or remove the delegation if nothing uses it: ${subnetCommand(asked, 'update', { remove: 'delegations' })}. A delegation to Microsoft.ContainerService/managedClusters does not help.`,
} as const satisfies Partial<ErrorEntry>;

const BUSY_VNET = {
  retry: 'vnet-busy',
  source: 'https://github.com/Azure/AKS/issues/4522',
  fix: 'Run again after that change has ended. A concurrency group in the workflow keeps runs in one virtual network apart.',
} as const satisfies Partial<ErrorEntry>;

const MANAGED_VNET = {
  retry: 'never',
  check: 'cluster-uses-its-own-vnet',
  fix: 'Create the cluster anew in a virtual network of your own: an existing cluster cannot be moved. In this cluster add pools without a subnet, by az aks nodepool add.',
} as const satisfies Partial<ErrorEntry>;

/** What AKS and the network provider say about subnets and virtual networks. */
export const NETWORK_ERRORS: readonly ErrorEntry[] = [
  {
    pattern:
      /Pre-allocated IPs (\d+) exceeds IPs available(?: in Subnet)? (\d+) in Subnet Cidr (\S+), Subnet Name networkProfile\.podCIDR\b/i,
    retry: 'never',
    check: 'pod-cidr-has-room',
    source: 'https://github.com/Azure/AKS-Construction/issues/701',
    meaning: (_, needed, available, range) =>
      `The pod CIDR ${range} holds ${available} addresses, and all pools at their largest need ${needed}. Every node takes 256. The subnet is not what is short.`,
    fix: 'Lower node-count or max-count, here or in other pools, or expand the pod CIDR (https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand).',
  },
  {
    codes: ['InsufficientPodCidr'],
    retry: 'never',
    check: 'pod-cidr-has-room',
    source: 'https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand',
    meaning: 'The pod CIDR is too small for all pools at their largest. Every node takes 256 of its addresses.',
    fix: 'Lower node-count or max-count, here or in other pools, or expand the pod CIDR (https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand).',
  },
  {
    pattern: /Pre-allocated IPs (\d+) exceeds IPs available (\d+) in Subnet Cidr (\S+), Subnet Name ([^\s.]+)/i,
    retry: 'never',
    check: 'subnet-is-large-enough',
    source: 'https://github.com/Azure/AKS/issues/3653',
    meaning: (_, needed, available, range, subnet) =>
      `Subnet ${subnet} (${range}) holds ${available} addresses, and its pools need ${needed} at their largest. An autoscaled pool counts with max-count.`,
    fix: 'Use a larger subnet, or lower node-count, max-count or max-pods.',
  },
  {
    pattern: /Pre-allocated IPs (\d+) exceeds IPs available(?: in Subnet)? (\d+)/i,
    retry: 'never',
    check: 'subnet-is-large-enough',
    source: `${PAGES}/connectivity/insufficientsubnetsize-error-advanced-networking`,
    meaning: (asked, needed, available) =>
      `${subnetName(asked)} holds ${available} addresses, and its pools need ${needed} at their largest.`,
    fix: 'Use a larger subnet, or lower node-count, max-count or max-pods.',
  },
  {
    codes: ['InsufficientSubnetSize'],
    retry: 'never',
    check: 'subnet-is-large-enough',
    source: `${PAGES}/connectivity/insufficientsubnetsize-error-advanced-networking`,
    meaning: (asked) =>
      `${subnetName(asked)} holds too few addresses for its pools at their largest. An autoscaled pool counts with max-count.`,
    fix: 'Use a larger subnet, or lower node-count, max-count or max-pods.',
  },
  // The name stands before or behind the word, alone or as an id.
  {
    pattern:
      /(?:Subnet '?([^\s']+)'?|(?<=^|[\s"'])([\w.-]+)) with address prefix (\S+) (?:does not|doesn't) have enough capacity for (?:(\d+) )?IP addresses/im,
    retry: 'never',
    check: 'subnet-has-free-addresses',
    source: `${PAGES}/error-codes/subnetisfull-error`,
    meaning: (_, subnet, name, range, needed) =>
      `${nameIn(subnet === '' ? name : subnet)} is full: ${range} lacks ${needed === '' ? 'free addresses' : `the ${needed} free addresses`} for the next nodes and their pods.`,
    fix: (asked, subnet, name) => otherSubnetAdvice(asked, nameIn(subnet === '' ? name : subnet)),
  },
  {
    codes: ['SubnetIsFull'],
    retry: 'never',
    check: 'subnet-has-free-addresses',
    source: `${PAGES}/error-codes/subnetisfull-error`,
    meaning: (asked) => `${subnetName(asked)} is full: no address is free for the next node and its pods.`,
    fix: (asked) => otherSubnetAdvice(asked),
  },
  {
    pattern: /(?:does not|doesn't) have enough capacity for (?:(\d+) )?IP addresses/i,
    retry: 'never',
    check: 'subnet-has-free-addresses',
    source: `${PAGES}/error-codes/subnetisfull-error`,
    meaning: (asked, needed) =>
      `${subnetName(asked)} is full: it lacks ${needed === '' ? 'free addresses' : `the ${needed} free addresses`} for the next nodes and their pods.`,
    fix: (asked) => otherSubnetAdvice(asked),
  },
  {
    ...DELEGATED,
    pattern: /subnet with id (\S+) cannot be used as it's a delegated subnet/i,
    meaning: (_, id) =>
      `Subnet ${nameIn(id)} is delegated to a service. Nodes need a subnet without any delegation, even to AKS.`,
  },
  {
    ...DELEGATED,
    codes: ['SubnetIsDelegated', 'ResourceNotPermittedOnDelegatedSubnet'],
    meaning: (asked) =>
      `${subnetName(asked)} is delegated to a service. Nodes need a subnet without any delegation, even to AKS.`,
  },
  {
    ...DELEGATED,
    pattern: /cannot be used as it's a delegated subnet/i,
    meaning: (asked) =>
      `${subnetName(asked)} is delegated to a service. Nodes need a subnet without any delegation, even to AKS.`,
  },
  {
    codes: ['SubnetWithExternalResourcesCannotBeUsedByOtherResources'],
    pattern: /Subnet (\S+) (?:referenced by (\S+) )?cannot be used because/i,
    retry: 'never',
    check: 'subnet-has-no-external-resources',
    source: `${PAGES}/error-codes/subnetwithexternalresourcescannotbeusedbyotherresources-error`,
    meaning: (_, subnet) =>
      `Another service holds subnet ${nameIn(subnet)} by a service association link, and keeps nodes out of it.`,
    fix: 'Use another subnet. Deleting the resources of that service frees this one; a link that remains only Azure support can remove.',
  },
  {
    codes: ['SubnetWithExternalResourcesCannotBeUsedByOtherResources'],
    retry: 'never',
    check: 'subnet-has-no-external-resources',
    source: `${PAGES}/error-codes/subnetwithexternalresourcescannotbeusedbyotherresources-error`,
    meaning: (asked) =>
      `Another service holds ${subnetName(asked)} by a service association link, and keeps nodes out of it.`,
    fix: 'Use another subnet. Deleting the resources of that service frees this one; a link that remains only Azure support can remove.',
  },
  {
    codes: ['VirtualNetworkNotInSucceededState', 'SetVNetOwnershipFailed'],
    pattern: /is in Failed state/i,
    retry: 'never',
    check: 'vnet-is-provisioned',
    source: `${PAGES}/error-codes/virtualnetworknotinsucceededstate-error`,
    meaning: 'The last change of the virtual network failed, and AKS works only with one that is Succeeded.',
    fix: (asked) =>
      `Repair the virtual network by an update without a change, then run again: ${vnetCommand(asked, 'update')}`,
  },
  {
    ...BUSY_VNET,
    codes: ['VirtualNetworkNotInSucceededState', 'SetVNetOwnershipFailed', 'SetResourceOwnershipError'],
    check: 'vnet-is-provisioned',
    meaning: 'The virtual network was being changed at the same time, for example by the add of another pool.',
  },
  {
    ...BUSY_VNET,
    pattern: /virtual network \S+ is in Updating state/i,
    check: 'vnet-is-provisioned',
    meaning: 'The virtual network was being changed at the same time, for example by the add of another pool.',
  },
  {
    ...BUSY_VNET,
    codes: [
      'RetryableErrorDueToAnotherOperation',
      'ReferencedResourceNotProvisioned',
      'AnotherOperationInProgress',
      'CanceledAndSupersededDueToAnotherOperation',
    ],
    meaning: 'Another operation works on this network or on something that it depends on.',
  },
  {
    ...BUSY_VNET,
    codes: ['RetryableError'],
    isGeneral: true,
    meaning: 'Another operation works on this network or on something that it depends on.',
  },
  {
    ...BUSY_VNET,
    codes: ['Conflict'],
    pattern: /Another operation is pending on the specified resource/i,
    meaning: 'Another operation works on this network or on something that it depends on.',
  },
  {
    ...MANAGED_VNET,
    pattern: /agent ?pool (\S+) is using a managed subnet/i,
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/122052',
    meaning: (_, pool) =>
      `Pool ${pool} lies in the virtual network that AKS manages for the cluster. Such a cluster takes no subnet of yours.`,
  },
  {
    ...MANAGED_VNET,
    pattern: /Agent ?pool (\S+) does not have subnet defined/i,
    source: 'https://github.com/Azure/AKS/issues/2927',
    meaning: (_, pool) =>
      `Pool ${pool} lies in the virtual network that AKS manages for the cluster. Such a cluster takes no subnet of yours.`,
  },
  {
    ...MANAGED_VNET,
    codes: ['AgentPoolsWithEmptySubnetError', 'EmptySubnetError', 'UserAssignedNATGatewayWithManagedVNetNotAllowed'],
    source: 'https://github.com/Azure/AKS/issues/2927',
    meaning:
      'Pools of the cluster lie in the virtual network that AKS manages. Such a cluster takes no subnet of yours.',
  },
  {
    pattern: /All or none of the agent ?pools should set pod ?subnet/i,
    retry: 'never',
    check: 'pod-subnet-matches-the-other-pools',
    source: 'https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation',
    meaning: 'Either every pool of a cluster has a pod subnet, or none has.',
    fix: 'Set pod-subnet-id if the other pools have one; leave it out if they have none.',
  },
  {
    pattern:
      /must (?:all )?belong to the same (?:vnet|virtual network)|same (?:vnet|virtual network) (?:as|is required)/i,
    retry: 'never',
    check: 'subnet-is-in-the-cluster-vnet',
    source: 'https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations',
    meaning: 'All pools of a cluster have to lie in one virtual network.',
    fix: "Use a subnet of the cluster's virtual network.",
  },
  {
    codes: ['MultipleAddressPrefixesSubnetNotSupported'],
    retry: 'never',
    check: 'subnet-has-one-range',
    source: 'https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet',
    meaning: (asked) => `${subnetName(asked)} has several address prefixes, and AKS takes subnets with one.`,
    fix: 'Use a subnet with one address prefix.',
  },
  {
    codes: ['VnetSubnetMissingIPv6', 'SingleStackVnetSubnetWithDualStackCluster'],
    retry: 'never',
    check: 'subnet-has-every-ip-family',
    source: 'https://learn.microsoft.com/azure/aks/configure-dual-stack',
    meaning: (asked) => `The cluster uses IPv4 and IPv6, and ${subnetName(asked)} has no IPv6 range.`,
    fix: 'Give the subnet an IPv6 /64 of the virtual network, or use a subnet that has one.',
  },
  ...(['vnet', 'pod'] as const).map((kind): ErrorEntry => ({
    kinds: ['pool'],
    pattern: new RegExp(
      `parameter agentPoolProfiles?\\.${kind}SubnetID is invalid(?![\\s\\S]*\\b(?:cidr|range|outside|address))`,
      'i',
    ),
    retry: 'never',
    check: kind === 'pod' ? 'pod-subnet-exists' : 'subnet-exists',
    source: 'https://github.com/Azure/AKS/issues/695',
    meaning: `${kind}-subnet-id is not the id of a subnet that exists and that AKS may use.`,
    fix: (asked) => {
      const id = kind === 'pod' ? asked.pool?.podSubnetId : asked.pool?.subnetId;
      return `Correct ${kind}-subnet-id. This shows whether the subnet exists: ${subnetCommand(asked, 'show', {}, id)}`;
    },
  })),
  {
    codes: ['InvalidResourceReference'],
    pattern: /Resource (\S+) referenced by resource (\S+) was not found/i,
    retry: 'never',
    check: 'subnet-exists',
    source: `${PAGES}/error-codes/invalidresourcereference-error`,
    meaning: (_, resource, user) =>
      `${nameIn(resource)} does not exist, or lies in another region. ${nameIn(user)} refers to it.`,
    fix: 'Create the resource, or correct the id that names it, then run again.',
  },
  {
    codes: [
      'InvalidResourceReference',
      'SubnetNotFound',
      'GetSubnetError',
      'InvalidSubnetSourceID',
      'InvalidVNetSourceID',
    ],
    retry: 'never',
    check: 'subnet-exists',
    source: 'https://github.com/sassoftware/viya4-iac-azure/issues/163',
    meaning: 'AKS could not read the subnet. It does not exist, or the identity of the cluster may not read it.',
    fix: (asked) =>
      `Look whether the subnet exists, and whether the cluster's identity may read and join it: ${subnetCommand(asked, 'show')}`,
  },
  {
    codes: ['ServiceCidrOverlapExistingSubnetsCidr'],
    pattern: /service CIDR (\S+) is conflicted with an existing subnet CIDR ([\d./a-f:]+)/i,
    retry: 'never',
    check: 'service-range-is-clear-of-every-subnet',
    source: `${PAGES}/error-codes/servicecidroverlapexistingsubnetscidr-error`,
    meaning: (_, service, subnet) =>
      `The service CIDR ${service} of the cluster overlaps subnet ${subnet} of its virtual network, which need not be this pool's.`,
    fix: "Move or delete that subnet: a cluster's service CIDR cannot be changed.",
  },
  {
    codes: ['ServiceCidrOverlapExistingSubnetsCidr', 'SubnetCidrOverlapServiceCidr', 'ServiceCidrOverlapping'],
    retry: 'never',
    check: 'service-range-is-clear-of-every-subnet',
    source: `${PAGES}/error-codes/servicecidroverlapexistingsubnetscidr-error`,
    meaning: "The cluster's service CIDR overlaps a subnet of its virtual network, which need not be this pool's.",
    fix: "Move or delete the subnet that overlaps: a cluster's service CIDR cannot be changed.",
  },
  {
    codes: ['PodCidrOverlapExistingSubnetsCidr', 'PodCidrOverlapServiceCidr'],
    retry: 'never',
    check: 'subnet-is-outside-the-pod-cidr',
    source: 'https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning',
    meaning: "The cluster's pod CIDR overlaps a subnet of its virtual network or the service CIDR.",
    fix: 'Move or delete the subnet that overlaps, or use a subnet outside of the pod CIDR.',
  },
  {
    codes: [
      'NetworkProfileCIDROverlapVNET',
      'SubnetCidrOverlapExistingSubnetsCidr',
      'SubnetCidrOverlapping',
      'VnetPeerCidrOverlapping',
      'NetcfgInvalidSubnet',
    ],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning',
    meaning:
      'Two ranges overlap that have to be apart: of the virtual network, its subnets, its peers, or the cluster.',
    fix: 'Move the range that overlaps, or use a subnet in a range that nothing else uses. A reconcile does not help.',
  },
  {
    codes: ['DockerBridgeInSubnetCidr', 'DockerBridgeInPodCidr', 'DockerBridgeInServiceCidr'],
    retry: 'never',
    check: 'subnet-is-outside-the-container-bridge',
    source: 'https://learn.microsoft.com/azure/aks/configure-azure-cni',
    meaning: 'The range of the container bridge on the nodes overlaps the subnet, the pod CIDR or the service CIDR.',
    fix: 'Use a subnet outside of 172.17.0.0/16.',
  },
  {
    codes: [
      'CanNotChangeSubnet',
      'InUsePrefixCannotBeDeleted',
      'InUseSubnetCannotBeDeleted',
      'InUseSubnetCannotBeUpdated',
    ],
    pattern: /Subnet (\S+) is in use by (\S+)/i,
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet',
    meaning: (_, subnet, user) =>
      `Subnet ${subnet} is in use by ${user}, and cannot be deleted or given another range.`,
    fix: 'Use another subnet; one that is in use keeps its range.',
  },
];
