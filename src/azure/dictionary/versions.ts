import type { ErrorEntry } from '../error-entry.ts';
import type { Asked } from './asked.ts';
import { clusterCommand, poolCommand, versionsCommand } from './commands.ts';

const VERSION = {
  retry: 'never',
  check: 'pool-version-is-offered',
  source: 'https://learn.microsoft.com/azure/aks/supported-kubernetes-versions',
  fix: (asked: Asked) =>
    `Remove kubernetes-version to use the control plane's ${asked.kubernetesVersion ?? 'version'}. If AKS no longer offers that version, upgrade the cluster first. Available versions: ${versionsCommand(asked)}`,
} as const;

/** Kubernetes versions and node images: what a pool may not run. */
export const VERSION_ERRORS: readonly ErrorEntry[] = [
  {
    codes: ['NodePoolMcVersionIncompatible'],
    retry: 'never',
    check: 'pool-version-fits-the-control-plane',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error',
    meaning: (asked) =>
      `The pool's Kubernetes version does not fit the control plane's${asked.kubernetesVersion === undefined ? '' : ` ${asked.kubernetesVersion}`}. It must not be newer or more than three minor versions older.`,
    fix: "Remove kubernetes-version to use the control plane's version.",
  },
  {
    ...VERSION,
    pattern: /version (\S+?),?(?: which)? is not supported in this region/i,
    meaning: (asked, version) => `AKS does not offer Kubernetes ${version} in ${asked.location ?? 'the region'}.`,
  },
  {
    pattern: /version (\S+?),? which is only available for Long-Term Support/i,
    retry: 'never',
    check: 'pool-version-is-offered',
    source: 'https://learn.microsoft.com/azure/aks/long-term-support',
    meaning: (_, version) => `AKS offers Kubernetes ${version} only to clusters with long-term support.`,
    fix: (asked) =>
      `Upgrade the cluster to an available version, or turn on long-term support: ${clusterCommand(asked, 'update', { 'tier': 'premium', 'k8s-support-plan': 'AKSLongTermSupport' })}`,
  },
  {
    ...VERSION,
    codes: [
      'AgentPoolK8sVersionNotSupported',
      'K8sVersionNotSupported',
      'InvalidAgentPoolOrchestratorVersion',
      'AgentPoolUpgradeVersionNotAllowed',
    ],
    meaning: (asked) =>
      `AKS does not offer this Kubernetes version${asked.location === undefined ? '' : ` in ${asked.location}`} for the pool.`,
  },
  {
    codes: ['Windows2019NotSupportedWithOrchestratorVersion'],
    retry: 'never',
    check: 'windows-image-fits-the-version',
    source: 'https://github.com/Azure/azure-container-networking/pull/3870',
    meaning: 'AKS has no Windows Server 2019 for this Kubernetes version: 1.32 is the last one with it.',
    fix: 'Set os-sku to Windows2022, or to Windows2025 with enable-fips-image, and rebuild your containers for it.',
  },
  {
    codes: [
      'InvalidOSSKU',
      'InvalidImageRef',
      'InvalidGalleryImageRef',
      'UpdateAgentPoolNodeImageReferenceFailed',
      'FailedUpdateNodeImageReference',
    ],
    retry: 'never',
    check: 'image-fits-the-version',
    source: 'https://learn.microsoft.com/azure/aks/upgrade-os-version',
    meaning: 'AKS has no node image for this combination of os-sku, Kubernetes version, and VM size.',
    fix: 'Correct os-sku, or remove it and let AKS choose.',
  },
  // On a reconcile it is about another pool than the run's, mostly one that was made from a snapshot.
  {
    pattern: /version '?[\w.]+'? is not supported for AgentBaker/i,
    retry: 'never',
    source: 'https://github.com/Azure/AgentBaker/issues/6229',
    meaning: (asked) =>
      `The node image of ${asked.kind === 'pool' && asked.pool?.isExisting === true ? `pool ${asked.pool.name}` : 'a pool'} is too old for new nodes.`,
    fix: (asked) =>
      asked.kind === 'pool' && asked.pool?.isExisting === true
        ? `Upgrade its node image, then run again: ${poolCommand(asked, 'upgrade', { 'node-image-only': [] })}`
        : `Upgrade the node image of the oldest pools, then run again. Images of all pools: ${clusterCommand(asked, 'show', { query: 'agentPoolProfiles[].{name:name, image:nodeImageVersion}', output: 'table' })}`,
  },
];
