import { seen, type SeenError } from '../seen-error.ts';

/** From issues and support articles that quote them, ids shortened. */
export const POOL_TEXTS: readonly SeenError[] = [
  {
    name: 'a version that is not offered',
    error: seen(400, 'BadRequest', 'Version 1.20.7 is not supported in this region. Please use [az aks get-versions]'),
    retry: 'never',
    check: 'pool-version-is-offered',
    means: 'Kubernetes 1.20.7',
  },
  {
    name: 'a missing Windows profile',
    error: seen(400, 'BadRequest', 'Windows profile definition is missing for the cluster.'),
    retry: 'never',
    check: 'cluster-has-a-windows-profile',
  },
  {
    name: 'a size too small for a system pool',
    error: seen(
      400,
      'SystemPoolSkuTooLow',
      'System node pool must use VM sku with more than 2 cores and 4GB memory. Nodepool name: p1.',
    ),
    retry: 'never',
    check: 'vm-size-has-two-vcpus',
    means: 'more than 2 cores and 4GB memory',
  },
  {
    name: 'an ephemeral disk that fits neither place',
    error: seen(
      400,
      'VMCacheSizeTooSmall',
      'The virtual machine size Standard_DS2_v2 has a cache size of 92341796864 bytes and temporary disk size of 15032385536 bytes, but the OS disk requires 137438953472 bytes. Use a VM size with larger cache, larger temp disk, or disable ephemeral OS.',
    ),
    retry: 'never',
    check: 'vm-size-holds-the-ephemeral-disk',
    // 86 × 2^30 = 92 341 796 864; 14 × 2^30 = 15 032 385 536; 128 × 2^30 = 137 438 953 472.
    means: '128 GiB does not fit: Standard_DS2_v2 has a cache of 86 GiB and a temporary disk of 14 GiB.',
  },
  {
    name: 'an ephemeral disk in older words',
    error: seen(
      400,
      'VMCacheSizeTooSmall',
      'The virtual machine size Standard_E2ds_v5 has a cache size of 0 bytes, but the OS disk requires 68719476736 bytes. Use a VM size with larger cache or disable ephemeral OS.',
    ),
    retry: 'never',
    check: 'vm-size-holds-the-ephemeral-disk',
    means: '64 GiB does not fit: Standard_E2ds_v5 has a cache of 0 GiB.',
  },
  {
    name: 'a size without ephemeral disks',
    error: seen(400, 'BadRequest', 'The Virtual Machine size Standard_D4ds_v4 does not support Ephemeral OS disk'),
    retry: 'never',
    check: 'vm-size-holds-the-ephemeral-disk',
    means: 'Standard_D4ds_v4 does not support',
  },
  {
    name: 'encryption at host that AKS refuses',
    error: seen(400, 'SubscriptionNotEnabledEncryptionAtHost', 'Subscription does not enable EncryptionAtHost.'),
    retry: 'never',
    fix: 'az feature register --namespace Microsoft.Compute --name EncryptionAtHost',
  },
  {
    name: 'encryption at host that Compute refuses',
    error: seen(
      undefined,
      'InvalidParameter',
      "The property 'securityProfile.encryptionAtHost' is not valid because the 'Microsoft.Compute/EncryptionAtHost' feature is not enabled for this subscription.",
    ),
    retry: 'never',
    fix: 'az feature register',
  },
  {
    name: 'a count out of range',
    error: seen(
      400,
      'InvalidParameter',
      'The value of parameter agentPoolProfile.count is invalid. Error details: agentPoolProfile.count was 0. It must be greater or equal to minCount:1 and less than or equal to maxCount:1000.',
    ),
    retry: 'never',
    means: 'has 1 to 1000 nodes, but 0 were requested',
  },
  {
    name: 'a count outside of the autoscaler',
    error: seen(400, 'InvalidParameter', 'node-count is not in range of min-count and max-count'),
    retry: 'never',
  },
  {
    name: 'a cluster without a system pool',
    error: seen(400, 'BadRequest', 'Must define at least one system pool.'),
    retry: 'never',
    check: 'cluster-has-a-system-pool',
  },
  {
    name: 'a DNS zone that is gone',
    error: seen(
      400,
      'BadRequest',
      "The Azure DNS Zone '/subscriptions/s/resourcegroups/g/providers/Microsoft.Network/dnsZones/example.com' does not exist",
    ),
    retry: 'never',
    means: 'dnsZones/example.com',
  },
  ...(
    [
      ['VMCacheSizeTooSmall', 'vm-size-holds-the-ephemeral-disk'],
      ['NodePoolMcVersionIncompatible', 'pool-version-fits-the-control-plane'],
      ['AgentPoolK8sVersionNotSupported', 'pool-version-is-offered'],
      ['AzureCNIOnlyForWindows', 'windows-pool-has-azure-cni'],
    ] as const
  ).map(([code, check]): SeenError => ({ name: code, error: seen(400, code, 'No.'), retry: 'never', check })),
  ...['ServicePrincipalNotFound', 'UnsatisfiablePDB', 'PodDrainFailure'].map((code): SeenError => ({
    name: code,
    error: seen(400, code, 'No.'),
    retry: 'never',
  })),
];
