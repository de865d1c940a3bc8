import { seen, type SeenError } from '../seen-error.ts';

function setupFailed(status: number, words: string): ReturnType<typeof seen> {
  return seen(
    undefined,
    'VMExtensionProvisioningError',
    `VM has reported a failure when processing extension 'vmssCSE'. Error message: "Enable failed: failed to execute command: command terminated with exit status=${status} ${words}"`,
  );
}

/** What Microsoft's pages on AKS's error codes quote. https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aks-error-code-page */
export const DOCUMENTED_TEXTS: readonly SeenError[] = [
  { name: 'exit status 41', error: setupFailed(41, ''), retry: 'never', means: 'could not download' },
  { name: 'exit status 51', error: setupFailed(51, ''), retry: 'never', means: 'could not reach' },
  { name: 'exit status 52', error: setupFailed(52, ''), retry: 'never', means: 'could not resolve' },
  { name: 'exit status 53', error: setupFailed(53, ''), retry: 'never', means: 'could not resolve' },
  {
    name: 'exit status 65',
    error: setupFailed(65, "CSE failed with 'VMExtensionError_VHDFileNotFound'."),
    retry: 'never',
    means: 'have no outbound connectivity',
  },
  {
    name: 'exit status 211',
    error: setupFailed(211, 'Bootstrap Container Registry is not reachable.'),
    retry: 'never',
    means: 'could not reach the registry',
  },
  {
    name: 'exit status 212',
    error: setupFailed(212, 'Bootstrap Container Registry authorization failed.'),
    retry: 'never',
    means: 'may not pull from the registry',
    fix: 'AcrPull',
  },
  { name: 'another exit status', error: setupFailed(99, ''), retry: 'never', means: 'their setup as nodes failed' },
  {
    name: 'a size that the region does not have',
    error: seen(
      400,
      'InvalidParameter',
      'The requested VM size Standard_D4s_v3 is not available in the current region. The sizes available in the current region are: Standard_DC2as_v5.',
    ),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'Standard_D4s_v3 is not available',
  },
  {
    name: 'a size by its name that the subscription may not have',
    error: seen(
      400,
      'BadRequest',
      "The VM size of Standard_B2s is not allowed in your subscription in location 'eastus'. The available VM sizes are standard_d2s_v5.",
    ),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'Standard_B2s is not available to this subscription in eastus',
  },
  {
    name: 'processors that the image is not for',
    error: seen(
      400,
      'BadRequest',
      "Cannot create a VM of size 'Standard_D4ps_v5' because this VM size only supports a CPU Architecture of 'Arm64', but an image or disk with CPU Architecture 'x64' was given.",
    ),
    retry: 'never',
    check: 'vm-size-runs-the-image',
    means: 'Standard_D4ps_v5 has Arm64 processors',
  },
  {
    name: 'a disk controller that the image does not know',
    error: seen(
      400,
      'InvalidParameter',
      "The VM size 'Standard_D8ads_v6' cannot boot with OS image or disk. Please check that disk controller types supported by the OS image or disk is one of the supported disk controller types for the VM size 'Standard_D8ads_v6'.",
    ),
    retry: 'never',
    check: 'vm-size-runs-the-image',
    means: 'NVMe',
  },
  {
    name: "a cluster's version that is offered no more",
    error: seen(
      400,
      'K8sVersionNotSupported',
      'Managed cluster c is on version 1.25.6, which is not supported in this region. Please use [az aks get-versions] command to get the supported version list in this region.',
    ),
    retry: 'never',
    check: 'pool-version-is-offered',
    means: 'Kubernetes 1.25.6',
  },
  {
    name: 'a version with long-term support alone',
    error: seen(
      400,
      'K8sVersionNotSupported',
      'Managed cluster c is on version 1.27.100, which is only available for Long-Term Support (LTS).',
    ),
    retry: 'never',
    check: 'pool-version-is-offered',
    means: 'AKS offers Kubernetes 1.27.100 only to clusters with long-term support',
    fix: 'AKSLongTermSupport',
  },
  {
    name: 'NodePoolMcVersionIncompatible with the versions',
    error: seen(
      400,
      'NodePoolMcVersionIncompatible',
      "Node pool version 1.24.9 and control plane version 1.29.15 is incompatible. Minor version of node pool cannot be more than 3 versions less than control plane's version.",
    ),
    retry: 'never',
    check: 'pool-version-fits-the-control-plane',
  },
  {
    name: 'a preview feature that is not registered',
    error: seen(
      400,
      'PreviewFeatureNotRegistered',
      'Preview feature Microsoft.ContainerService/AKSWindows2025Preview not registered. Please see https://aka.ms/aks/previews for how to register preview features.',
    ),
    retry: 'never',
    means: 'Microsoft.ContainerService/AKSWindows2025Preview',
    fix: 'az feature register --namespace Microsoft.ContainerService --name AKSWindows2025Preview',
  },
  {
    name: 'a feature that is not enabled',
    error: seen(400, 'BadRequest', 'Feature Microsoft.ContainerService/AzureOverlayPreview is not enabled.'),
    retry: 'never',
    fix: '--name AzureOverlayPreview',
  },
  {
    name: 'pools that cannot be several, without a code',
    error: seen(400, 'BadRequest', 'AgentPool APIs supported only for clusters with VMSS agentpools.'),
    retry: 'never',
    check: 'cluster-supports-multiple-pools',
  },
  {
    name: 'a scale set that was changed outside of AKS',
    error: seen(undefined, 'OperationNotAllowed', "Changing property 'imageReference' is not allowed."),
    retry: 'never',
    means: 'outside of AKS',
  },
  {
    name: 'a virtual network that is linked to another zone of the same name',
    kind: 'cluster',
    error: seen(
      undefined,
      'CreateOrUpdateVirtualNetworkLinkFailed',
      'Reconcile private dns failed. Details: A virtual network cannot be linked to multiple zones with overlapping namespaces.',
    ),
    retry: 'never',
    means: 'another zone of the same name',
  },
  {
    name: 'a full subnet whose name stands alone, with a number',
    error: seen(
      undefined,
      'SubnetIsFull',
      'Subnet snet-nodes with address prefix 10.0.0.0/26 does not have enough capacity for 30 IP addresses.',
    ),
    retry: 'never',
    check: 'subnet-has-free-addresses',
    means: 'snet-nodes is full: 10.0.0.0/26 lacks the 30 free addresses',
  },
  {
    name: 'a full subnet without its name',
    error: seen(undefined, '', 'The subnet does not have enough capacity for 30 IP addresses.'),
    retry: 'never',
    check: 'subnet-has-free-addresses',
    means: 'lacks the 30 free addresses',
  },
  {
    name: "a cluster's property that cannot be changed",
    kind: 'cluster',
    error: seen(400, 'PropertyChangeNotAllowed', "Changing property 'enableRBAC' is not allowed."),
    retry: 'never',
    means: 'enableRBAC of the cluster cannot be changed',
  },
  {
    name: 'an application that is not in the tenant',
    kind: 'cluster',
    error: seen(400, 'BadRequest', "AADSTS700016: Application with identifier 'x' was not found in the directory 'y'."),
    retry: 'never',
    means: "The cluster's service principal",
  },
  {
    name: 'an identity that may not be assigned, without a code',
    kind: 'cluster',
    error: seen(
      400,
      'BadRequest',
      "Cluster identity has no assignment permission over identity 'resourceId: /subscriptions/s/resourcegroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/app1 - clientId: a'.",
    ),
    retry: 'after-grant',
    means: 'may not assign identity app1',
  },
  {
    name: 'an internal error on an update of the cluster',
    kind: 'cluster',
    error: seen(undefined, 'InternalOperationError', 'Internal server error'),
    retry: 'transient',
  },
  // https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error.md
  {
    name: 'a resource group that is locked, by its scope',
    error: seen(
      409,
      'ScopeLocked',
      "The scope '/subscriptions/s/resourceGroups/MC_g/providers/x' cannot perform write operation because following scope(s) are locked: '/subscriptions/s/resourceGroups/MC_g'. Please remove the lock and try again.",
    ),
    retry: 'never',
    check: 'no-lock-blocks-writes',
    means: 'A lock on /subscriptions/s/resourceGroups/MC_g',
    fix: '--resource-group MC_g',
  },
  {
    name: 'a quota of Compute, cut off before its numbers',
    error: seen(
      409,
      'OperationNotAllowed',
      'Operation could not be completed as it results in exceeding approved Total Regional Cores quota.',
    ),
    retry: 'never',
    check: 'vcpu-quota-suffices',
    means: 'quota Total Regional Cores is too low',
  },
  {
    name: 'a pool that somebody made meanwhile',
    error: seen(409, 'Conflict', 'Agentpool pool2 already exists.'),
    retry: 'precondition',
  },
  {
    name: 'an upgrade that skips a version',
    error: seen(
      400,
      'OperationNotAllowed',
      'Upgrading Kubernetes version 1.24.9 to 1.26.6 is not allowed. Available upgrades: [1.25.5].',
    ),
    retry: 'never',
    means: 'from 1.24.9 to 1.26.6 in one step',
  },
  {
    name: 'a name that is too long for Windows',
    error: seen(400, 'InvalidParameter', 'Node pool with Windows OS requires a name with maximum of 6 characters.'),
    retry: 'never',
    means: 'at most 6 characters',
  },
  {
    name: 'a name that AKS does not take',
    error: seen(
      400,
      'InvalidParameter',
      "The value of parameter agentPoolProfile.name is invalid. Error details: Agent pool name 'Pool_2' is invalid. Please see https://aka.ms/aks-naming-rules for more details.",
    ),
    retry: 'never',
    means: 'AKS rejects the name Pool_2',
  },
  {
    name: 'a system pool on Spot',
    error: seen(400, 'InvalidParameter', 'Spot pool cannot be system pool'),
    retry: 'never',
    fix: 'priority to Regular',
  },
  {
    name: 'an image that the version does not have',
    error: seen(400, 'BadRequest', 'The OS SKU Ubuntu2404 is not supported on Kubernetes version 1.30.'),
    retry: 'never',
    check: 'image-fits-the-version',
    means: 'os-sku Ubuntu2404',
  },
  {
    name: 'an autoscaler on an availability set',
    error: seen(
      400,
      'BadRequest',
      "AgentPool 'workers' has set auto scaling as enabled but is not on Virtual Machine Scale Sets, this is not allowed.",
    ),
    retry: 'never',
    check: 'cluster-supports-multiple-pools',
  },
  {
    name: 'a policy that is not named',
    error: seen(400, 'InvalidTemplateDeployment', 'The template deployment failed because of policy violation.'),
    retry: 'never',
    means: 'does not name the policy',
  },
  {
    name: 'a label that AKS refuses',
    error: seen(
      400,
      'InvalidParameter',
      'The value of parameter agentPoolProfile.nodeLabels is invalid. Error details: Label key kubernetes.io/os is restricted.. Please see https://aka.ms/x for more details.',
    ),
    retry: 'never',
    means: 'Label key kubernetes.io/os is restricted',
    fix: 'the input labels',
  },
  {
    name: 'a drain that a budget stops',
    error: seen(
      undefined,
      'UpgradeFailed',
      "Drain of aks-nodepool1-123-vmss000000 did not complete pods [web-1:DisruptionBudgetBlocked]: Cannot evict pod as it would violate the pod's disruption budget.",
    ),
    retry: 'never',
    means: 'could not be drained',
  },
  {
    name: 'an internal error under a code of its own',
    error: seen(undefined, 'OverlaymgrReconcileError', 'Internal server error'),
    retry: 'transient',
  },
  {
    name: 'a virtual network that is being changed, under another code',
    error: seen(undefined, 'Other', 'Virtual network v is in Updating state.'),
    retry: 'vnet-busy',
    check: 'vnet-is-provisioned',
  },
  {
    name: 'a size that AKS does not take',
    error: seen(400, 'VMSizeNotSupported', "The VM size 'Standard_A1' is not supported for AKS."),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'Standard_A1',
  },
  {
    name: "a quota under AKS's own code, with Compute's inside",
    error: seen(
      undefined,
      'ReconcileVMSSAgentPoolFailed',
      'VMSSAgentPoolReconciler retry failed: Category: ClientError; SubCode: QuotaExceeded; Dependency: Microsoft.Compute/VirtualMachineScaleSet; OrginalError: Code="OperationNotAllowed" Message="Operation could not be completed as it results in exceeding approved standardDSv3Family Cores quota. Additional details - Current Limit: 10, Current Usage: 8, Additional Required: 6."; AKSTeam: NodeProvisioning, Retriable: false',
    ),
    retry: 'never',
    check: 'vcpu-quota-suffices',
    code: 'QuotaExceeded',
    means: 'is 10: 8 are used, and 6 more',
  },
  {
    name: 'an operation on a cluster that is Failed',
    error: seen(400, 'BadRequest', 'Requested operation cannot be performed on Provisioning State(Failed)'),
    retry: 'never',
    check: 'cluster-is-healthy',
  },
];
