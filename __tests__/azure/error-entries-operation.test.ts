import { describe, test } from '@jest/globals';

import { expectExplained, seen, type SeenError } from './seen-error.ts';

/** From issues and support articles that quote them, ids shortened. */
const CAPACITY_TEXTS: readonly SeenError[] = [
  {
    name: 'a quota of Compute, with the code of AKS for busy,',
    error: seen(
      409,
      'OperationNotAllowed',
      'Operation could not be completed as it results in exceeding approved standardDASv5Family Cores quota. Additional details - Deployment Model: Resource Manager, Location: eastus, Current Limit: 100, Current Usage: 96, Additional Required: 64, (Minimum) New Limit Required: 160.',
    ),
    retry: 'never',
    means: 'standardDASv5Family Cores of the region is 100, 96 are used and 64 more are needed',
  },
  {
    name: 'a quota in JSON inside of a message',
    error: seen(
      400,
      'BadRequest',
      'Provisioning of resource(s) for Agent Pool npwin failed. Error: {\n  "code": "InvalidTemplateDeployment",\n  "message": "The template deployment is not valid.",\n  "details": [{"code": "QuotaExceeded", "message": "Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details - Deployment Model: Resource Manager, Location: eastus, Current Limit: 4, Current Usage: 4, Additional Required: 2, (Minimum) New Limit Required: 6."}]}',
    ),
    retry: 'never',
    means: 'Total Regional Cores of the region is 4, 4 are used and 2 more',
  },
  {
    name: 'a quota in older words',
    error: seen(
      undefined,
      'QuotaExceeded',
      'Operation results in exceeding quota limits of Core. Maximum allowed: 450, Current in use: 449, Additional requested: 8.',
    ),
    retry: 'never',
    means: 'Core of the region is 450, 449 are used and 8 more',
  },
  {
    name: 'a regional vCPU quota',
    error: seen(
      400,
      'ErrCode_InsufficientVCPUQuota',
      'Insufficient regional vcpu quota left for location westus2. left regional vcpu quota 4, requested quota 6.',
    ),
    retry: 'never',
    means: '4 vCPUs left, and 6 are needed',
  },
  {
    name: "a size family's vCPU quota",
    error: seen(
      400,
      'ErrCode_InsufficientVCPUQuota',
      'Insufficient vcpu quota requested 2, remaining 0 for family StandardDasv7Family for region eastus.',
    ),
    retry: 'never',
    means: 'StandardDasv7Family has a quota of 0 vCPUs left, and 2 are needed',
  },
  {
    name: 'InvalidLoadBalancerProfileAllocatedOutboundPorts',
    error: seen(
      400,
      'InvalidLoadBalancerProfileAllocatedOutboundPorts',
      'Load balancer profile allocated ports 8000 is not in an allowable range given the number of nodes and IPs provisioned.',
    ),
    retry: 'never',
  },
  {
    name: 'a size that the subscription cannot have',
    error: seen(
      400,
      'BadRequest',
      "The VM size of AgentPoolProfile:nodepool1 is not allowed in your subscription in location 'westus'.",
    ),
    retry: 'never',
    means: 'in westus',
  },
  ...['VMSizeNotSupported', 'SkuNotAvailable', 'PublicIPCountLimitReached', 'AvailabilityZoneNotSupported'].map(byCode),
  ...[
    'AllocationFailed',
    'ZonalAllocationFailed',
    'OverconstrainedAllocationRequest',
    'NodePoolMcVersionIncompatible',
    'AgentPoolK8sVersionNotSupported',
    'AzureCNIOnlyForWindows',
  ].map(byCode),
  {
    name: 'a version that is not offered',
    error: seen(400, 'BadRequest', 'Version 1.20.7 is not supported in this region. Please use [az aks get-versions]'),
    retry: 'never',
    means: 'Kubernetes 1.20.7',
  },
  {
    name: 'an allocation failure under another',
    error: seen(
      undefined,
      'ResourceOperationFailure',
      "The resource operation completed with terminal provisioning state 'Failed'.",
      [{ code: 'OverconstrainedZonalAllocationRequest', message: 'Allocation failed.' }],
    ),
    retry: 'never',
    fix: 'Run again later',
  },
  {
    name: 'a missing Windows profile',
    error: seen(400, 'BadRequest', 'Windows profile definition is missing for the cluster.'),
    retry: 'never',
  },
  {
    name: 'a size too small for a system pool',
    error: seen(
      400,
      'BadRequest',
      'System node pool must use VM sku with more than 2 cores and 4GB memory. Nodepool name: p1.',
    ),
    retry: 'never',
    means: 'more than 2 cores and 4GB memory',
  },
];

const OPERATION_TEXTS: readonly SeenError[] = [
  { name: 'HTTP 412', error: seen(412, 'PreconditionFailed', 'Precondition failed.'), retry: 'precondition' },
  {
    name: 'a stopped cluster, with the code of AKS for busy,',
    error: seen(
      409,
      'OperationNotAllowed',
      'managed cluster is in Provisioning State(Succeeded) and Power State(Stopped), creating agent pools cannot be performed',
    ),
    retry: 'never',
    check: 'cluster-is-running',
    fix: 'az aks start',
  },
  {
    name: 'a stopped cluster in other words',
    error: seen(409, 'OperationNotAllowed', 'managed cluster is not currently running, updating cannot be performed'),
    retry: 'never',
    check: 'cluster-is-running',
  },
  {
    name: 'a stopped pool',
    error: seen(409, 'OperationNotAllowed', 'agent pool p1 is in Power State(Stopped), updating cannot be performed'),
    retry: 'never',
    check: 'pool-name-is-free-or-equal',
    means: 'Pool p1 is stopped',
  },
  {
    name: 'an immutable property, with the code of AKS for busy,',
    error: seen(409, 'OperationNotAllowed', "Changing property 'properties.vmSize' is not allowed."),
    retry: 'never',
    check: 'pool-name-is-free-or-equal',
    means: 'properties.vmSize cannot be changed',
  },
  {
    name: 'PropertyChangeNotAllowed',
    error: seen(400, 'PropertyChangeNotAllowed', "Changing property 'properties.vnetSubnetID' is not allowed."),
    retry: 'never',
    check: 'pool-name-is-free-or-equal',
    means: 'properties.vnetSubnetID',
  },
  {
    name: 'a pool in an update of the cluster',
    error: seen(
      400,
      'BadRequest',
      'A new agent pool was introduced. Adding agent pools to an existing cluster is not allowed through managed cluster operations.',
    ),
    retry: 'never',
  },
  ...['AKSOperationPreempted', 'AKSOperationPreemptedByDelete'].map((code) => ({
    name: code,
    error: seen(undefined, code, 'This operation has been preempted by another operation with ID 1.'),
    retry: 'busy' as const,
  })),
  {
    name: 'a preempted operation in older words',
    error: seen(undefined, '', 'The operation was overriden and canceled by a later operation 1.'),
    retry: 'busy',
  },
  ...['Throttled', 'TooManyRequestsReceived', 'SubscriptionRequestsThrottled'].map((code) => ({
    name: code,
    error: seen(429, code, "Please try again after '6' seconds."),
    retry: 'transient' as const,
  })),
  {
    name: 'RequestDisallowedByPolicy',
    error: seen(403, 'RequestDisallowedByPolicy', "Resource 'X' was disallowed by policy. Policy identifiers: '[]'."),
    retry: 'never',
    means: 'Azure Policy',
  },
  {
    name: "an expired secret of the cluster's",
    error: seen(400, 'BadRequest', 'AADSTS7000222: The provided client secret keys for app are expired.'),
    retry: 'never',
    fix: 'update-credentials',
  },
  {
    name: 'exit status 50',
    error: seen(
      undefined,
      'VMExtensionProvisioningError',
      'VM has reported a failure when processing extension vmssCSE. Error message: "Enable failed: failed to execute command: command terminated with exit status=50"',
    ),
    retry: 'never',
    means: 'without a way out',
  },
  ...['OutboundConnFailVMExtensionError', 'VMExtensionError_OutboundConnFail'].map((code) => ({
    name: code,
    error: seen(undefined, code, `Unable to establish outbound connection from agents (${code})`),
    retry: 'never' as const,
    means: 'without a way out',
  })),
  {
    name: 'a failed connection to the API server',
    error: seen(undefined, 'K8SAPIServerConnFailVMExtensionError', 'K8SAPIServerConnFailVMExtensionError'),
    retry: 'never',
    means: 'could not reach',
  },
  {
    name: 'the Windows check of the API server',
    error: seen(undefined, '', 'ExitCode: 5, WINDOWS_CSE_ERROR_CHECK_API_SERVER_CONNECTIVITY'),
    retry: 'never',
    means: 'could not reach',
  },
  {
    name: 'a failed lookup of the API server',
    error: seen(undefined, '', 'K8SAPIServerDNSLookupFailVMExtensionError'),
    retry: 'never',
    fix: '168.63.129.16',
  },
  {
    name: 'a download that took too long',
    error: seen(undefined, '', 'CniDownloadTimeoutVMExtensionError'),
    retry: 'never',
    means: 'download',
  },
  {
    name: 'a text with SubCode, which AKS calls retriable,',
    error: seen(
      undefined,
      'ReconcileAgentPoolFailed',
      'Failed to reconcile agent pool agentpool0: err: VMSSAgentPoolReconciler retry failed: Category: InternalError; SubCode: VMExtensionProvisioningTimeout; Dependency: Microsoft.Compute/VirtualMachineScaleSet; OrginalError: Code="VMExtensionProvisioningTimeout" Message="Provisioning of VM extension vmssCSE has timed out."; AKSTeam: NodeProvisioning, Retriable: true',
    ),
    retry: 'never',
    means: 'setup as nodes failed',
  },
  ...['ReconcileVMSSAgentPoolFailed', 'InternalOperationError', 'CreateVMSSAgentPoolFailed'].map((code) => ({
    name: code,
    error: seen(undefined, code, 'We are unable to serve this request due to an internal error'),
    retry: 'transient' as const,
  })),
  { name: 'HTTP 502 without a code', error: seen(502, '', 'Forbidden'), retry: 'transient' },
];

function byCode(code: string): SeenError {
  return { name: code, error: seen(400, code, 'No.'), retry: 'never' };
}

describe('errors about what a pool asks for', () => {
  test.each(CAPACITY_TEXTS)('$name is explained', expectExplained);
});

describe('errors about operations', () => {
  test.each(OPERATION_TEXTS)('$name is explained', expectExplained);
});
