import { seen, type SeenError } from '../seen-error.ts';

const SUBSCRIPTION = '/subscriptions/00000000-0000-4000-8000-000000000001';
const SUBNETS = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v1/subnets`;

/** What users of az, Terraform, Bicep, and Ansible were told of pools. */
export const FIELD_TEXTS: readonly SeenError[] = [
  // https://github.com/jenkins-infra/azure/pull/730
  {
    name: 'a surge on Spot',
    error: seen(
      400,
      'InvalidParameter',
      "The value of parameter agentPoolProfile.upgrade.maxSurge is invalid. Error details: Spot pools can't set max surge. Please see https://aka.ms/aks-naming-rules for more details.",
    ),
    retry: 'never',
    means: 'Spot',
    fix: 'max-surge',
  },
  // https://github.com/hashicorp/terraform-provider-azurerm/pull/31129
  {
    name: 'unavailable nodes on Spot',
    error: seen(
      400,
      'InvalidParameter',
      "The value of parameter agentPoolProfile.upgradeSettings.maxUnavailable is invalid. Error details: Spot pools can't set maxUnavailable.",
    ),
    retry: 'never',
    means: 'Spot',
    fix: 'max-unavailable',
  },
  // https://github.com/Azure/bicep/issues/14517
  {
    name: 'a surge on Spot, by preflight',
    error: seen(
      400,
      'InvalidParameter',
      "Preflight validation check for resource(s) for container service c1 in resource group rg1 failed. Message: The value of parameter agentPoolProfile.upgrade.maxSurge is invalid. Error details: Spot pools can't set max surge. Please see https://aka.ms/aks-naming-rules for more details.. Details: ",
    ),
    retry: 'never',
    means: 'Spot',
    fix: 'max-surge',
  },
  // https://github.com/Azure/AKS/issues/2822
  {
    name: 'Spot beside automatic upgrades',
    error: seen(
      400,
      'BadRequest',
      'Enabled Auto Upgrade on cluster with spot pool is not allowed. And Spot pool cannot be added for Auto Upgrade enabled cluster.',
    ),
    retry: 'never',
    means: 'automatic upgrades',
    fix: 'Regular',
  },
  // https://github.com/ansible-collections/azure/pull/2186
  {
    name: 'another priority',
    error: seen(
      400,
      'BadRequest',
      'ScaleSetPriority is immutable. Provided value is Regular, Please use current value .',
    ),
    retry: 'never',
    check: 'pool-is-new-or-matches',
    means: 'ScaleSetPriority',
    fix: 'another name',
  },
  // https://github.com/Azure/AKS/issues/2866
  {
    name: "a label of Kubernetes' own",
    error: seen(
      400,
      'BadRequest',
      "For Kubernetes version greater than or equal to 1.16, node label keys in the 'kubernetes.io' or 'k8s.io' namespace must begin with an allowed prefix (kubelet.kubernetes.io, node.kubernetes.io). For more information, please check https://aka.ms/aks-node-labels-116.",
    ),
    retry: 'never',
    means: 'kubernetes.io',
    fix: 'kubelet.kubernetes.io, node.kubernetes.io',
  },
  // https://github.com/ams0/aks-nvme-ssd-provisioner/issues/5
  {
    name: "a label of AKS's own",
    error: seen(
      400,
      'BadRequest',
      "Invalid node label key kubernetes.azure.com/aks-local-ssd. The 'kubernetes.azure.com' prefix is preserved by aks system labels",
    ),
    retry: 'never',
    means: 'kubernetes.azure.com/aks-local-ssd',
    fix: 'labels',
  },
  // https://github.com/Azure/AKS/issues/1739
  {
    name: 'nodes that are not Ready, without a code',
    error: seen(undefined, '', 'All nodes did not reach Ready state. Expected: 1, Actual: 0'),
    retry: 'never',
    means: '0 of 1 nodes became Ready',
  },
  // https://github.com/Azure/AKS/issues/1746
  {
    name: 'nodes that are not Ready',
    error: seen(undefined, 'NodesNotReady', 'Not all nodes reached Ready state. Expected: 2, Actual: 0'),
    retry: 'never',
    means: '0 of 2 nodes became Ready',
  },
  // https://github.com/kubernetes-sigs/cluster-api-provider-azure/pull/5034
  {
    name: 'ultra disks without a zone',
    error: seen(400, 'BadRequest', 'Availability zone is required for UltraSSD setting.'),
    retry: 'never',
    means: 'ltra',
    fix: 'zones',
  },
  // https://github.com/hashicorp/terraform-provider-azurerm/pull/5597
  {
    name: 'ultra disks without a zone, by Compute',
    error: seen(
      400,
      'InvalidParameter',
      "Feature 'UltraSSD' can be used only with Virtual Machine Scale Sets in an Availability Zone.",
    ),
    retry: 'never',
    means: 'ltra',
    fix: 'zones',
  },
  // https://github.com/Azure/AKS/issues/4181
  {
    name: 'trusted launch on another image',
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
  // https://github.com/Azure/azure-cli/issues/27975
  {
    name: 'trusted launch on another image, by Compute',
    error: seen(
      undefined,
      'CreateVMSSAgentPoolFailed',
      'Use of TrustedLaunch setting is not supported for the provided image. Please select Trusted Launch Supported Gen2 OS Image. For more information, see https://aka.ms/TrustedLaunch-FAQ.',
    ),
    retry: 'never',
    check: 'image-fits-trusted-launch',
    means: 'Trusted Launch',
    fix: 'enableVTPM',
  },
  // https://github.com/Azure/AKS/issues/3104
  {
    name: 'an internal error in other words',
    error: seen(
      undefined,
      'ReconcileVMSSAgentPoolFailed',
      'We are unable to serve this request due to an internal error, Correlation ID: c699b28b-de69-410d-a11f-dc18cd8668b2, Operation ID: c9357124-3b50-41a8-af19-973b2639ebbf, Timestamp: 2022-07-27T07:01:17Z.',
    ),
    retry: 'transient',
    means: 'internal error',
  },
  // https://github.com/Azure/AKS/issues/1021
  {
    name: 'a size that does not exist',
    error: seen(
      undefined,
      'InvalidTemplate',
      "Deployment template validation failed: 'The provided value 'Standard_D6s_v3' for the template parameter 'bigpoolVMSize' at line '1' and column '1705' is not valid. The parameter value is not part of the allowed value(s): 'Standard_A1,Standard_A2'",
    ),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'Standard_D6s_v3',
  },
  // https://github.com/crossplane/crossplane/issues/304
  {
    name: 'a name of a pool, without details',
    error: seen(400, 'InvalidParameter', 'The value of parameter agentPoolProfile.name is invalid.'),
    retry: 'never',
    means: 'AKS rejects the name',
    fix: 'lowercase letters and digits',
  },
  // https://github.com/Azure/azure-cli-extensions/issues/1365
  {
    name: 'a name of a pool, with a link',
    error: seen(
      400,
      'InvalidParameter',
      'The value of parameter agentPoolProfile.name is invalid. Please see https://aka.ms/aks-naming-rules for more details.',
    ),
    retry: 'never',
    means: 'AKS rejects the name',
    fix: 'lowercase letters and digits',
  },
  // https://github.com/Azure/AKS/issues/931
  {
    name: 'too many pods, without details',
    error: seen(400, 'InvalidParameter', 'The value of parameter maxPods is invalid.'),
    retry: 'never',
    means: 'max-pods is out of range',
    fix: 'max-pods',
  },
  // https://github.com/Azure/azure-workload-identity/pull/586
  {
    name: 'Windows on a version that has none',
    error: seen(
      400,
      'AgentPoolK8sVersionNotSupported',
      'windows agentpool is not supported for k8s version above 1.24.0',
    ),
    retry: 'never',
    check: 'windows-image-fits-the-version',
    means: 'Windows',
  },
  // https://github.com/Azure/AKS/issues/1101
  {
    name: 'Windows without Azure CNI, in words',
    error: seen(400, 'BadRequest', 'Windows agent pools can only be added to AKS clusters using Azure-CNI.'),
    retry: 'never',
    check: 'windows-pool-has-azure-cni',
    means: 'Azure CNI',
  },
  // https://github.com/MicrosoftDocs/azure-docs/issues/99846
  {
    name: 'a policy on the resource group of the nodes',
    error: seen(
      undefined,
      'ReconcileResourceGroupError',
      "Resource request failed due to RequestDisallowedByPolicy. Please see https://aka.ms/aks-requestdisallowedbypolicy for more details. The detailed error message: Code=\"RequestDisallowedByPolicy\" Message=\"Resource 'MC_rg1_c1_uksouth' was disallowed by policy. Reasons: 'Resource group validation failed since you did not supply a 'Owner' tag. Please specify an 'Owner' tag with your Microsoft alias as value.'. See error details for policy resource IDs.\"",
    ),
    retry: 'never',
    code: 'RequestDisallowedByPolicy',
    means: 'MC_rg1_c1_uksouth',
  },
  // https://github.com/pegasystems/pega-helm-charts/issues/329
  {
    name: 'a policy in four wrappings',
    error: seen(
      400,
      'InvalidTemplateDeployment',
      "The template deployment 'microsoft.aks' is not valid according to the validation procedure. See inner errors for details.",
      [
        {
          code: 'PreconditionFailed',
          message:
            'Provisioning of resource(s) for container service c1 in resource group rg1 failed. Message: {\n  "code": "PreconditionFailed",\n  "message": "Provisioning of resource(s) for container service c1 in resource group rg1 failed. Message: The template deployment failed with multiple errors. Please see details for more information.. Details: [{\\"code\\":\\"RequestDisallowedByPolicy\\",\\"message\\":\\"Resource \'aks-agentpool-10798322-0\' was disallowed by policy. Policy identifiers: \'[{\\\\\\"policyAssignment\\\\\\":{\\\\\\"name\\\\\\":\\\\\\"Allowed sizes\\\\\\",\\\\\\"id\\\\\\":\\\\\\"/subscriptions/s/providers/Microsoft.Authorization/policyAssignments/sizes\\\\\\"}}]\'.\\"}]"\n }. Details: ',
        },
      ],
    ),
    retry: 'never',
    code: 'RequestDisallowedByPolicy',
    means: 'aks-agentpool-10798322-0',
    fix: 'policyAssignments/sizes',
  },
  // https://github.com/dotnet/core/issues/3612
  {
    name: 'a policy in words alone',
    error: seen(
      400,
      'BadRequest',
      'Provisioning of resource(s) for container service aksdemo in resource group aksdemo-rg failed. Message: Resource \'aks-agentpool-13465002-routetable\' was disallowed by policy. Policy identifiers: \'[{"policyAssignment":{"name":"SDOStdPolicyNetwork","id":"/subscriptions/2a/providers/Microsoft.Authorization/policyAssignments/SDOStdPolicyNetwork"},"policyDefinition":{"name":"SDOStdPolicyNetwork","id":"/subscriptions/2a/providers/Microsoft.Authorization/policyDefinitions/SDOStdPolicyNetwork"}}]\'.. Details: ',
    ),
    retry: 'never',
    means: 'aks-agentpool-13465002-routetable',
    fix: 'policyAssignments/SDOStdPolicyNetwork',
  },
  // https://github.com/Azure/ARO-HCP/pull/469
  {
    name: 'a pod subnet that was delegated beforehand',
    error: seen(
      400,
      'PreconditionFailed',
      `If-none-match header (*) was specified in the request but resource ${SUBNETS}/PodSubnet-001/serviceAssociationLinks/AzureKubernetesService already exists`,
    ),
    retry: 'never',
    means: 'PodSubnet-001',
    fix: 'delegation',
  },
  // https://github.com/virtual-kubelet/virtual-kubelet/issues/647
  {
    name: 'a delegation that cannot change',
    error: seen(
      400,
      'SubnetDelegationsCannotChangeWhenSubnetUsedByResource',
      `Delegations of subnet ${SUBNETS}/kubernetes cannot be changed from [] to [Microsoft.ContainerInstance/containerGroups] because it is being used by the resource ${SUBSCRIPTION}/resourceGroups/MC_rg1/providers/Microsoft.Network/networkInterfaces/nic1.`,
    ),
    retry: 'never',
    means: 'kubernetes',
    fix: 'another subnet',
  },
  // https://github.com/jenkins-infra/azure/pull/1458
  {
    name: 'a zone without the size',
    error: seen(
      400,
      'AvailabilityZoneNotSupported',
      "The zone(s) '1' for resource 'linuxpool' is not supported. The supported zones for location 'eastus2' are '2'",
    ),
    retry: 'never',
    check: 'zones-are-offered',
    means: 'zone 1 of eastus2',
    fix: 'Set zones to 2',
  },
  // https://github.com/rancher/rancher/issues/13201
  {
    name: 'a size that the subscription may not have',
    error: seen(
      400,
      'BadRequest',
      "The VM size of Agent is not allowed in your subscription in location 'westeurope'. Agent VM size 'Standard_D11' is available in locations: australiasoutheast,brazilsouth,centralus.",
    ),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'westeurope',
  },
  // https://github.com/cloudnative-pg/cloudnative-pg/issues/7346
  {
    name: 'a budget that blocks an upgrade',
    error: seen(
      undefined,
      'UpgradeFailed',
      "Drain node aks-node failed when evicting pod p1 failed with Too Many Requests error. This is often caused by a restrictive Pod Disruption Budget (PDB) policy. See http://aka.ms/aks/debugdrainfailures. Original error: Cannot evict pod as it would violate the pod's disruption budget.. PDB debug info: p1  blocked by pdb p1 (MinAvailable: 1) (CurrentHealthy: 1) (DesiredHealthy: 1) (ExpectedPods: 1) with 0 unready",
    ),
    retry: 'never',
    means: 'disruption budget',
  },
  // https://github.com/Azure/aks-engine/issues/1919
  {
    name: 'a drain that takes too long',
    error: seen(undefined, '', 'Drain did not complete within 20m0s'),
    retry: 'never',
    means: 'drain',
  },
  // https://github.com/Azure/AKS/issues/1133
  {
    name: 'zones behind the Basic load balancer',
    error: seen(400, 'BadRequest', 'Standard Load Balancer is required for availability zone.'),
    retry: 'never',
    means: 'Standard load balancer',
    fix: 'zones',
  },
  // https://github.com/dotnet/core/issues/7314
  {
    name: 'a size without a quota',
    error: seen(
      400,
      'BadRequest',
      "The VM size of AgentPoolProfile:nodepool1 is not allowed in your subscription in location 'westus'.  For more details, please visit https://aka.ms/cpu-quota",
    ),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'westus',
  },
  // https://github.com/Azure/AKS/issues/2876
  {
    name: 'a size that AKS does not take',
    error: seen(
      400,
      'BadRequest',
      "The VM SKU 'Standard_NC12_Promo' chosen for agentpool(s) 'tomofast' used for create operation is not supported by AKS.",
    ),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'Standard_NC12_Promo',
  },
  // https://github.com/hashicorp/terraform-provider-azurerm/pull/16444
  {
    name: 'a version that is none',
    error: seen(400, 'BadRequest', 'Client Error: error parsing version(westus2) as semver: Invalid Semantic Version'),
    retry: 'never',
    means: 'westus2',
    fix: 'kubernetes-version',
  },
  // https://github.com/mspnp/aks-baseline/issues/377
  {
    name: 'a quota inside of a template',
    error: seen(
      400,
      'InvalidTemplateDeployment',
      "The template deployment 'cluster-stamp' is not valid according to the validation procedure. The tracking id is 'ab597510'. See inner errors for details.",
      [
        {
          code: 'QuotaExceeded',
          message:
            'Provisioning of resource(s) for container service aks1 in resource group rg1 failed. Message: Provisioning of resource(s) for container service aks1 in resource group rg1 failed. Message: Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details - Deployment Model: Resource Manager, Location: eastus2, Current Limit: 10, Current Usage: 0, Additional Required: 14, (Minimum) New Limit Required: 14.',
        },
      ],
    ),
    retry: 'never',
    code: 'QuotaExceeded',
    check: 'vcpu-quota-suffices',
    means: 'is 10: 0 are used, and 14 more',
  },
  // https://github.com/Azure/aad-pod-identity/issues/752
  {
    name: 'a subscription of another tenant',
    error: seen(
      403,
      'LinkedAuthorizationFailed',
      "The client has permission to perform action 'Microsoft.Compute/galleries/images/versions/read' on scope '/subscriptions/s1/resourceGroups/nodes/providers/Microsoft.Compute/virtualMachineScaleSets/vmss1', however the current tenant '9bf8c7a8-0000-4000-8000-000000000001' is not authorized to access linked subscription '109a5e88-0000-4000-8000-000000000002'.",
    ),
    retry: 'never',
    means: '109a5e88-0000-4000-8000-000000000002',
  },
];

/** What they were told of clusters, as an update without a change may be. */
export const FIELD_CLUSTER_TEXTS: readonly SeenError[] = [
  // https://github.com/Azure/AKS/issues/3247
  {
    name: 'an outbound address that is gone',
    kind: 'cluster',
    error: seen(
      400,
      'InvalidLoadBalancerProfileOutboundIPs',
      'Error in validating load balancer profile outbound IPs, error details: LoadBalancerProfileOutboundIPNotExist',
    ),
    retry: 'never',
    means: 'public IP address',
  },
  // https://github.com/Azure/AKS/issues/2072
  {
    name: 'a profile of another load balancer',
    kind: 'cluster',
    error: seen(
      400,
      'UnexpectedLoadBalancerProfileForNonStandardLoadBalancerCluster',
      'Load balancer profile should not be specified for cluster without standard load balancer',
    ),
    retry: 'never',
    means: 'load balancer',
  },
  // https://github.com/Azure/azure-cli/issues/20693
  {
    name: 'a profile with two kinds of addresses',
    kind: 'cluster',
    error: seen(
      400,
      'InvalidLoadBalancerProfile',
      'Load balancer profile must specify exactly one of ManagedOutboundIPs, OutboundIPPrefixes and OutboundIPs. Please refer to http://aka.ms/slb.',
    ),
    retry: 'never',
    means: 'load balancer',
  },
  // https://github.com/MicrosoftDocs/azure-docs/issues/93886
  {
    name: 'a key vault without a kind of access',
    kind: 'cluster',
    error: seen(400, 'BadRequest', 'KeyVault network access is unspecified for Azure Key Vault KMS.'),
    retry: 'never',
    means: 'key vault',
  },
  // https://github.com/MicrosoftDocs/azure-docs/issues/98954
  {
    name: 'a key vault that the identity may not use',
    kind: 'cluster',
    error: seen(
      400,
      'AzureKeyVaultKmsValidateIdentityPermissionCustomerError',
      'The identity does not have keys encrypt/decrypt permission on key vault https://v1.vault.azure.net',
    ),
    retry: 'after-grant',
    means: 'v1',
    fix: "'Key Vault Crypto User'",
  },
  // https://github.com/Azure/AKS/issues/3581
  {
    name: 'certificates of the control plane',
    kind: 'cluster',
    error: seen(
      undefined,
      'ResourceOperationFailure',
      "The resource operation completed with terminal provisioning state 'Failed'.",
      [{ code: 'ReconcileControlPlaneCertificatesError', message: 'key pool is empty' }],
    ),
    retry: 'never',
    code: 'ReconcileControlPlaneCertificatesError',
  },
  // https://github.com/Azure/AKS/issues/1069
  {
    name: 'a role assignment of the own of AKS',
    kind: 'cluster',
    error: seen(
      undefined,
      'ResourceOperationFailure',
      "The resource operation completed with terminal provisioning state 'Failed'.",
      [{ code: 'CreateRoleAssignmentError', message: '' }],
    ),
    retry: 'never',
    code: 'CreateRoleAssignmentError',
    means: 'role',
  },
  // https://github.com/hashicorp/terraform-provider-azurerm/issues/3549
  {
    name: 'a pool by way of the cluster',
    kind: 'cluster',
    error: seen(
      409,
      'OperationNotAllowed',
      'Node pool update via managed cluster not allowed. Use per nodepool operations.',
    ),
    retry: 'never',
    means: 'pool',
  },
  // https://github.com/Azure/ARO-HCP/pull/629
  {
    name: 'a cluster without pools in its body',
    kind: 'cluster',
    error: seen(
      400,
      'InvalidParameter',
      'Preflight validation check for resource(s) for container service c1 in resource group rg1 failed. Message: Required parameter agentPoolProfiles is missing (null).. Details: ',
    ),
    retry: 'never',
    means: 'agentPoolProfiles',
    fix: 'az aks update',
  },
  // https://github.com/mspnp/aks-baseline-regulated/issues/44
  {
    name: 'an internal error of the control plane',
    kind: 'cluster',
    error: seen(
      undefined,
      'ProvisioningControlPlaneError',
      'AKS encountered an internal error while attempting the requested Updating operation. AKS will continuously retry the requested operation until successful or a retry timeout is hit. Check back to see if the operation requires resubmission. Correlation ID: c6db0728, Operation ID: 62887834, Timestamp: 2021-10-14T18:34:04Z.',
    ),
    retry: 'transient',
    means: 'Updating',
  },
  // https://github.com/cloudnative-pg/cloudnative-pg/issues/7346
  {
    name: 'a budget that blocks an upgrade of the cluster',
    kind: 'cluster',
    error: seen(
      undefined,
      'UpgradeFailed',
      "Drain node aks-node failed when evicting pod p1 failed with Too Many Requests error. This is often caused by a restrictive Pod Disruption Budget (PDB) policy. Original error: Cannot evict pod as it would violate the pod's disruption budget.",
    ),
    retry: 'never',
    means: 'disruption budget',
  },
  // https://github.com/MicrosoftDocs/azure-docs/issues/55997
  {
    name: 'an identity that was made anew',
    kind: 'cluster',
    error: seen(
      400,
      'BadRequest',
      "The principalId 'p1' on the resource's Identity property is invalid and must be empty or match the existing principalId of 'p2'.",
    ),
    retry: 'never',
    means: 'identit',
  },
  // https://github.com/MicrosoftDocs/azure-aks-docs/issues/212
  {
    name: 'a link to two zones of one name',
    kind: 'cluster',
    error: seen(
      400,
      'BadRequest',
      "A virtual network cannot be linked to multiple zones with overlapping namespaces. You tried to link virtual network with 'b949b309.privatelink.centralindia.azmk8s.io' and 'b949b309.privatelink.centralindia.azmk8s.io' zones.",
    ),
    retry: 'never',
    means: 'private DNS zone',
  },
  // https://github.com/crossplane-contrib/provider-azure/issues/131
  {
    name: 'a principal that Entra does not know yet',
    kind: 'cluster',
    error: seen(
      400,
      'PrincipalNotFound',
      'Principal 773d4ee793444c0f8dea2455b18789c7 does not exist in the directory b9925bc4-8383-4c37-b9d2-fa456d1bb1c7.',
    ),
    retry: 'never',
    means: '773d4ee793444c0f8dea2455b18789c7',
  },
];
