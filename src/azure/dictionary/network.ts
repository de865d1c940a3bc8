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
  fix: 'Run again after that change has finished. A concurrency group in the workflow keeps runs in one VNet apart.',
} as const satisfies Partial<ErrorEntry>;

const MANAGED_VNET = {
  retry: 'never',
  check: 'cluster-uses-a-custom-vnet',
  fix: 'Create a new cluster in your own VNet: an existing cluster cannot be moved. This cluster still accepts pools without a subnet: add them with az aks nodepool add.',
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
      `The pod CIDR ${range} has ${available} addresses, and all pools at maximum size need ${needed}. Each node takes 256. The subnet is not the problem.`,
    fix: 'Lower node-count or max-count in this or other pools, or expand the pod CIDR (https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand).',
  },
  {
    codes: ['InsufficientPodCidr'],
    retry: 'never',
    check: 'pod-cidr-has-room',
    source: 'https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand',
    meaning: 'The pod CIDR has too few addresses for all pools at maximum size. Each node takes 256.',
    fix: 'Lower node-count or max-count in this or other pools, or expand the pod CIDR (https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand).',
  },
  {
    pattern: /Pre-allocated IPs (\d+) exceeds IPs available (\d+) in Subnet Cidr (\S+), Subnet Name ([^\s.]+)/i,
    retry: 'never',
    check: 'subnet-is-large-enough',
    source: 'https://github.com/Azure/AKS/issues/3653',
    meaning: (_, needed, available, range, subnet) =>
      `Subnet ${subnet} (${range}) has ${available} addresses, and its pools need ${needed} at maximum size. An autoscaled pool counts with its max-count.`,
    fix: 'Use a larger subnet, or lower node-count, max-count, or max-pods.',
  },
  {
    pattern: /Pre-allocated IPs (\d+) exceeds IPs available(?: in Subnet)? (\d+)/i,
    retry: 'never',
    check: 'subnet-is-large-enough',
    source: `${PAGES}/connectivity/insufficientsubnetsize-error-advanced-networking`,
    meaning: (asked, needed, available) =>
      `${subnetName(asked)} has ${available} addresses, and its pools need ${needed} at maximum size.`,
    fix: 'Use a larger subnet, or lower node-count, max-count, or max-pods.',
  },
  {
    codes: ['InsufficientSubnetSize'],
    retry: 'never',
    check: 'subnet-is-large-enough',
    source: `${PAGES}/connectivity/insufficientsubnetsize-error-advanced-networking`,
    meaning: (asked) =>
      `${subnetName(asked)} has too few addresses for its pools at maximum size. An autoscaled pool counts with its max-count.`,
    fix: 'Use a larger subnet, or lower node-count, max-count, or max-pods.',
  },
  // The name stands before or behind the word, alone or as an id.
  {
    pattern:
      /(?:Subnet '?([^\s']+)'?|(?<=^|[\s"'])([\w.-]+)) with address prefix (\S+) (?:does not|doesn't) have enough capacity for (?:(\d+) )?IP addresses/im,
    retry: 'never',
    check: 'subnet-has-free-addresses',
    source: `${PAGES}/error-codes/subnetisfull-error`,
    meaning: (_, subnet, name, range, needed) =>
      `${nameIn(subnet === '' ? name : subnet)} is full: ${range} lacks ${needed === '' ? 'free addresses' : `the ${needed} free addresses`} for more nodes and their pods.`,
    fix: (asked, subnet, name) => otherSubnetAdvice(asked, nameIn(subnet === '' ? name : subnet)),
  },
  {
    codes: ['SubnetIsFull'],
    retry: 'never',
    check: 'subnet-has-free-addresses',
    source: `${PAGES}/error-codes/subnetisfull-error`,
    meaning: (asked) => `${subnetName(asked)} is full: it has no free addresses for another node and its pods.`,
    fix: (asked) => otherSubnetAdvice(asked),
  },
  {
    pattern: /(?:does not|doesn't) have enough capacity for (?:(\d+) )?IP addresses/i,
    retry: 'never',
    check: 'subnet-has-free-addresses',
    source: `${PAGES}/error-codes/subnetisfull-error`,
    meaning: (asked, needed) =>
      `${subnetName(asked)} is full: it lacks ${needed === '' ? 'free addresses' : `the ${needed} free addresses`} for more nodes and their pods.`,
    fix: (asked) => otherSubnetAdvice(asked),
  },
  {
    ...DELEGATED,
    pattern: /subnet with id (\S+) cannot be used as it's a delegated subnet/i,
    meaning: (_, id) =>
      `Subnet ${nameIn(id)} is delegated to a service. Nodes need a subnet without a delegation, even one to AKS.`,
  },
  {
    ...DELEGATED,
    codes: ['SubnetDelegationsCannotChangeWhenSubnetUsedByResource'],
    pattern: /Delegations of subnet (\S+) cannot be changed/i,
    check: undefined,
    source: 'https://github.com/virtual-kubelet/virtual-kubelet/issues/647',
    meaning: (_, id) => `The delegation of ${nameIn(id)} cannot change while something uses the subnet.`,
    fix: 'Use another subnet: a pod subnet that nothing uses, and that AKS may delegate to itself.',
  },
  // AKS delegates the subnet of the pods itself.
  {
    pattern:
      /resource (\/subscriptions\/\S+\/subnets\/[^/\s]+)\/serviceAssociationLinks\/AzureKubernetesService already exists/i,
    retry: 'never',
    source: 'https://github.com/Azure/ARO-HCP/pull/469',
    meaning: (_, id) => `${nameIn(id)} was delegated to AKS before AKS used it.`,
    fix: (asked, id) =>
      `Remove the delegation, which AKS adds itself, then run again: ${subnetCommand(asked, 'update', { remove: 'delegations' }, id)}`,
  },
  {
    ...DELEGATED,
    codes: ['SubnetIsDelegated', 'ResourceNotPermittedOnDelegatedSubnet'],
    meaning: (asked) =>
      `${subnetName(asked)} is delegated to a service. Nodes need a subnet without a delegation, even one to AKS.`,
  },
  {
    ...DELEGATED,
    pattern: /cannot be used as it's a delegated subnet/i,
    meaning: (asked) =>
      `${subnetName(asked)} is delegated to a service. Nodes need a subnet without a delegation, even one to AKS.`,
  },
  {
    codes: ['SubnetWithExternalResourcesCannotBeUsedByOtherResources'],
    pattern: /Subnet (\S+) (?:referenced by (\S+) )?cannot be used because/i,
    retry: 'never',
    check: 'subnet-has-no-external-resources',
    source: `${PAGES}/error-codes/subnetwithexternalresourcescannotbeusedbyotherresources-error`,
    meaning: (_, subnet) => `${nameIn(subnet)} has a service association link of another service, which blocks nodes.`,
    fix: "Use another subnet, or delete that service's resources in this one. Only Azure support can remove a link that remains.",
  },
  {
    codes: ['SubnetWithExternalResourcesCannotBeUsedByOtherResources'],
    retry: 'never',
    check: 'subnet-has-no-external-resources',
    source: `${PAGES}/error-codes/subnetwithexternalresourcescannotbeusedbyotherresources-error`,
    meaning: (asked) => `${subnetName(asked)} has a service association link of another service, which blocks nodes.`,
    fix: "Use another subnet, or delete that service's resources in this one. Only Azure support can remove a link that remains.",
  },
  {
    codes: ['VirtualNetworkNotInSucceededState', 'SetVNetOwnershipFailed'],
    pattern: /is in Failed state/i,
    retry: 'never',
    check: 'vnet-is-provisioned',
    source: `${PAGES}/error-codes/virtualnetworknotinsucceededstate-error`,
    meaning: 'The last change of the VNet failed, and AKS needs a VNet in the state Succeeded.',
    fix: (asked) => `Repair the VNet by an update without changes, then run again: ${vnetCommand(asked, 'update')}`,
  },
  {
    ...BUSY_VNET,
    codes: ['VirtualNetworkNotInSucceededState', 'SetVNetOwnershipFailed', 'SetResourceOwnershipError'],
    check: 'vnet-is-provisioned',
    meaning: 'The VNet was changing at the same time, for example because another pool was being added.',
  },
  {
    ...BUSY_VNET,
    pattern: /virtual network \S+ is in Updating state/i,
    check: 'vnet-is-provisioned',
    meaning: 'The VNet was changing at the same time, for example because another pool was being added.',
  },
  {
    ...BUSY_VNET,
    codes: [
      'RetryableErrorDueToAnotherOperation',
      'ReferencedResourceNotProvisioned',
      'AnotherOperationInProgress',
      'CanceledAndSupersededDueToAnotherOperation',
    ],
    meaning: 'Another operation is changing this network or something that it depends on.',
  },
  {
    ...BUSY_VNET,
    codes: ['RetryableError'],
    isGeneral: true,
    meaning: 'Another operation is changing this network or something that it depends on.',
  },
  {
    ...BUSY_VNET,
    codes: ['Conflict'],
    pattern: /Another operation is pending on the specified resource/i,
    meaning: 'Another operation is changing this network or something that it depends on.',
  },
  {
    ...MANAGED_VNET,
    pattern: /agent ?pool (\S+) is using a managed subnet/i,
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/122052',
    meaning: (_, pool) => `Pool ${pool} is in the VNet that AKS manages. AKS rejects your own subnets in this cluster.`,
  },
  {
    ...MANAGED_VNET,
    pattern: /Agent ?pool (\S+) does not have subnet defined/i,
    source: 'https://github.com/Azure/AKS/issues/2927',
    meaning: (_, pool) => `Pool ${pool} is in the VNet that AKS manages. AKS rejects your own subnets in this cluster.`,
  },
  {
    ...MANAGED_VNET,
    pattern: /Outbound type is managedNATGateway but agent ?pool '([^']+)' is using custom VNet/i,
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/83858',
    meaning: (_, pool) =>
      `The cluster has a NAT gateway that AKS manages, in a VNet that AKS manages. Pool ${pool} cannot use your own subnet there.`,
  },
  {
    ...MANAGED_VNET,
    codes: ['AgentPoolsWithEmptySubnetError', 'EmptySubnetError', 'UserAssignedNATGatewayWithManagedVNetNotAllowed'],
    source: 'https://github.com/Azure/AKS/issues/2927',
    meaning: "The cluster's pools are in the VNet that AKS manages. AKS rejects your own subnets in this cluster.",
  },
  {
    pattern: /All or none of the agent ?pools should set pod ?subnet/i,
    retry: 'never',
    check: 'pod-subnet-matches-the-other-pools',
    source: 'https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation',
    meaning: 'Either all pools of a cluster have a pod subnet, or none has one.',
    fix: 'Set pod-subnet-id if the other pools have one; otherwise remove it.',
  },
  {
    pattern:
      /must (?:all )?belong to the same (?:vnet|virtual network)|same (?:vnet|virtual network) (?:as|is required)/i,
    retry: 'never',
    check: 'subnet-is-in-the-cluster-vnet',
    source: 'https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations',
    meaning: 'All pools of a cluster must be in one VNet.',
    fix: "Use a subnet of the cluster's VNet.",
  },
  {
    codes: ['MultipleAddressPrefixesSubnetNotSupported'],
    retry: 'never',
    check: 'subnet-has-one-range',
    source: 'https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet',
    meaning: (asked) => `${subnetName(asked)} has several address prefixes, and AKS needs a subnet with one.`,
    fix: 'Use a subnet with one address prefix.',
  },
  {
    codes: ['VnetSubnetMissingIPv6', 'SingleStackVnetSubnetWithDualStackCluster'],
    retry: 'never',
    check: 'subnet-has-every-ip-family',
    source: 'https://learn.microsoft.com/azure/aks/configure-dual-stack',
    meaning: (asked) => `The cluster uses IPv4 and IPv6, and ${subnetName(asked)} has no IPv6 range.`,
    fix: 'Give the subnet an IPv6 /64 of the VNet, or use a subnet that has one.',
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
    meaning: `${kind}-subnet-id is not the id of an existing subnet that AKS may use.`,
    fix: (asked) => {
      const id = kind === 'pod' ? asked.pool?.podSubnetId : asked.pool?.subnetId;
      return `Correct ${kind}-subnet-id. To check that the subnet exists: ${subnetCommand(asked, 'show', {}, id)}`;
    },
  })),
  {
    codes: ['InvalidResourceReference'],
    pattern: /Resource (\S+) referenced by resource (\S+) was not found/i,
    retry: 'never',
    check: 'subnet-exists',
    source: `${PAGES}/error-codes/invalidresourcereference-error`,
    meaning: (_, resource, user) =>
      `${nameIn(resource)} does not exist or is in another region, and ${nameIn(user)} refers to it.`,
    fix: 'Create the resource, or correct its id, then run again.',
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
    meaning: "AKS could not read the subnet. It does not exist, or the cluster's identity may not read it.",
    fix: (asked) =>
      `Check that the subnet exists and that the cluster's identity may read and join it: ${subnetCommand(asked, 'show')}`,
  },
  {
    codes: ['ServiceCidrOverlapExistingSubnetsCidr'],
    pattern: /service CIDR (\S+) is conflicted with an existing subnet CIDR ([\d./a-f:]+)/i,
    retry: 'never',
    check: 'service-cidr-overlaps-no-subnet',
    source: `${PAGES}/error-codes/servicecidroverlapexistingsubnetscidr-error`,
    meaning: (_, service, subnet) =>
      `The service CIDR ${service} of the cluster overlaps subnet ${subnet} of its VNet, which may belong to another pool.`,
    fix: 'Move or delete that subnet: the service CIDR of a cluster cannot be changed.',
  },
  {
    codes: ['ServiceCidrOverlapExistingSubnetsCidr', 'SubnetCidrOverlapServiceCidr', 'ServiceCidrOverlapping'],
    retry: 'never',
    check: 'service-cidr-overlaps-no-subnet',
    source: `${PAGES}/error-codes/servicecidroverlapexistingsubnetscidr-error`,
    meaning: "The cluster's service CIDR overlaps a subnet of its VNet, which may belong to another pool.",
    fix: 'Move or delete the overlapping subnet: the service CIDR of a cluster cannot be changed.',
  },
  {
    codes: ['PodCidrOverlapExistingSubnetsCidr', 'PodCidrOverlapServiceCidr'],
    retry: 'never',
    check: 'subnet-is-outside-the-pod-cidr',
    source: 'https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning',
    meaning: "The cluster's pod CIDR overlaps a subnet of its VNet or the service CIDR.",
    fix: 'Move or delete the overlapping subnet, or use a subnet outside of the pod CIDR.',
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
    meaning: 'Two address ranges overlap: of the VNet, its subnets, its peers, or the cluster.',
    fix: 'Move the overlapping range, or use a subnet in an unused range. A reconcile does not help.',
  },
  {
    codes: ['DockerBridgeInSubnetCidr', 'DockerBridgeInPodCidr', 'DockerBridgeInServiceCidr'],
    retry: 'never',
    check: 'subnet-is-outside-the-container-bridge',
    source: 'https://learn.microsoft.com/azure/aks/configure-azure-cni',
    meaning: 'The range of the container bridge on the nodes overlaps the subnet, the pod CIDR, or the service CIDR.',
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
      `Subnet ${subnet} is in use by ${user}, so it cannot be deleted or given another range.`,
    fix: 'Use another subnet: the range of a subnet in use cannot change.',
  },
];
