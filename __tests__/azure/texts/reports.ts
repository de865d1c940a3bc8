import { seen, type SeenError } from '../seen-error.ts';

/** What users of other tools were told. */
export const REPORTED_TEXTS: readonly SeenError[] = [
  // https://github.com/Azure/AKS/issues/1484
  {
    name: 'CanNotTaintAllAgentPools',
    error: seen(400, 'CanNotTaintAllAgentPools', "Can't taint all agent pools in a managed cluster."),
    retry: 'never',
    means: 'keep system pods off every pool',
  },
  // https://github.com/hashicorp/terraform-provider-azurerm/issues/28252
  {
    name: 'a size of generation 2 alone',
    error: seen(
      400,
      'BadRequest',
      "The selected VM size 'Standard_D8ads_v6' cannot boot Hypervisor Generation '1'. If this was a Create operation please check that the Hypervisor Generation of the Image matches the Hypervisor Generation of the selected VM Size.",
    ),
    retry: 'never',
    check: 'vm-size-runs-the-image',
    means: "Standard_D8ads_v6 cannot run the pool's node image, which is generation 1",
  },
  // https://github.com/dapr/dapr/pull/9994
  {
    name: 'a Windows pool of a size of generation 2 alone',
    error: seen(
      400,
      'BadRequest',
      "Create or update VMSS akswinpol failed. The selected VM size 'Standard_D4ads_v6' cannot boot Hypervisor Generation '1'.",
    ),
    retry: 'never',
    check: 'vm-size-runs-the-image',
    fix: 'also runs generation 1',
  },
  {
    name: 'an autoscaled pool that is scaled by hand',
    error: seen(400, 'BadRequest', "Cannot manually scale AgentPool 'pool2' because its autoscaler enabled is true."),
    retry: 'never',
    means: "autoscaler sets this pool's number of nodes",
    fix: 'Remove node-count',
  },
  // https://github.com/Azure/AKS/issues/1248
  {
    name: 'an autoscaler that is switched on with another count',
    error: seen(
      400,
      'BadRequest',
      "Cannot manually scale and enable cluster autoscaler in the same update operation on VMSS Agentpool 'default'.",
    ),
    retry: 'never',
    fix: 'Remove node-count',
  },
  // https://github.com/MicrosoftDocs/azure-docs/issues/24942
  {
    name: 'AgentPoolAPIsNotSupported',
    error: seen(
      400,
      'AgentPoolAPIsNotSupported',
      'AgentPool APIs supported only for clusters with VMSS agentpools. For more information, please check https://aka.ms/multiagentpoollimitations',
    ),
    retry: 'never',
    check: 'cluster-supports-multiple-pools',
  },
  // https://github.com/jenkins-infra/azure/pull/715
  {
    name: 'SubnetNotAssociatedWithNATGateway',
    error: seen(
      400,
      'SubnetNotAssociatedWithNATGateway',
      "Subnet '/subscriptions/x/s' must have a NAT gateway associated for outbound connection.",
    ),
    retry: 'never',
    check: 'nat-gateway-is-attached',
  },
  // https://github.com/Azure/AKS/issues/3551
  {
    name: 'a service CIDR that overlaps the subnet of an old pool',
    error: seen(
      400,
      'ServiceCidrOverlapExistingSubnetsCidr',
      'The specified service CIDR 10.0.0.0/16 is conflicted with an existing subnet CIDR 10.0.0.0/24',
    ),
    retry: 'never',
    check: 'service-cidr-overlaps-no-subnet',
    means: '10.0.0.0/16 of the cluster overlaps subnet 10.0.0.0/24',
  },
  {
    name: 'NetworkProfileCIDROverlapVNET',
    error: seen(400, 'NetworkProfileCIDROverlapVNET', 'The network profile CIDR overlaps with the virtual network.'),
    retry: 'never',
    fix: 'A reconcile does not help',
  },
  // https://github.com/Azure/AKS/issues/3257
  {
    name: 'a public IP prefix that is refused',
    error: seen(400, 'InvalidParameter', 'The value of parameter agentPoolProfile.nodePublicIPPrefixID is invalid.'),
    retry: 'never',
    means: 'public IP prefix',
  },
  // https://github.com/sassoftware/viya4-iac-azure/issues/163
  {
    name: 'SubnetNotFound',
    error: seen(400, 'SubnetNotFound', 'Could not find subnet snet in vnet v from resource group g of subscription s.'),
    retry: 'never',
    check: 'subnet-exists',
  },
  {
    name: 'the name of the API server that does not resolve, under a code that passes otherwise',
    error: seen(
      undefined,
      'CreateVMSSAgentPoolFailed',
      'Agents are unable to resolve Kubernetes API server name. It is likely custom DNS server is not correctly configured, please see https://aka.ms/aks/private-cluster#hub-and-spoke-with-custom-dns for more information.',
    ),
    retry: 'never',
    means: 'DNS',
  },
  {
    name: 'an API server that cannot be reached, under a code that passes otherwise',
    error: seen(
      undefined,
      'ReconcileVMSSAgentPoolFailed',
      'Unable to establish connection from agents to Kubernetes API server, please see https://aka.ms/aks-required-ports-and-addresses for more information.',
    ),
    retry: 'never',
    means: 'could not reach',
  },
  {
    name: 'agents without a connection, under a code that passes otherwise',
    error: seen(
      undefined,
      'CreateVMSSAgentPoolFailed',
      'Unable to establish outbound connection from agents, please see https://aka.ms/aks-required-ports-and-addresses for more information.',
    ),
    retry: 'never',
    means: 'have no outbound connectivity',
  },
  ...['CreateVMSSAgentPoolFailed', 'ReconcileVMSSAgentPoolFailed', 'UpdateVMSSAgentPoolFailed'].map((code) => ({
    name: `${code} without a word that it passes`,
    error: seen(undefined, code, 'VMSSAgentPoolReconciler retry failed'),
    retry: 'never' as const,
    means: "could not create or change the pool's scale set",
  })),
  {
    name: 'ReconcileVMSSAgentPoolFailed with the words of an internal error',
    error: seen(undefined, 'ReconcileVMSSAgentPoolFailed', 'Internal server error'),
    retry: 'transient',
  },
  {
    name: 'CreateVMSSAgentPoolFailed that AKS calls retriable',
    error: seen(
      undefined,
      'CreateVMSSAgentPoolFailed',
      'VMSSAgentPoolReconciler retry failed: Category: InternalError; Dependency: X; AKSTeam: NodeProvisioning, Retriable: true',
    ),
    retry: 'transient',
  },
  {
    name: 'MaxAgentPoolCountReached',
    error: seen(400, 'MaxAgentPoolCountReached', 'The maximum number of agent pools is reached.'),
    retry: 'never',
    check: 'cluster-has-room-for-pools',
  },
  {
    name: 'a resource provider that is not registered',
    error: seen(
      409,
      'MissingSubscriptionRegistration',
      "The subscription is not registered to use namespace 'Microsoft.Compute'. See https://aka.ms/rps-not-found for how to register subscriptions.",
    ),
    retry: 'never',
    means: 'Microsoft.Compute',
    fix: 'az provider register --namespace Microsoft.Compute',
  },
];
