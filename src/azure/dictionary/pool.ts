import type { ErrorEntry } from '../error-entry.ts';
import type { Asked } from './asked.ts';
import { clusterCommand, featureCommand, registerCommand } from './commands.ts';

const EPHEMERAL = {
  retry: 'never',
  check: 'vm-size-holds-the-ephemeral-disk',
  source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/15200',
} as const;

const ENCRYPTION = {
  retry: 'never',
  source: 'https://learn.microsoft.com/azure/aks/enable-host-encryption',
  meaning: 'Encryption at host is not enabled for the subscription.',
  fix: (asked: Asked) =>
    `Register the feature, wait until it is Registered, register the provider again, then run again: ${featureCommand(asked, 'Microsoft.Compute', 'EncryptionAtHost')} ; ${registerCommand(asked, 'Microsoft.Compute')}`,
} as const;

const NO_FEATURE = {
  retry: 'never',
  source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/preview-features',
  meaning: (_: Asked, namespace: string, feature: string) =>
    `The subscription has not registered the feature ${namespace}/${feature}.`,
  fix: (asked: Asked, namespace: string, feature: string) =>
    `Register it, wait until it is Registered, then run again: ${featureCommand(asked, namespace, feature)} ; ${registerCommand(asked, namespace)}`,
} as const;

/** Operating systems, counts and properties: what a pool may not be, or not in this cluster. */
export const POOL_ERRORS: readonly ErrorEntry[] = [
  {
    codes: ['AzureCNIOnlyForWindows'],
    retry: 'never',
    check: 'windows-pool-has-azure-cni',
    source: 'https://learn.microsoft.com/azure/aks/windows-faq',
    meaning: 'Windows pools need a cluster with Azure CNI.',
    fix: 'Use os-type Linux, or a cluster with Azure CNI.',
  },
  {
    codes: ['WindowsProfileMissing', 'WindowsAgentPoolAPIsNotSupported'],
    retry: 'never',
    check: 'cluster-has-a-windows-profile',
    source: 'https://learn.microsoft.com/azure/aks/learn/quick-windows-container-deploy-cli',
    meaning: 'The cluster was created without a Windows profile, which cannot be added later.',
    fix: 'Use os-type Linux, or a cluster that was created with a Windows profile.',
  },
  {
    pattern: /Windows (?:profile definition is missing|node pools require a Windows authentication profile)/i,
    retry: 'never',
    check: 'cluster-has-a-windows-profile',
    source: 'https://learn.microsoft.com/azure/aks/learn/quick-windows-container-deploy-cli',
    meaning: 'The cluster was created without a Windows profile, which cannot be added later.',
    fix: 'Use os-type Linux, or a cluster that was created with a Windows profile.',
  },
  {
    codes: ['WindowsAgentPoolNameTooLong'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
    meaning: 'The name of a Windows pool has at most 6 characters.',
    fix: 'Choose a shorter name.',
  },
  {
    codes: ['AgentPoolAPIsNotSupported', 'MixedTypeNotSupported', 'SLBRequiredForMultipleAgentPools'],
    retry: 'never',
    check: 'cluster-supports-multiple-pools',
    source: 'https://learn.microsoft.com/azure/aks/create-node-pools#limitations',
    meaning: 'This cluster cannot have several pools: it uses an availability set or the Basic load balancer.',
    fix: 'Create a new cluster with scale sets and the Standard load balancer (https://aka.ms/multiagentpoollimitations).',
  },
  {
    pattern: /AgentPool APIs supported only (?:for|on) clusters? with VMSS/i,
    retry: 'never',
    check: 'cluster-supports-multiple-pools',
    source: 'https://learn.microsoft.com/azure/aks/create-node-pools#limitations',
    meaning: 'This cluster cannot have several pools: its pools are availability sets.',
    fix: 'Create a new cluster with scale sets and the Standard load balancer (https://aka.ms/multiagentpoollimitations).',
  },
  {
    codes: ['MaxAgentPoolCountReached', 'AgentPoolMaxCountExceeded'],
    retry: 'never',
    check: 'cluster-has-room-for-pools',
    source: 'https://learn.microsoft.com/azure/aks/quotas-skus-regions',
    meaning: 'The cluster has reached its maximum number of pools, or the pool its maximum number of nodes.',
    fix: (asked) =>
      `Delete unused pools, or use fewer nodes: ${clusterCommand(asked, 'show', { query: 'agentPoolProfiles[].{name:name, count:count, max:maxCount}', output: 'table' })}`,
  },
  {
    codes: ['KubenetNodeCountTotalExceedsLimit'],
    pattern: /upper limit node count is (\d+) which exceeds the limit for Kubenet (\d+)/i,
    retry: 'never',
    check: 'kubenet-route-table-has-room',
    source: 'https://github.com/kubernetes-sigs/cloud-provider-azure/pull/4158',
    meaning: (_, nodes, most) =>
      `The cluster would have ${nodes} nodes at maximum size, and kubenet carries ${most}. An autoscaled pool counts with max-count.`,
    fix: 'Lower node-count or max-count in this or other pools, or move the cluster to Azure CNI Overlay (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane).',
  },
  {
    codes: ['KubenetNodeCountTotalExceedsLimit'],
    retry: 'never',
    check: 'kubenet-route-table-has-room',
    source: 'https://github.com/kubernetes-sigs/cloud-provider-azure/pull/4158',
    meaning: 'The cluster would have more nodes at maximum size than kubenet carries, which is 400.',
    fix: 'Lower node-count or max-count in this or other pools, or move the cluster to Azure CNI Overlay (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane).',
  },
  {
    codes: ['InvalidNodeCountForNPM'],
    retry: 'never',
    check: 'network-policy-manager-has-room',
    source: 'https://github.com/MicrosoftDocs/azure-docs/pull/111281',
    meaning:
      'The cluster would have more nodes at maximum size than Azure Network Policy Manager carries, which is 250 nodes.',
    fix: 'Lower node-count or max-count in this or other pools, or move the cluster to Cilium (https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy).',
  },
  // An existing pool alone can be scaled.
  {
    pattern:
      /Cannot manually scale (?:VMSS )?Agent ?Pool[\s\S]*?autoscal|Cannot manually scale and enable cluster autoscaler/i,
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/1248',
    meaning: "The cluster autoscaler sets this pool's number of nodes, so node-count cannot.",
    fix: 'Remove node-count and set min-count and max-count, or set enable-cluster-autoscaler to false.',
  },
  {
    codes: ['AutoScalingNotEnabled'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/cluster-autoscaler',
    meaning: "min-count and max-count are set, but the pool's autoscaler is off.",
    fix: 'Set enable-cluster-autoscaler to true, or remove min-count and max-count.',
  },
  {
    ...EPHEMERAL,
    pattern:
      /virtual machine size (\S+) has a cache size of (\d+) bytes(?: and temporary disk size of (\d+) bytes)?, but the OS disk requires (\d+) bytes/i,
    meaning: (_, size, cache, temporary, needed) =>
      `An ephemeral OS disk of ${inGibibytes(needed)} GiB does not fit: ${size} has a cache of ${inGibibytes(cache)} GiB${temporary === '' ? '' : ` and a temporary disk of ${inGibibytes(temporary)} GiB`}.`,
    fix: 'Lower node-osdisk-size, choose a node-vm-size with a larger cache or temporary disk, or set node-osdisk-type to Managed.',
  },
  {
    ...EPHEMERAL,
    pattern: /Virtual Machine size (\S+) does not support Ephemeral OS disk/i,
    meaning: (_, size) => `${size} does not support an ephemeral OS disk.`,
    fix: 'Choose another node-vm-size, or set node-osdisk-type to Managed.',
  },
  {
    ...EPHEMERAL,
    codes: [
      'VMCacheSizeTooSmall',
      'VMTemporaryDiskTooSmall',
      'VMSizeDoesNotSupportEphemeralOS',
      'InvalidOSDiskTypeSettingError',
    ],
    meaning: (asked) => `An ephemeral OS disk of this size does not fit ${asked.pool?.vmSize ?? 'this VM size'}.`,
    fix: 'Lower node-osdisk-size, choose another node-vm-size, or set node-osdisk-type to Managed.',
  },
  { ...ENCRYPTION, codes: ['SubscriptionNotEnabledEncryptionAtHost'] },
  { ...ENCRYPTION, pattern: /encryption ?at ?host[\s\S]*?not enabled for this subscription/i },
  {
    codes: ['VMSizeDoesNotSupportEncryptionAtHost'],
    retry: 'never',
    check: 'vm-size-encrypts-at-host',
    source: 'https://learn.microsoft.com/azure/aks/enable-host-encryption',
    meaning: (asked) => `${asked.pool?.vmSize ?? 'The VM size'} does not support encryption at host.`,
    fix: 'Choose another node-vm-size, or set enable-encryption-at-host to false.',
  },
  {
    pattern:
      /agentPoolProfile\.count was (\d+)\. It must be greater or equal to minCount:(\d+) and less than or equal to maxCount:(\d+)/i,
    retry: 'never',
    source: 'https://github.com/kubernetes-sigs/cluster-api-provider-azure/issues/5947',
    meaning: (_, count, least, most) =>
      `A pool of this kind has ${least} to ${most} nodes, but ${count} were requested.`,
    fix: 'Correct node-count, min-count, or max-count. A pool without nodes needs mode User.',
  },
  {
    pattern: /node-?count is not in (?:the )?range of min-?count and max-?count/i,
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/3513',
    meaning: "The number of nodes is outside the autoscaler's range.",
    fix: 'Set node-count between min-count and max-count, or remove it.',
  },
  {
    codes: ['InsufficientMaxPods', 'MaxPodsLimitExceeded', 'InsufficientAgentPoolMaxPodsPerAgentPool'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/quotas-skus-regions',
    meaning: 'max-pods is out of range: a node runs 10 to 250 pods, and a pool at least 30 in total.',
    fix: 'Set max-pods between 10 and 250, and high enough that max-pods × node-count is 30 or more.',
  },
  {
    ...NO_FEATURE,
    codes: [
      'PreviewFeatureNotRegistered',
      'FeatureNotRegistered',
      'NodePublicIPFeatureFlagNotEnabled',
      'CustomNodeConfigFeatureNotSupported',
    ],
    pattern: /(Microsoft\.\w+)\/(\w+)/,
  },
  {
    ...NO_FEATURE,
    pattern: /feature ['"]?(Microsoft\.\w+)\/(\w+)['"]? (?:is )?not (?:enabled|registered)/i,
  },
  {
    ...NO_FEATURE,
    pattern: /\brequires?\b.{0,200}?feature ['"]?(Microsoft\.\w+)\/(\w+)/i,
  },
  {
    codes: ['StaticEgressGatewayInvalidGatewayNodeCount'],
    retry: 'never',
    check: 'gateway-pool-fits-the-cluster',
    source: 'https://github.com/Azure/AKS/issues/4599',
    meaning:
      'The number of nodes of the gateway pool does not fit its public IP prefix: it needs at least 2, and an address for each.',
    fix: 'Set node-count between 2 and the number of addresses of gateway-prefix-size.',
  },
  {
    codes: ['PPGNotFound', 'InvalidPPGID', 'InvalidPPGRegion', 'InvalidPPGSubscription', 'PPGNotSupportMultipleZones'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/reduce-latency-ppg',
    meaning:
      "The proximity placement group cannot be used: it must be in the cluster's region, and its pools in at most one zone.",
    fix: 'Correct proximityPlacementGroupID in properties, or remove it or zones.',
  },
  {
    codes: [
      'CRGConflictWithVMAS',
      'CRGConflictWithUltraSSD',
      'CRGConflictWithPPG',
      'CRGConflictWithSpotVM',
      'CRGConflictWithDedicatedHost',
      'CRGConflictWithSPG',
    ],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/use-capacity-reservation-groups',
    meaning: 'The capacity reservation group conflicts with another setting of the pool.',
    fix: 'Remove capacityReservationGroupID or the conflicting setting from properties.',
  },
  {
    codes: ['InvalidCustomKubeletConfig', 'InvalidCustomLinuxOSConfig'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/custom-node-configuration',
    meaning: 'A setting of kubeletConfig or linuxOSConfig is out of range.',
    fix: 'Correct it in properties (https://learn.microsoft.com/azure/aks/custom-node-configuration).',
  },
];
const BYTES_IN_A_GIBIBYTE = 2 ** 30;

function inGibibytes(bytes: string | undefined): string {
  return String(Math.floor(Number(bytes ?? '0') / BYTES_IN_A_GIBIBYTE));
}
