import type { ErrorEntry } from './error-entry.ts';

/** Other operations, states, preconditions, throttling, faults of Azure's, and what stops nodes from coming up. */
export const OPERATION_ERRORS: readonly ErrorEntry[] = [
  // https://learn.microsoft.com/azure/aks/use-etags
  {
    statuses: [412],
    retry: 'precondition',
    meaning: 'Somebody else changed or made the resource after it was read.',
    fix: 'Run again: it is read anew.',
  },
  {
    pattern: /agent ?pool (\S+) is in Power State ?\(Stopped\)/i,
    retry: 'never',
    check: 'pool-is-running',
    meaning: (pool) => `Pool ${pool} is stopped, and AKS changes only pools that run.`,
    fix: 'Start the pool by az aks nodepool start --resource-group RESOURCE_GROUP --cluster-name CLUSTER --name POOL, then run again.',
  },
  {
    pattern: /container service is in a failed state|cluster is in a failed state/i,
    retry: 'never',
    check: 'cluster-is-healthy',
    meaning: 'The last operation on the cluster failed, and AKS wants that repaired first.',
    fix: 'Remove the cause, then set allow-reconcile to true and run again, or run az aks update --resource-group RESOURCE_GROUP --name CLUSTER (https://aka.ms/aks-cluster-failed).',
  },
  // The same code as for an operation in progress. https://learn.microsoft.com/azure/aks/start-stop-cluster
  {
    pattern:
      /Power State ?\(Stopped\)|(?:cluster|it) is (?:not currently running|(?:currently )?(?:in )?(?:the )?stopped)|stopped (?:AKS |managed )?cluster|cluster is in a? ?'?stopped'?/i,
    retry: 'never',
    check: 'cluster-is-running',
    meaning: 'The cluster is stopped, and AKS refuses every operation on a stopped cluster but a start.',
    fix: 'Start the cluster by az aks start --resource-group RESOURCE_GROUP --name CLUSTER, then run again.',
  },
  {
    codes: ['PropertyChangeNotAllowed'],
    pattern: /Changing propert(?:y|ies) '?([\w.[\]]+)'? is not allowed/i,
    retry: 'never',
    check: 'pool-name-is-free-or-equal',
    meaning: (property) =>
      `${property} cannot be changed after creation: a pool of this name exists with another value.`,
    fix: 'Give the pool another name, or set the value that it has, or delete it and add it again.',
  },
  {
    pattern: /Changing propert(?:y|ies) '?([\w.[\]]+)'? is not allowed/i,
    retry: 'never',
    check: 'pool-name-is-free-or-equal',
    meaning: (property) =>
      `${property} cannot be changed after creation: a pool of this name exists with another value.`,
    fix: 'Give the pool another name, or set the value that it has, or delete it and add it again.',
  },
  {
    codes: ['PropertyChangeNotAllowed'],
    retry: 'never',
    check: 'pool-name-is-free-or-equal',
    meaning: 'A property cannot be changed after creation: a pool of this name exists with another value.',
    fix: 'Give the pool another name, or set the value that it has, or delete it and add it again.',
  },
  {
    pattern: /new agent pool was introduced/i,
    retry: 'never',
    meaning: 'A pool cannot be added by an update of the cluster; one appeared between reading and writing.',
    fix: 'Run again: the cluster is read anew.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aksoperationpreempted-error
  {
    codes: ['AKSOperationPreempted', 'AKSOperationPreemptedByDelete', 'NotLatestOperation'],
    retry: 'busy',
    meaning: 'A later operation on the cluster or the pool took the place of this one.',
    fix: 'Let the other operation end, then run again. A concurrency group of GitHub keeps runs on one cluster apart.',
  },
  {
    pattern: /overrid+en and canceled by a later operation|superseded by operation/i,
    retry: 'busy',
    meaning: 'A later operation on the cluster or the pool took the place of this one.',
    fix: 'Let the other operation end, then run again. A concurrency group of GitHub keeps runs on one cluster apart.',
  },
  // https://learn.microsoft.com/azure/aks/manage-abort-operations
  {
    codes: ['OperationCanceled'],
    retry: 'never',
    meaning: 'Somebody aborted the operation, as az aks operation-abort does; what it had done until then stays.',
    fix: 'Ask who did, then run again: it goes on from what is there.',
  },
  // https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
  {
    codes: [
      'Throttled',
      'TooManyRequests',
      'TooManyRequestsReceived',
      'SubscriptionRequestsThrottled',
      'ResourceCollectionRequestsThrottled',
    ],
    retry: 'transient',
    meaning: 'Azure throttles: too many requests came for this subscription, cluster or identity.',
    fix: 'Run again in some minutes; see which other client asks so often.',
  },
  {
    statuses: [429],
    retry: 'transient',
    meaning: 'Azure throttles: too many requests came for this subscription, cluster or identity.',
    fix: 'Run again in some minutes; see which other client asks so often.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail
  {
    pattern:
      /OutboundConnFail|exit(?: status|code| code)?[=: ]*50\b|Unable to establish outbound connection from agents/i,
    retry: 'never',
    meaning:
      'The nodes came up without a way out: they could not reach what every AKS node has to (https://learn.microsoft.com/azure/aks/outbound-rules-control-egress).',
    fix: "Compare the subnet's route table, NAT gateway, network security group and firewall rules with those of a subnet that works, correct them, and run again: the pool is put again.",
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-k8sapiserverdnslookupfail
  {
    pattern: /K8SAPIServerDNSLookupFail|exit(?: status|code| code)?[=: ]*52\b/i,
    retry: 'never',
    meaning: "The nodes could not resolve the name of the cluster's API server.",
    fix: "Let the virtual network's DNS servers forward to 168.63.129.16, and link a private DNS zone to their network, then run again.",
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-k8sapiserverconnfail
  {
    pattern:
      /K8SAPIServerConnFail|WINDOWS_CSE_ERROR_CHECK_API_SERVER_CONNECTIVITY|exit(?: status|code| code)?[=: ]*51\b/i,
    retry: 'never',
    meaning: "The nodes could not reach the cluster's API server.",
    fix: "Let the subnet reach the API server on TCP 443, and 4443 where it lies in the virtual network: look at network security groups, routes, firewall and the API server's authorized ranges, then run again.",
  },
  {
    pattern:
      /CniDownloadTimeout|K8SDownloadTimeout|ORASPullNetworkTimeout|exit(?: status|code| code)?[=: ]*(?:31|41)\b/i,
    retry: 'never',
    meaning: 'The nodes could not download their programs in time.',
    fix: 'Let the subnet reach the addresses of https://learn.microsoft.com/azure/aks/outbound-rules-control-egress, then run again.',
  },
  {
    codes: ['VMExtensionProvisioningError', 'VMExtensionProvisioningTimeout', 'VMExtensionHandlerNonTransientError'],
    retry: 'never',
    meaning:
      'The machines started, but their setup as nodes failed, mostly for want of a way to the internet, to the API server or to a DNS server.',
    fix: "Compare the subnet's route table, NAT gateway, network security group and DNS servers with those of a subnet that works, correct them, and run again: the pool is put again.",
  },
  // https://github.com/MicrosoftDocs/azure-docs/issues/87348
  {
    pattern: /AKS encountered an internal error while attempting the requested (\w+) operation/i,
    retry: 'transient',
    meaning: (operation) =>
      `AKS met trouble of its own in the operation ${operation}, and tries on by itself for a while.`,
    fix: 'Run again, which waits for what is under way and puts the same pool again. If it stays so, open a support request with the correlation id.',
  },
  {
    codes: [
      'ReconcileVMSSAgentPoolFailed',
      'CreateVMSSAgentPoolFailed',
      'InternalOperationError',
      'InternalServerError',
      'ServerTimeout',
      'GatewayTimeout',
      'ServiceUnavailable',
      'InternalError',
    ],
    retry: 'transient',
    meaning: 'AKS met trouble of its own.',
    fix: 'Run again, which puts the same pool again. If it stays so, open a support request with the correlation id.',
  },
  // A gateway, or a HEAD, which has no body.
  {
    statuses: [404],
    retry: 'never',
    meaning: 'Azure does not know the resource or the operation, or hides it from this identity.',
    fix: 'Run again: what there is, is read anew. If it stays so, compare subscription-id, resource-group and cluster-name with what exists.',
  },
  {
    statuses: [408, 500, 502, 503, 504],
    retry: 'transient',
    meaning: 'Azure met trouble of its own, or a gateway before it gave up waiting.',
    fix: 'Run again. If it stays so, see https://status.azure.com and open a support request with the correlation id.',
  },
];
