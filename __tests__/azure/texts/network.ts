import { parseAzureError } from '../../../src/azure/azure-error.ts';
import { seen, type SeenError } from '../seen-error.ts';

/** From issues and support articles that quote them, ids shortened. */
export const NETWORK_TEXTS: readonly SeenError[] = [
  {
    name: 'InsufficientSubnetSize of the pod range',
    error: seen(
      400,
      'InsufficientSubnetSize',
      'Pre-allocated IPs 1280 exceeds IPs available 1024 in Subnet Cidr 10.240.100.0/22, Subnet Name networkProfile.podCIDR. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total (which means that pre-allocated IPs count represents a theoretical max value, not the actual number of IPs requested). http://aka.ms/aks/insufficientsubnetsize',
    ),
    retry: 'never',
    check: 'pod-cidr-has-room',
    means: 'The pod CIDR 10.240.100.0/22 has 1024 addresses, and all pools at maximum size need 1280',
  },
  {
    name: 'InsufficientSubnetSize of a subnet',
    error: seen(
      400,
      'InsufficientSubnetSize',
      'Pre-allocated IPs 255 exceeds IPs available 251 in Subnet Cidr 10.10.0.0/24, Subnet Name AKS. http://aka.ms/aks/insufficientsubnetsize',
    ),
    retry: 'never',
    check: 'subnet-is-large-enough',
    means: 'Subnet AKS (10.10.0.0/24) has 251 addresses, and its pools need 255',
  },
  {
    name: 'InsufficientSubnetSize as it was worded in 2019',
    error: seen(400, '', 'Pre-allocated IPs 333 exceeds IPs available in Subnet 251'),
    retry: 'never',
    check: 'subnet-is-large-enough',
    means: 'has 251 addresses, and its pools need 333',
  },
  {
    name: 'InsufficientSubnetSize without the numbers',
    error: seen(400, 'InsufficientSubnetSize', 'too small'),
    retry: 'never',
    check: 'subnet-is-large-enough',
  },
  {
    name: "SubnetIsFull inside of a reconciler's text",
    error: seen(
      undefined,
      'ReconcileAgentPoolFailed',
      `VMSSAgentPoolReconciler retry failed: Code='SubnetIsFull' Message='snet-pool2 with address prefix 10.1.2.0/28 doesn't have enough capacity for IP addresses.' Details=[]`,
    ),
    retry: 'never',
    check: 'subnet-has-free-addresses',
    means: 'snet-pool2 is full: 10.1.2.0/28 lacks free addresses',
  },
  {
    name: 'a full subnet without a code',
    error: seen(
      undefined,
      '',
      'Subnet snet with address prefix 10.0.0.0/26 does not have enough capacity for 101 IP addresses.',
    ),
    retry: 'never',
    check: 'subnet-has-free-addresses',
    means: 'snet is full: 10.0.0.0/26 lacks the 101 free addresses',
  },
  {
    name: 'SubnetIsDelegated',
    error: seen(
      400,
      'SubnetIsDelegated',
      "AgentPoolProfile subnet with id /subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s cannot be used as it's a delegated subnet. Please check https://aka.ms/adv-network-prerequest for more details.",
    ),
    retry: 'never',
    check: 'subnet-is-not-delegated',
  },
  {
    name: 'a delegated subnet in older words',
    error: seen(
      400,
      'BadRequest',
      "AgentPoolProfile.VnetSubnetID /subscriptions/s cannot be used as it's a delegated subnet",
    ),
    retry: 'never',
    check: 'subnet-is-not-delegated',
  },
  {
    name: 'SubnetWithExternalResourcesCannotBeUsedByOtherResources',
    error: seen(
      400,
      'SubnetWithExternalResourcesCannotBeUsedByOtherResources',
      'Subnet /subscriptions/s referenced by /subscriptions/x cannot be used because it contains external resources.',
    ),
    retry: 'never',
    check: 'subnet-has-no-external-resources',
  },
  {
    name: 'SetVNetOwnershipFailed while the virtual network is Updating',
    error: seen(
      undefined,
      'SetVNetOwnershipFailed',
      'Set virtual network ownership failed. Subscription: s; resource group: g; virtual network name: v. autorest/azure: Service returned an error. Status=400 Code="VirtualNetworkNotInSucceededState" Message="Virtual network /subscriptions/s/v is in Updating state. It needs to be in Succeeded state in order to set resource ownership."',
    ),
    retry: 'vnet-busy',
    check: 'vnet-is-provisioned',
  },
  {
    name: 'VirtualNetworkNotInSucceededState in a text with escaped quotes',
    error: seen(
      undefined,
      '',
      'Set virtual network ownership failed. Service returned an error. Status=400 Code=\\"VirtualNetworkNotInSucceededState\\" Message=\\"Virtual network v is in Updating state.\\"',
    ),
    retry: 'vnet-busy',
    check: 'vnet-is-provisioned',
  },
  {
    name: 'VirtualNetworkNotInSucceededState of one that has Failed',
    error: seen(400, 'VirtualNetworkNotInSucceededState', 'Virtual network v is in Failed state.'),
    retry: 'never',
    check: 'vnet-is-provisioned',
  },
  {
    name: "a subnet of one's own in a cluster with a managed network",
    error: seen(
      400,
      'InvalidParameter',
      'Cannot use a custom subnet because agent pool agentpool is using a managed subnet. Please omit the vnetSubnetID parameter from the request.',
    ),
    retry: 'never',
    check: 'cluster-uses-a-custom-vnet',
    means: 'Pool agentpool is in the VNet that AKS manages',
  },
  {
    name: 'the same in older words',
    error: seen(400, 'InvalidParameter', 'The Agentpool nodepool1 does not have subnet defined.'),
    retry: 'never',
    check: 'cluster-uses-a-custom-vnet',
    means: 'Pool nodepool1 is in',
  },
  {
    name: 'a pod subnet in some pools only',
    error: seen(400, 'InvalidParameter', 'All or none of the agentpools should set podsubnet'),
    retry: 'never',
    check: 'pod-subnet-matches-the-other-pools',
    fix: 'pod-subnet-id',
  },
  {
    name: "an id that is no subnet's",
    error: seen(400, 'InvalidParameter', 'The value of parameter agentPoolProfile.vnetSubnetID is invalid.'),
    retry: 'never',
    check: 'subnet-exists',
    fix: 'vnet-subnet-id',
  },
  {
    name: "an id that is no pod subnet's",
    error: seen(400, 'InvalidParameter', 'The value of parameter agentPoolProfile.podSubnetID is invalid.'),
    retry: 'never',
    check: 'pod-subnet-exists',
    fix: 'pod-subnet-id',
  },
  {
    name: 'another virtual network',
    error: seen(400, 'InvalidParameter', 'All subnets assigned to node pools must belong to the same virtual network.'),
    retry: 'never',
    check: 'subnet-is-in-the-cluster-vnet',
  },
  {
    name: 'ServiceCidrOverlapExistingSubnetsCidr',
    error: seen(
      400,
      'ServiceCidrOverlapExistingSubnetsCidr',
      'The specified service CIDR 10.0.0.0/16 is conflicted with an existing subnet CIDR 10.0.4.0/24',
    ),
    retry: 'never',
    check: 'service-cidr-overlaps-no-subnet',
    means: '10.0.0.0/16 of the cluster overlaps subnet 10.0.4.0/24',
  },
  {
    name: 'RetryableError of the network provider',
    error: parseAzureError(
      {
        error: {
          code: 'RetryableError',
          message: 'A retryable error occurred.',
          details: [
            {
              code: 'RetryableErrorDueToAnotherOperation',
              message: 'Operation PutSubnetOperation is updating resource v. The call can be retried in 14 seconds.',
            },
          ],
        },
      },
      '',
      429,
    ),
    retry: 'vnet-busy',
  },
  {
    name: 'Conflict, with the words of another operation,',
    error: seen(undefined, 'Conflict', 'Another operation is pending on the specified resource.'),
    retry: 'vnet-busy',
  },
  {
    name: 'InvalidResourceReference',
    error: seen(
      400,
      'InvalidResourceReference',
      'Resource snet-pool2 referenced by resource aks-pool2 was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.',
    ),
    retry: 'never',
    check: 'subnet-exists',
    means: 'does not exist',
  },
];
