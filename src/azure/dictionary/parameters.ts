import type { ErrorEntry } from '../error-entry.ts';
import { clusterCommand } from './commands.ts';

/** The inputs by the property of a pool that they set, where the two have other names. */
const INPUTS: Readonly<Record<string, string>> = {
  availabilityZones: 'zones',
  count: 'node-count',
  enableAutoScaling: 'enable-cluster-autoscaler',
  enableEncryptionAtHost: 'enable-encryption-at-host',
  enableFIPS: 'enable-fips-image',
  enableNodePublicIP: 'enable-node-public-ip',
  maxCount: 'max-count',
  maxPods: 'max-pods',
  minCount: 'min-count',
  name: 'name',
  nodeLabels: 'labels',
  nodePublicIPPrefixID: 'node-public-ip-prefix-id',
  nodeTaints: 'node-taints',
  orchestratorVersion: 'kubernetes-version',
  osDiskSizeGB: 'node-osdisk-size',
  osDiskType: 'node-osdisk-type',
  osSKU: 'os-sku',
  osType: 'os-type',
  podSubnetID: 'pod-subnet-id',
  scaleSetPriority: 'priority',
  spotMaxPrice: 'spot-max-price',
  tags: 'tags',
  vmSize: 'node-vm-size',
  vnetSubnetID: 'vnet-subnet-id',
};

/** The input that sets the property, or where a property without an input is written. */
function inputOf(property: string): string {
  const name = property.split('.').at(-1) ?? property;
  const input = Object.entries(INPUTS).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return input === undefined ? `${name} in the input properties` : `the input ${input}`;
}

/** Values that AKS refuses in so many words. */
export const PARAMETER_ERRORS: readonly ErrorEntry[] = [
  {
    pattern: /Agent ?pool '?([\w-]+)'? already exists/i,
    kinds: ['pool'],
    retry: 'precondition',
    source: 'https://learn.microsoft.com/azure/aks/use-etags',
    meaning: (_, pool) => `Node pool ${pool} was made by somebody else meanwhile.`,
    fix: 'Run again: it is read anew.',
  },
  {
    pattern: /Upgrading Kubernetes version (\S+) to (\S+) is not allowed(?:\. Available upgrades: \[([^\]]*)\])?/i,
    retry: 'never',
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aks-upgrade-blocked',
    meaning: (_, from, to) => `AKS does not upgrade Kubernetes from ${from} to ${to} in one step.`,
    fix: (asked) =>
      `Leave kubernetes-version out, or upgrade the cluster step by step first. The steps on offer: ${clusterCommand(asked, 'get-upgrades', { output: 'table' })}`,
  },
  {
    pattern: /Windows (?:OS|node ?pool|agent ?pool)[^.]*name[^.]*(?:maximum of|at most|longer than) 6/i,
    kinds: ['pool'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
    meaning: 'The name of a Windows pool has at most 6 characters.',
    fix: 'Choose a shorter name.',
  },
  {
    pattern: /(?:agent )?pool name '?([\w-]+)'? is invalid/i,
    kinds: ['pool'],
    retry: 'never',
    source: 'https://aka.ms/aks-naming-rules',
    meaning: (_, name) => `${name} is no name that AKS takes for a node pool.`,
    fix: 'Choose a name of lowercase letters and digits that begins with a letter: at most 12 characters on Linux and 6 on Windows.',
  },
  {
    pattern: /spot (?:node ?)?pools? (?:cannot|can't|can not) be (?:a )?system/i,
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/spot-node-pool',
    meaning: 'A system pool runs on regular machines, not on Spot.',
    fix: 'Set mode to User, or priority to Regular.',
  },
  {
    pattern: /(?:OS ?SKU|OSSKU)[ ='"]*(\w+)['"]? is (?:not supported|invalid)/i,
    kinds: ['pool'],
    retry: 'never',
    check: 'image-fits-the-version',
    source: 'https://learn.microsoft.com/azure/aks/upgrade-os-version',
    meaning: (_, sku) => `AKS has no image of os-sku ${sku} for the Kubernetes version and size of the pool.`,
    fix: 'Correct os-sku, or leave it out and let AKS choose.',
  },
  {
    pattern: /auto ?scaling as enabled but is not on Virtual Machine Scale Sets/i,
    retry: 'never',
    check: 'cluster-can-have-several-pools',
    source: 'https://github.com/rancher/rancher/issues/32956',
    meaning: 'The autoscaler needs a pool of scale sets, and this one is an availability set.',
    fix: 'Set enable-cluster-autoscaler to false, or create a new cluster with scale sets.',
  },
  {
    codes: ['ReservedResourceName'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-reserved-resource-name',
    meaning: 'A name in the request is one that Azure reserves for itself.',
    fix: 'Choose another name for what the message names.',
  },
  {
    codes: ['NoRegisteredProviderFound', 'InvalidApiVersionParameter', 'InvalidResourceType', 'UnsupportedApiVersion'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-register-resource-provider',
    meaning: 'This cloud or region does not know the API version that the action asks in.',
    fix: 'Compare environment with the cloud of the subscription, and use a newer version of this action.',
  },
  {
    codes: [
      'DiskEncryptionSetError',
      'DiskEncryptionSetNotFound',
      'KeyVaultEncryptionKeyNotFound',
      'KeyVaultAccessForbidden',
    ],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys',
    meaning: "The cluster's disk encryption set, or the key that it uses, is gone or may not be read.",
    fix: (asked) =>
      `Look at the disk encryption set, its key vault and its identity, then run again: ${clusterCommand(asked, 'show', { query: 'diskEncryptionSetId' })}`,
  },
  {
    codes: ['InvalidTemplateDeployment'],
    pattern: /policy violation/i,
    retry: 'never',
    isGeneral: true,
    source: 'https://learn.microsoft.com/azure/governance/policy/troubleshoot/general',
    meaning: 'An Azure Policy forbids a resource of the request, and Azure does not say which.',
    fix: 'Look for the denied request in the activity log of the resource group of the nodes, which names the policy.',
  },
  {
    pattern:
      /value of parameter (?!agentPoolProfiles?\.(?:vnet|pod)SubnetID)([\w.[\]]+) is invalid\.?(?: Error details: (.+?))?(?:\.*\s*Please see|$)/im,
    kinds: ['pool'],
    retry: 'never',
    isGeneral: true,
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidparameter-error',
    meaning: (_, property, details) =>
      `AKS refuses the value of ${property}${details === '' ? '' : `, for ${details.replace(/\.+$/, '')}`}.`,
    fix: (_, property) => `Correct ${inputOf(property)} as the message says, then run again.`,
  },
];
