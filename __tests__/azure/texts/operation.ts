import { seen, type SeenError } from '../seen-error.ts';

/** From issues and support articles that quote them, ids shortened. */
export const OPERATION_TEXTS: readonly SeenError[] = [
  {
    name: 'an internal error that AKS tries on with',
    error: seen(
      undefined,
      'CreateVMSSAgentPoolFailed',
      'AKS encountered an internal error while attempting the requested Creating operation. AKS will continuously retry the requested operation until successful or a retry timeout is hit.',
    ),
    retry: 'transient',
    means: 'during the operation Creating',
  },
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
    check: 'pool-is-running',
    means: 'Pool p1 is stopped',
  },
  {
    name: 'an immutable property, with the code of AKS for busy,',
    error: seen(409, 'OperationNotAllowed', "Changing property 'properties.vmSize' is not allowed."),
    retry: 'never',
    check: 'pool-is-new-or-matches',
    means: 'properties.vmSize cannot be changed',
  },
  {
    name: 'PropertyChangeNotAllowed',
    error: seen(400, 'PropertyChangeNotAllowed', "Changing property 'properties.vnetSubnetID' is not allowed."),
    retry: 'never',
    check: 'pool-is-new-or-matches',
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
  {
    name: 'an operation that was aborted',
    error: seen(undefined, 'OperationCanceled', 'The operation was canceled.'),
    retry: 'never',
    means: 'aborted',
    fix: 'Run again',
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
    means: 'have no outbound connectivity',
  },
  ...['OutboundConnFailVMExtensionError', 'VMExtensionError_OutboundConnFail'].map((code) => ({
    name: code,
    error: seen(undefined, code, `Unable to establish outbound connection from agents (${code})`),
    retry: 'never' as const,
    means: 'have no outbound connectivity',
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
  {
    name: 'a cluster in a failed state',
    error: seen(
      400,
      'OperationNotAllowed',
      'This container service is in a failed state. For more information, see https://aka.ms/aks-cluster-failed',
    ),
    retry: 'never',
    check: 'cluster-is-healthy',
    fix: 'allow-reconcile',
  },
  {
    name: 'PropertyChangeNotAllowed without the property',
    error: seen(400, 'PropertyChangeNotAllowed', 'The change is not allowed.'),
    retry: 'never',
    check: 'pool-is-new-or-matches',
    means: 'cannot be changed after creation',
  },
  {
    name: 'HTTP 429 with a page instead of JSON',
    error: seen(429, '', 'Too many requests'),
    retry: 'transient',
  },
];
