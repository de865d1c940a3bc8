import type { ErrorEntry } from '../error-entry.ts';
import { clusterCommand } from './commands.ts';

const TRUSTED_LAUNCH = {
  retry: 'never',
  check: 'image-fits-trusted-launch',
  source: 'https://github.com/Azure/AKS/issues/4181',
  meaning: "The pool's node image does not support Trusted Launch.",
  fix: 'Remove enableVTPM and enableSecureBoot from securityProfile in properties. Or use an image that supports them, without FIPS, Arm64, or a GPU (https://learn.microsoft.com/azure/aks/use-trusted-launch).',
} as const;

/** Settings of a pool that do not fit each other, its image, or the cluster. */
export const SETTING_ERRORS: readonly ErrorEntry[] = [
  {
    pattern: /Spot pools? can(?:'t|not) set max ?surge/i,
    retry: 'never',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/19355',
    meaning: 'A Spot pool cannot have a max surge.',
    fix: 'Remove max-surge from this pool, or set priority to Regular.',
  },
  {
    pattern: /Spot pools? can(?:'t|not) set max ?unavailable/i,
    retry: 'never',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/pull/31129',
    meaning: 'A Spot pool cannot have a number of unavailable nodes.',
    fix: 'Remove max-unavailable from this pool, or set priority to Regular.',
  },
  {
    pattern: /Spot pool cannot be added for Auto ?Upgrade enabled cluster|Auto ?Upgrade on cluster with spot pool/i,
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/2822',
    meaning: 'AKS rejects a Spot pool while automatic upgrades of the cluster are on.',
    fix: (asked) =>
      `Set priority to Regular, or turn automatic upgrades off: ${clusterCommand(asked, 'update', { 'auto-upgrade-channel': 'none' })}`,
  },
  {
    pattern: /Invalid node label key ([\w.-]+\/[\w.-]*\w)/i,
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/use-labels#reserved-system-labels',
    meaning: (_, key) => `AKS reserves the label ${key} for itself.`,
    fix: 'Remove it from labels, or give it a prefix of your own.',
  },
  {
    pattern:
      /node label keys in the 'kubernetes\.io' or 'k8s\.io' namespace must begin with an allowed prefix \(([^)]*)\)/i,
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/2866',
    meaning: 'A label uses the domain kubernetes.io or k8s.io, which Kubernetes reserves.',
    fix: (_, prefixes) => `Use another prefix in labels, or an allowed one: ${prefixes}.`,
  },
  {
    codes: ['NodeLabelKeyNotAllowed'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/use-labels',
    meaning: 'A label has a key that AKS reserves for itself.',
    fix: 'Remove labels whose key begins with kubernetes.azure.com/, or that Kubernetes sets itself.',
  },
  {
    pattern:
      /Availability zone is required for UltraSSD|'UltraSSD' can be used only with .{0,60} in an Availability Zone/i,
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/use-ultra-disks',
    meaning: 'Ultra disks need a pool in availability zones, and this pool has none.',
    fix: 'Set zones, or remove enableUltraSSD from properties.',
  },
  {
    pattern: /Standard Load ?Balancer is required for availability zones?/i,
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/1133',
    meaning: 'Zones need a cluster with the Standard load balancer, and this cluster has the Basic one.',
    fix: 'Leave zones out, or create a new cluster with the Standard load balancer.',
  },
  { ...TRUSTED_LAUNCH, codes: ['TrustedLaunchIncompatibleWithConfig'] },
  { ...TRUSTED_LAUNCH, pattern: /TrustedLaunch setting is not supported for the provided image/i },
  {
    pattern: /Windows agent ?pools? can only be added to (?:AKS )?clusters using Azure-? ?CNI/i,
    retry: 'never',
    check: 'windows-pool-has-azure-cni',
    source: 'https://github.com/Azure/AKS/issues/1101',
    meaning: 'Windows pools need a cluster with Azure CNI.',
    fix: 'Use os-type Linux, or a cluster with Azure CNI.',
  },
  {
    pattern: /windows agent ?pool is not supported for (?:k8s|kubernetes) version/i,
    retry: 'never',
    check: 'windows-image-fits-the-version',
    source: 'https://github.com/Azure/azure-workload-identity/pull/586',
    meaning: 'AKS has no Windows image of this os-sku for the Kubernetes version of the pool.',
    fix: 'Correct os-sku, or remove it and let AKS choose (https://learn.microsoft.com/azure/aks/upgrade-windows-os).',
  },
  {
    pattern: /error parsing version\(([^)]*)\) as semver/i,
    retry: 'never',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/pull/16444',
    meaning: (_, version) => `${version === '' ? 'An empty text' : version} is not a Kubernetes version.`,
    fix: 'Correct kubernetes-version, or leave it out.',
  },
];
