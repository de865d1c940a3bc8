import type { ErrorEntry } from './error-entry.ts';

/** Versions, operating systems, counts and properties: what a pool may not be, or not in this cluster. */
export const POOL_ERRORS: readonly ErrorEntry[] = [
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error
  {
    codes: ['NodePoolMcVersionIncompatible'],
    retry: 'never',
    check: 'pool-version-fits-the-control-plane',
    meaning:
      "A pool's Kubernetes version must not be newer than the control plane's, nor more than two minor versions older.",
    fix: "Leave kubernetes-version out: the pool then gets the control plane's.",
  },
  {
    pattern: /Version (\S+) is not supported in this region/i,
    retry: 'never',
    check: 'pool-version-is-offered',
    meaning: (version) => `AKS does not offer Kubernetes ${version} in the region.`,
    fix: 'Upgrade the cluster to a version that az aks get-versions --location REGION names, or set kubernetes-version to one that is offered.',
  },
  {
    codes: ['AgentPoolK8sVersionNotSupported', 'K8sVersionNotSupported'],
    retry: 'never',
    check: 'pool-version-is-offered',
    meaning: 'AKS does not offer this Kubernetes version in the region any more.',
    fix: 'Upgrade the cluster to a version that az aks get-versions --location REGION names, or set kubernetes-version to one that is offered.',
  },
  {
    codes: ['AzureCNIOnlyForWindows'],
    retry: 'never',
    check: 'windows-pool-has-azure-cni',
    meaning: 'Windows pools need a cluster with Azure CNI.',
    fix: 'Use os-type Linux, or a cluster with Azure CNI.',
  },
  {
    pattern: /Windows (?:profile definition is missing|node pools require a Windows authentication profile)/i,
    retry: 'never',
    check: 'cluster-has-a-windows-profile',
    meaning: 'The cluster was created without a Windows profile, and it cannot be given one.',
    fix: 'Use os-type Linux, or a cluster that was created with a Windows profile.',
  },
  {
    pattern: /System node pool must use VM sku with more than (.+?)\./i,
    retry: 'never',
    check: 'vm-size-has-two-vcpus',
    meaning: (least) => `Nodes of a system pool need more than ${least}.`,
    fix: 'Choose a larger node-vm-size, or set mode to User.',
  },
  // https://github.com/hashicorp/terraform-provider-azurerm/issues/15200
  {
    pattern:
      /virtual machine size (\S+) has a cache size of (\d+) bytes(?: and temporary disk size of (\d+) bytes)?, but the OS disk requires (\d+) bytes/i,
    retry: 'never',
    check: 'vm-size-holds-the-ephemeral-disk',
    meaning: (size, cache, temporary, needed) =>
      `An ephemeral OS disk of ${inGibibytes(needed)} GiB does not fit the machine: ${size} has a cache of ${inGibibytes(cache)} GiB${temporary === '' ? '' : ` and a temporary disk of ${inGibibytes(temporary)} GiB`}.`,
    fix: 'Lower node-osdisk-size, choose a node-vm-size with a larger cache or temporary disk, or set node-osdisk-type to Managed.',
  },
  {
    pattern: /Virtual Machine size (\S+) does not support Ephemeral OS disk/i,
    retry: 'never',
    check: 'vm-size-holds-the-ephemeral-disk',
    meaning: (size) => `${size} cannot keep its OS disk on the machine itself.`,
    fix: 'Choose another node-vm-size, or set node-osdisk-type to Managed.',
  },
  {
    codes: ['VMCacheSizeTooSmall'],
    retry: 'never',
    check: 'vm-size-holds-the-ephemeral-disk',
    meaning: 'An ephemeral OS disk of this size does not fit the cache of machines of this size.',
    fix: 'Lower node-osdisk-size, choose another node-vm-size, or set node-osdisk-type to Managed.',
  },
  // https://learn.microsoft.com/azure/aks/enable-host-encryption
  {
    codes: ['SubscriptionNotEnabledEncryptionAtHost'],
    retry: 'never',
    meaning: 'The subscription has not switched encryption at host on.',
    fix: 'Run az feature register --namespace Microsoft.Compute --name EncryptionAtHost, wait until it is Registered, run az provider register --namespace Microsoft.Compute, then run again.',
  },
  {
    pattern: /encryption ?at ?host[\s\S]*?not enabled for this subscription/i,
    retry: 'never',
    meaning: 'The subscription has not switched encryption at host on.',
    fix: 'Run az feature register --namespace Microsoft.Compute --name EncryptionAtHost, wait until it is Registered, run az provider register --namespace Microsoft.Compute, then run again.',
  },
  // https://github.com/kubernetes-sigs/cluster-api-provider-azure/issues/5947
  {
    pattern:
      /agentPoolProfile\.count was (\d+)\. It must be greater or equal to minCount:(\d+) and less than or equal to maxCount:(\d+)/i,
    retry: 'never',
    meaning: (count, least, most) => `A pool of this kind has ${least} to ${most} nodes, and ${count} are asked for.`,
    fix: 'Correct node-count, min-count or max-count; a pool without nodes needs mode User.',
  },
  // https://github.com/Azure/AKS/issues/3513
  {
    pattern: /node-?count is not in (?:the )?range of min-?count and max-?count/i,
    retry: 'never',
    meaning: 'The number of nodes is outside of what the autoscaler may choose.',
    fix: 'Set node-count between min-count and max-count, or leave it out.',
  },
  // https://github.com/ansible-collections/azure/issues/731
  {
    pattern: /Must define at least one system (?:agent ?)?pool/i,
    retry: 'never',
    check: 'cluster-has-a-system-pool',
    meaning: 'The cluster has no system pool, and AKS asks for one.',
    fix: 'Add a pool with mode System first.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/service-principal-clientid-not-found-error
  {
    codes: ['ServicePrincipalNotFound', 'ServicePrincipalValidationClientError'],
    retry: 'never',
    meaning:
      "The cluster's own service principal does not exist in the tenant, so AKS cannot work for the cluster. It is not the identity of this workflow.",
    fix: 'Give the cluster another one: https://learn.microsoft.com/azure/aks/update-credentials',
  },
  {
    pattern: /Azure DNS Zone '([^']+)' does not exist/i,
    retry: 'never',
    meaning: (zone) => `The cluster refers to the DNS zone ${zone}, which does not exist.`,
    fix: 'Create the zone again, or take it out of the application routing of the cluster (az aks approuting zone delete), then run again.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/unsatisfiablepdb-error
  {
    codes: ['UnsatisfiablePDB'],
    retry: 'never',
    meaning: 'A disruption budget in the cluster lets no pod go, so its nodes cannot be upgraded.',
    fix: 'Loosen the budgets that the message names (kubectl get poddisruptionbudgets --all-namespaces), then run again.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/poddrainfailure-error
  {
    codes: ['PodDrainFailure'],
    retry: 'never',
    meaning: 'A node could not be drained within its time, mostly for a disruption budget or a pod that does not end.',
    fix: 'Look at kubectl get poddisruptionbudgets --all-namespaces and at the pods of the node that the message names, then run again.',
  },
];

const BYTES_IN_A_GIBIBYTE = 2 ** 30;

function inGibibytes(bytes: string | undefined): string {
  return String(Math.floor(Number(bytes ?? '0') / BYTES_IN_A_GIBIBYTE));
}
