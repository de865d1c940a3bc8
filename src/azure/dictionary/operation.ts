import type { ErrorEntry } from '../error-entry.ts';
import { againAdvice } from './advice.ts';
import type { Asked } from './asked.ts';
import { clusterCommand, poolCommand, reconcileAdvice } from './commands.ts';

const STOPPED = 'https://learn.microsoft.com/azure/aks/start-stop-cluster';

const PREEMPTED = {
  retry: 'busy',
  source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aksoperationpreempted-error',
  meaning: 'A later operation on the cluster or the pool replaced this one.',
  fix: 'Wait for the other operation, then run again. A concurrency group in the workflow keeps runs on one cluster apart.',
} as const;

const IMMUTABLE = {
  retry: 'never',
  check: 'pool-is-new-or-matches',
  source: 'https://learn.microsoft.com/azure/aks/manage-node-pools',
} as const;

const SCALE_SET_FAILED = [
  'ReconcileVMSSAgentPoolFailed',
  'CreateVMSSAgentPoolFailed',
  'ReconcileAgentPoolFailed',
  'UpdateVMSSAgentPoolFailed',
  'UpgradeVMSSAgentPoolFailed',
  'ScaleVMSSAgentPoolFailed',
];

const THROTTLED = {
  retry: 'transient',
  source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling',
  meaning: 'Azure throttles: too many requests came for this subscription, cluster or identity.',
  fix: 'Run again in some minutes, and see which other client asks so often.',
} as const;

function support(asked: Asked): string {
  return `${againAdvice(asked)} If it fails again, check https://azure.status.microsoft and open a support request with the correlation id.`;
}

/** Other operations, states, preconditions, throttling and faults of Azure's. */
export const OPERATION_ERRORS: readonly ErrorEntry[] = [
  {
    statuses: [412],
    retry: 'precondition',
    source: 'https://learn.microsoft.com/azure/aks/use-etags',
    meaning: 'Somebody else changed or created the resource after it was read.',
    fix: 'Run again: the action reads it again.',
  },
  {
    pattern: /agent ?pool (\S+) is in Power State ?\(Stopped\)/i,
    retry: 'never',
    check: 'pool-is-running',
    source: 'https://learn.microsoft.com/azure/aks/start-stop-nodepools',
    meaning: (_, pool) => `Pool ${pool} is stopped, and AKS changes only running pools.`,
    fix: (asked, pool) => `Start the pool, then run again: ${poolCommand(asked, 'start', {}, pool)}`,
  },
  {
    pattern:
      /container service is in a failed state|cluster is in a failed state|when (?:the )?cluster is in Failed state|cannot be performed on Provisioning State ?\(Failed\)/i,
    retry: 'never',
    check: 'cluster-is-healthy',
    source: 'https://aka.ms/aks-cluster-failed',
    meaning: 'The last operation on the cluster failed, and AKS requires a repair first.',
    fix: (asked) => `Repair the cause of that failure. ${reconcileAdvice(asked)}`,
  },
  // The same code as for an operation in progress.
  {
    pattern:
      /Power State ?\(Stopped\)|(?:cluster|it) is (?:not currently running|(?:currently )?(?:in )?(?:the )?stopped)|stopped (?:AKS |managed )?cluster|cluster is in a? ?'?stopped'?/i,
    retry: 'never',
    check: 'cluster-is-running',
    source: STOPPED,
    meaning: 'The cluster is stopped, and AKS rejects every operation on it except a start.',
    fix: (asked) => `Start the cluster, then run again: ${clusterCommand(asked, 'start')}`,
  },
  {
    kinds: ['cluster'],
    pattern: /Change kubelet identity[\s\S]*is not allowed/i,
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/2094',
    meaning:
      'The kubelet identity in the request is not the one that AKS has on record, and it cannot be changed this way.',
    fix: (asked) =>
      `Compare the cluster's identities with existing ones: ${clusterCommand(asked, 'show', { query: 'identityProfile' })}. If a move from a service principal to a managed identity failed before, only Azure support can repair it.`,
  },
  {
    pattern: /Changing property '?imageReference'? is not allowed/i,
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/changing-property-imagereference-not-allowed',
    meaning: "Somebody changed the nodes' scale set outside of AKS, usually its tags, so AKS can no longer change it.",
    fix: 'Restore the tags that AKS set on the scale set, or add a new pool and delete this one. Leave changes in the node resource group to AKS.',
  },
  {
    ...IMMUTABLE,
    kinds: ['pool'],
    pattern: /Changing propert(?:y|ies) '?([\w.[\]]+)'? is not allowed/i,
    meaning: (_, property) =>
      `${property} cannot be changed after creation: a pool of this name exists with another value.`,
    fix: 'Give the pool another name, use its current value, or delete it and add it again.',
  },
  {
    ...IMMUTABLE,
    kinds: ['pool'],
    pattern: /\b(\w+) is immutable\. Provided value is/i,
    source: 'https://github.com/ansible-collections/azure/pull/2186',
    meaning: (_, property) =>
      `${property} cannot be changed after creation: a pool of this name exists with another value.`,
    fix: 'Give the pool another name, use its current value, or delete it and add it again.',
  },
  {
    ...IMMUTABLE,
    kinds: ['cluster'],
    check: undefined,
    pattern: /Changing propert(?:y|ies) '?([\w.[\]]+)'? is not allowed/i,
    meaning: (_, property) => `${property} of the cluster cannot be changed, and the request differs from the cluster.`,
    fix: 'Run again: the action reads the cluster again. If it fails again, update the cluster by hand with a newer version of az.',
  },
  {
    ...IMMUTABLE,
    kinds: ['pool'],
    codes: [
      'PropertyChangeNotAllowed',
      'CannotChangeOSDiskType',
      'CannotChangeKubeletDisk',
      'CustomKubeletConfigOrCustomLinuxOSConfigCanNotBeChanged',
    ],
    meaning: 'A property cannot be changed after creation: a pool of this name exists with another value.',
    fix: 'Give the pool another name, use its current value, or delete it and add it again.',
  },
  {
    pattern: /new agent ?pool was introduced|Node pool update via managed cluster not allowed/i,
    retry: 'never',
    source: 'https://github.com/microsoft/tyger/issues/121',
    meaning:
      'A pool was added between reading and updating the cluster, and AKS rejects pool changes in a cluster update.',
    fix: 'Run again: the action reads the cluster again.',
  },
  {
    ...PREEMPTED,
    codes: ['AKSOperationPreempted', 'AKSOperationPreemptedByDelete', 'NotLatestOperation', 'OperationPreempted'],
  },
  { ...PREEMPTED, pattern: /overrid+en and canceled by a later operation|superseded by operation/i },
  {
    codes: ['OperationCanceled', 'Canceled', 'TemplateDeploymentCanceled'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/manage-abort-operations',
    meaning: 'Somebody aborted the operation, for example by az aks operation-abort. What it had done by then remains.',
    fix: (asked) => `Ask who aborted it. ${againAdvice(asked)}`,
  },
  {
    ...THROTTLED,
    codes: [
      'Throttled',
      'TooManyRequests',
      'TooManyRequestsReceived',
      'SubscriptionRequestsThrottled',
      'ResourceCollectionRequestsThrottled',
    ],
  },
  { ...THROTTLED, statuses: [429] },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/unsatisfiablepdb-error
  {
    codes: ['UnsatisfiablePDB'],
    retry: 'never',
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/unsatisfiablepdb-error',
    meaning: 'A pod disruption budget allows no evictions, so the nodes cannot be upgraded.',
    fix: 'Relax the budgets that the message names (kubectl get poddisruptionbudgets --all-namespaces), then run again.',
  },
  {
    pattern:
      /failed when evicting pod|did not complete (?:pods|within)|violate the pod's disruption budget|restrictive Pod Disruption Budget/i,
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-poddrainfailure',
    meaning: 'A node could not be drained: a pod disruption budget or a pod that does not terminate blocks it.',
    fix: 'Relax the budget of the pods that the message names (kubectl get poddisruptionbudgets --all-namespaces), then run again.',
  },
  {
    codes: ['PodDrainFailure', 'UncordonNodeFailure'],
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-poddrainfailure',
    meaning:
      'A node could not be drained in time. Usually a pod disruption budget or a pod that does not terminate blocks it.',
    fix: 'Check kubectl get poddisruptionbudgets --all-namespaces and the pods of the node that the message names, then run again.',
  },
  {
    pattern: /AKS encountered an internal error while attempting the requested (\w+) operation/i,
    retry: 'transient',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/87348',
    isGeneral: true,
    meaning: (_, operation) =>
      `AKS had an internal error during the operation ${operation} and retries it for a while.`,
    fix: support,
  },
  // Under these codes anything is told; passing trouble only where the words say so.
  {
    codes: SCALE_SET_FAILED,
    pattern:
      /internal (?:server )?error|Category: InternalError(?![\s\S]*Retriable: false)|Retriable: true|retryable error|please (?:retry|try again)|VirtualNetworkNotInSucceededState|context deadline exceeded|GatewayTimeout|ServiceUnavailable/i,
    retry: 'transient',
    source: 'https://github.com/Azure/AKS/issues/4975',
    isGeneral: true,
    meaning: 'AKS had an internal error while creating or changing the scale set.',
    fix: support,
  },
  {
    codes: SCALE_SET_FAILED,
    retry: 'never',
    source: 'https://github.com/Azure/aks-engine/issues/4132',
    isGeneral: true,
    isLastResort: true,
    meaning: "AKS could not create or change the pool's scale set.",
    fix: (asked) =>
      `The cause is in Azure's message. The pool's status: ${poolCommand(asked, 'show', { query: 'status' })}`,
  },
  {
    codes: [
      'InternalOperationError',
      'InternalServerError',
      'NetworkingInternalOperationError',
      'ProvisioningInternalError',
      'ControlPlaneProvisioningInternalError',
      'ControlPlaneInternalError',
      'ServerTimeout',
      'GatewayTimeout',
      'ServiceUnavailable',
      'InternalError',
      'RetryNeeded',
      'EntityStoreOperationError',
    ],
    retry: 'transient',
    source: 'https://github.com/Azure/AKS/issues/111',
    isGeneral: true,
    meaning: 'AKS had an internal error.',
    // The service principal is what an update of the cluster signs in as.
    fix: (asked) =>
      asked.kind === 'cluster' && asked.identity?.kind === 'ServicePrincipal'
        ? `A likely cause is the cluster's service principal: an expired secret, or a deleted principal. Check it: az ad app credential list --id ${asked.identity.clientId ?? 'APP_ID'} --query "[].endDateTime" . If it is valid, run again.`
        : support(asked),
  },
  {
    codes: ['ReconcileControlPlaneCertificatesError'],
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/3581',
    meaning: "AKS could not issue certificates for the cluster's control plane.",
    fix: support,
  },
  {
    pattern: /\binternal (?:server )?error\b/i,
    retry: 'transient',
    isGeneral: true,
    source: 'https://github.com/Azure/AKS/issues/4975',
    meaning: 'Azure had an internal error.',
    fix: support,
  },
  {
    statuses: [300, 301, 302, 303, 307, 308],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/control-plane-and-data-plane',
    isGeneral: true,
    meaning: 'The answer is a redirect: a proxy or a sign-in page between the runner and Azure probably sent it.',
    fix: 'Let the runner reach Azure Resource Manager directly, or through a proxy that does not redirect: check HTTPS_PROXY and NO_PROXY.',
  },
  {
    statuses: [511],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/control-plane-and-data-plane',
    isGeneral: true,
    meaning: 'The network between the runner and Azure wants a sign-in (HTTP 511). Azure did not send this answer.',
    fix: 'Sign the runner in to its network, or let it reach Azure Resource Manager directly: check HTTPS_PROXY and NO_PROXY.',
  },
  // A gateway, or a HEAD, which has no body.
  {
    statuses: [404],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-not-found',
    isGeneral: true,
    meaning: 'Azure cannot find the resource or the operation, or hides it from this identity.',
    fix: 'Run again. If it fails again, compare subscription-id, resource-group, and cluster-name with what exists.',
  },
  {
    statuses: [408, 500, 502, 503, 504],
    retry: 'transient',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors',
    isGeneral: true,
    meaning: 'Azure had an internal error, or a gateway timed out.',
    fix: support,
  },
];
