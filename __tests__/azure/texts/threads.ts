import { seen, type SeenError } from '../seen-error.ts';

const GROUP = '/subscriptions/s/resourceGroups/g';

/** An answer of AKS's with the code that tells in `subcode`. */
function seenWithSubcode(code: string, subcode: string, message: string): SeenError['error'] {
  return { ...seen(400, code, message), subcode };
}

/** What public threads quote of Azure, refusal by refusal. */
export const THREAD_TEXTS: readonly SeenError[] = [
  // https://github.com/kubernetes-sigs/cloud-provider-azure/pull/4158
  {
    name: 'more nodes than kubenet carries',
    error: seenWithSubcode(
      'ValidationError',
      'KubenetNodeCountTotalExceedsLimit',
      "Cluster's upper limit node count is 1000 which exceeds the limit for Kubenet 400. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total. https://aka.ms/aks/kubenet-networking-overview",
    ),
    retry: 'never',
    code: 'KubenetNodeCountTotalExceedsLimit',
    check: 'kubenet-route-table-has-room',
    means: '1000 nodes at maximum size, and kubenet carries 400',
    fix: 'max-count',
  },
  // https://github.com/Azure/azure-container-networking/pull/3870
  {
    name: 'Windows Server 2019 of a newer Kubernetes',
    error: seen(
      400,
      'Windows2019NotSupportedWithOrchestratorVersion',
      'Cannot create Windows2019 node pools with the current Kubernetes version "1.33.1" because Windows2019 was deprecated after Kubernetes version "1.33.0". Please create Windows2022 node pools instead.',
    ),
    retry: 'never',
    check: 'windows-image-fits-the-version',
    means: 'Windows Server 2019',
    fix: 'os-sku to Windows2022',
  },
  // https://github.com/MicrosoftDocs/azure-docs/pull/111281
  {
    name: 'more nodes than the network policy manager carries',
    error: seen(400, 'InvalidNodeCountForNPM', ''),
    retry: 'never',
    check: 'network-policy-manager-has-room',
    means: '250 nodes',
  },
  // https://github.com/Azure/AKS/issues/2413
  {
    name: 'a size that AKS restricts',
    error: seen(
      400,
      'BadRequest',
      'The VM SKUs chosen for agentpool(s) `AgentPoolProfile:test` are restricted by AKS. This is typically due to small CPU/Memory. Please see https://aka.ms/aks/restricted-skus for more details',
    ),
    retry: 'never',
    check: 'vm-size-meets-the-documented-minimum',
    means: 'AKS does not allow the VM size',
    fix: 'node-vm-size',
  },
  // https://github.com/Azure/AKS/issues/4181
  {
    name: 'trusted launch of an image without it',
    error: seen(
      400,
      'TrustedLaunchIncompatibleWithConfig',
      'Trusted Launch enabled clusters using vTPM and/or Secure Boot are not supported for this agentpool. Secure Boot and/or vTPM requires the VM Image to be Trusted Launch Compatible. Ubuntu 1804, FIPS, Arm64, CBLMariner, GPU nodepools dont have Trusted Launch support.',
    ),
    retry: 'never',
    check: 'image-fits-trusted-launch',
    means: 'Trusted Launch',
    fix: 'enableVTPM',
  },
  // https://github.com/Azure/AKS/issues/4181
  {
    name: 'trusted launch of an existing pool',
    error: seen(400, 'PropertyChangeNotAllowed', "Changing property 'securityProfile.uefiSettings' is not allowed."),
    retry: 'never',
    check: 'pool-is-new-or-matches',
    means: 'securityProfile.uefiSettings',
  },
  // https://github.com/Azure/AKS/issues/1402
  {
    name: 'a text where a list belongs',
    error: seen(
      400,
      'UnmarshalError',
      'UnmarshalEntity encountered error: json: cannot unmarshal string into Go struct field AgentPoolProperties.properties.nodeTaints of type []string.',
    ),
    retry: 'never',
    means: 'nodeTaints is a text, and AKS expects a list of texts',
    fix: 'properties',
  },
  // https://github.com/Azure/terraform-azurerm-avm-res-devopsinfrastructure-pool/issues/71
  {
    name: 'a body that does not fit the specification',
    error: seen(
      400,
      'HttpRequestPayloadAPISpecValidationFailed',
      'HTTP request payload failed validation against API specification with one or more errors. Please see details for more information.',
    ),
    retry: 'never',
    means: 'does not fit',
    fix: 'properties',
  },
  // https://github.com/Azure/AKS/issues/4553
  {
    name: 'a machine that did not start in time',
    error: seen(
      undefined,
      'OSProvisioningTimedOut',
      "OS Provisioning for VM 'aks-x-vmss000000' did not finish in the allotted time. The VM may still finish provisioning successfully. Please check provisioning state later.",
    ),
    retry: 'never',
    means: 'did not start in time',
  },
  // https://github.com/Azure/aks-engine/issues/3694
  {
    name: 'a machine that did not start in time, inside of the outcome of a resource',
    error: seen(
      undefined,
      'ResourceDeploymentFailure',
      "The resource operation completed with terminal provisioning state 'Failed'.",
      [
        {
          code: 'OSProvisioningTimedOut',
          message: "OS Provisioning for VM 'k8s-1' did not finish in the allotted time.",
        },
      ],
    ),
    retry: 'never',
    code: 'OSProvisioningTimedOut',
  },
  // https://github.com/MicrosoftDocs/azure-docs/issues/28437
  {
    name: 'a subscription that holds no resources',
    error: seen(
      403,
      'DisallowedOperation',
      'The current subscription type is not permitted to perform operations on any provider namespace. Please use a different subscription.',
    ),
    retry: 'never',
    means: 'kind of subscription',
    fix: 'subscription-id',
  },
  // https://github.com/Azure/azure-cli/issues/33657
  {
    name: 'a subscription that is not found',
    error: seen(
      404,
      'SubscriptionNotFound',
      "The subscription '00000000-0000-4000-8000-000000000001' could not be found.",
    ),
    retry: 'never',
    means: 'cannot find',
    fix: 'subscription-id',
  },
  // https://github.com/MicrosoftDocs/azure-docs/issues/83858
  {
    name: 'a subnet of its own beside a managed NAT gateway',
    error: seen(
      400,
      'InvalidParameter',
      "Outbound type is managedNATGateway but agent pool 'nodepool1' is using custom VNet, which is not allowed.",
    ),
    retry: 'never',
    check: 'cluster-uses-a-custom-vnet',
    means: 'nodepool1',
  },
  // https://github.com/ams0/aks-nvme-ssd-provisioner/issues/5
  {
    name: 'a label of the prefix of AKS, at the end of a sentence',
    error: seen(
      400,
      'BadRequest',
      "Invalid node label key kubernetes.azure.com/aks-local-ssd. The 'kubernetes.azure.com' prefix is preserved by aks system labels",
    ),
    retry: 'never',
    means: 'the label kubernetes.azure.com/aks-local-ssd for itself',
  },
  // https://github.com/Azure/AKS/issues/1101
  {
    name: 'Windows on kubenet, without a code',
    error: seen(400, 'BadRequest', 'Windows agent pools can only be added to AKS clusters using Azure-CNI'),
    retry: 'never',
    check: 'windows-pool-has-azure-cni',
  },
  // https://github.com/Azure/AKS/issues/2839
  {
    name: 'Windows without a network plugin',
    error: seen(
      400,
      'AzureCNIOnlyForWindows',
      'Windows agent pools can only be added to AKS clusters using Azure-CNI.',
    ),
    retry: 'never',
    check: 'windows-pool-has-azure-cni',
  },
  // https://github.com/Azure/AKS/issues/1021
  {
    name: 'a size that does not exist',
    error: seen(
      400,
      'InvalidTemplate',
      "Deployment template validation failed: 'The provided value 'Standard_D6s_v3' for the template parameter 'bigpoolVMSize' at line '1' and column '1705' is not valid. The parameter value is not part of the allowed value(s): 'Standard_A0,Standard_A1'",
    ),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'Standard_D6s_v3',
  },
  // https://github.com/dotnet/core/issues/8000
  {
    name: 'a size that the subscription may not use',
    error: seen(
      400,
      'BadRequest',
      "The VM size of AgentPoolProfile:nodepool1 is not allowed in your subscription in location 'westus'.  For more details, please visit https://aka.ms/aks/quotas-skus-regions",
    ),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'westus',
  },
  // https://github.com/Azure/AKS/issues/1133
  {
    name: 'zones with the Basic load balancer',
    error: seen(400, 'BadRequest', 'Standard Load Balancer is required for availability zone.'),
    retry: 'never',
    means: 'Basic',
    fix: 'zones',
  },
  // https://github.com/MicrosoftDocs/azure-aks-docs/pull/416
  {
    name: 'a size that has no zones',
    error: seen(
      400,
      'AvailabilityZoneNotSupported',
      'The zone(s) 2 for resource nodepool1 is not supported. The supported zones for location centralus are (empty).',
    ),
    retry: 'never',
    check: 'zones-are-offered',
  },
  // https://github.com/jenkins-infra/helpdesk/issues/3584
  {
    name: 'too many constraints at once',
    error: seen(
      undefined,
      'ResourceOperationFailure',
      "The resource operation completed with terminal provisioning state 'Failed'.",
      [
        {
          code: 'OverconstrainedZonalAllocationRequest',
          target: '11',
          message:
            'Allocation failed. VM(s) with the following constraints cannot be allocated, because the condition is too restrictive. Please remove some constraints and try again. Constraints applied are:\n  - Availability Zone\n  - Differencing (Ephemeral) Disks\n  - Networking Constraints (such as Accelerated Networking or IPv6)\n  - VM Size\n',
        },
      ],
    ),
    retry: 'never',
    code: 'OverconstrainedZonalAllocationRequest',
    fix: 'other zones or none',
  },
  // https://github.com/Azure/AKS/issues/4584
  {
    name: 'a set-up of nodes that fails',
    error: seen(
      undefined,
      'VMExtensionProvisioningError',
      'VM has reported a failure when processing extension \'vmssCSE\' (publisher \'Microsoft.Azure.Extensions\' and type \'CustomScript\'). Error message: \'Enable failed: failed to execute command: command terminated with exit status=34 [stdout] { "ExitCode": "34", "Output": "53403]: primaryNicIP is unset, exiting...',
    ),
    retry: 'never',
    means: 'setup as nodes failed',
  },
  // https://github.com/Azure/AKS/issues/1352
  {
    name: 'a set-up of nodes that takes too long',
    error: seen(
      undefined,
      'VMExtensionProvisioningTimeout',
      'Provisioning of VM extension vmssCSE has timed out. Extension provisioning has taken too long to complete. The extension last reported "Plugin enabled".',
    ),
    retry: 'never',
    means: 'setup as nodes failed',
  },
  // https://github.com/Azure/AKS/issues/1746
  {
    name: 'nodes that are not ready',
    error: seen(undefined, 'NodesNotReady', 'Not all nodes reached Ready state. Expected: 2, Actual: 0'),
    retry: 'never',
    means: '0 of 2 nodes',
  },
  // https://github.com/Azure/azure-cli-extensions/issues/1365
  {
    name: 'a name that begins with a digit',
    error: seen(
      400,
      'InvalidParameter',
      'The value of parameter agentPoolProfile.name is invalid. Please see https://aka.ms/aks-naming-rules for more details.',
    ),
    retry: 'never',
    fix: 'begins with a letter',
  },
  // https://github.com/hashicorp/terraform-provider-azurerm/pull/5531
  {
    name: 'taints on the only pool',
    error: seen(
      400,
      'CanNotTaintAllAgentPools',
      'Operation failed due to insufficient nodes for system pod scheduling. Placing custom taints on all node pools is not supported. Retry the operation and leave at least one node pool untainted.',
    ),
    retry: 'never',
    fix: 'node-taints',
  },
  // https://github.com/kubernetes-sigs/cluster-api-provider-azure/pull/2163
  {
    name: 'ultra disks without zones',
    error: seen(400, 'ErrorCodeEnableUltraSSD', 'Availability zone is required for UltraSSD setting.'),
    retry: 'never',
    fix: 'zones',
  },
  // https://github.com/Azure/AKS/issues/1795
  {
    name: 'a subnet that an upgrade outgrows',
    error: seen(400, 'BadRequest', 'Pre-allocated IPs 276 exceeds IPs available 251 in Subnet Cidr 10.142.26.0/24'),
    retry: 'never',
    check: 'subnet-is-large-enough',
    means: '251 addresses',
  },
  // https://github.com/hashicorp/terraform-provider-azurerm/issues/18567
  {
    name: 'a label of the domain of Kubernetes',
    error: seen(
      400,
      'BadRequest',
      "For Kubernetes version greater than or equal to 1.16, node label keys in the 'kubernetes.io' or 'k8s.io' namespace must begin with an allowed prefix (kubelet.kubernetes.io, node.kubernetes.io). For more information, please check https://aka.ms/aks-node-labels-116.",
    ),
    retry: 'never',
    fix: 'labels',
  },
  // https://github.com/Azure/aks-engine/issues/3470
  {
    name: 'a right on a resource of a template',
    error: seen(
      400,
      'InvalidTemplateDeployment',
      `The template deployment failed with error: 'Authorization failed for template resource 'ip1' of type 'Microsoft.Network/publicIPAddresses'. The client 'user@example.com' with object id '00000000-0000-4000-8000-000000000009' does not have permission to perform action 'Microsoft.Network/publicIPAddresses/write' at scope '${GROUP}/x/ip1'.'.`,
    ),
    retry: 'after-grant',
    means: 'Microsoft.Network/publicIPAddresses/write',
    fix: 'az role assignment create',
  },
  // https://github.com/Azure/aad-pod-identity/issues/1279
  {
    name: 'a right on an identity',
    error: seen(
      403,
      'LinkedAuthorizationFailed',
      `The client 'app-1' with object id 'app-1' has permission to perform action 'Microsoft.Compute/virtualMachineScaleSets/write' on scope '${GROUP}/providers/Microsoft.Compute/virtualMachineScaleSets/vmss1'; however, it does not have permission to perform action 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action' on the linked scope(s) '${GROUP}/providers/x/i1' or the linked scope(s) are invalid.`,
    ),
    retry: 'after-grant',
    means: 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action',
    fix: 'Managed Identity Operator',
  },
  // https://github.com/Azure/AKS/issues/3212
  {
    name: 'a policy on public addresses',
    error: seen(
      403,
      'RequestDisallowedByPolicy',
      "Resource 'kubernetes-a7704c27655a34fdf8a13baf2adf63cb' was disallowed by policy. Reasons: 'Public IP creation is not allowed.'. See error details for policy resource IDs.",
    ),
    retry: 'never',
    means: 'Public IP creation is not allowed',
  },
  // https://github.com/Azure/AKS/issues/211
  {
    name: 'a policy on network interfaces, with the older identifiers',
    error: seen(
      400,
      'PreconditionFailed',
      `Provisioning of resource(s) for container service c1 in resource group rg1 failed. Message: The template deployment failed with multiple errors. Please see details for more information.. Details: [{"code":"RequestDisallowedByPolicy","message":"Resource 'aks-nodepool1-12868434-nic-0' was disallowed by policy. Policy identifiers: '[{\\"policyDefinitionId\\":\\"/subscriptions/s/providers/Microsoft.Authorization/policyDefinitions/EnforceNSG\\",\\"policyAssignmentId\\":\\"/subscriptions/s/providers/Microsoft.Authorization/policyAssignments/EnforceNSG\\"}]'.","target":"aks-nodepool1-12868434-nic-0"}]`,
    ),
    retry: 'never',
    code: 'RequestDisallowedByPolicy',
    means: 'EnforceNSG',
  },
  // https://github.com/hashicorp/terraform-provider-azurerm/pull/25021
  {
    name: 'an outbound type beside a profile of the load balancer',
    kind: 'cluster',
    error: seen(
      400,
      'InvalidUserDefinedRoutingWithLoadBalancerProfile',
      'UserDefinedRouting and load balancer profile are mutually exclusive. Please refer to http://aka.ms/aks/outboundtype for more details',
    ),
    retry: 'never',
    means: 'load balancer profile',
  },
  // https://github.com/Azure/AKS-Construction/issues/535
  {
    name: 'a data plane that needs its own network policy',
    kind: 'cluster',
    error: seenWithSubcode(
      'BadRequest',
      'CiliumDataplaneRequiresNetworkPolicyCilium',
      'Cilium dataplane requires network policy cilium.',
    ),
    retry: 'never',
    code: 'CiliumDataplaneRequiresNetworkPolicyCilium',
    means: 'Cilium',
  },
];
