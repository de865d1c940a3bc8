import { inputOfProperty } from '../../values/property-of-input.ts';
import type { ErrorEntry } from '../error-entry.ts';
import { clusterCommand } from './commands.ts';

/** The input that sets a parameter such as `agentPoolProfile.vmSize`, or where a property without an input is written. */
function inputOf(parameter: string): string {
  const path = parameter.replace(/^[^.]*\./, '').replace(/\[\d*\]/g, '');
  const input = path.toLowerCase() === 'name' ? 'name' : inputOfProperty(path);
  return input === undefined ? `${path} in the input properties` : `the input ${input}`;
}

/** `[]string` and `string` as the decoder of AKS writes them. */
function kindOfValue(type: string | undefined): string {
  const [, item] = /^\[\](\w+)$/.exec(type ?? '') ?? [];
  if (item !== undefined) return `a list of ${PLURALS[item] ?? 'values'}`;
  return KINDS_OF_VALUES[(type ?? '').replace(/^\*/, '').replace(/\d+$/, '')] ?? `of another type (${type ?? ''})`;
}

const PLURALS: Readonly<Record<string, string>> = { string: 'texts', int: 'numbers' };

const KINDS_OF_VALUES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  float: 'a number',
  bool: 'true or false',
  array: 'a list',
  object: 'a mapping',
  map: 'a mapping',
};

/** Values that AKS refuses in so many words. */
export const PARAMETER_ERRORS: readonly ErrorEntry[] = [
  {
    pattern: /Agent ?pool '?([\w-]+)'? already exists/i,
    kinds: ['pool'],
    retry: 'precondition',
    source: 'https://learn.microsoft.com/azure/aks/use-etags',
    meaning: (_, pool) => `Somebody else created node pool ${pool} in the meantime.`,
    fix: 'Run again: the action reads it again.',
  },
  {
    pattern: /Upgrading Kubernetes version (\S+) to (\S+) is not allowed(?:\. Available upgrades: \[([^\]]*)\])?/i,
    retry: 'never',
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aks-upgrade-blocked',
    meaning: (_, from, to) => `AKS does not upgrade Kubernetes from ${from} to ${to} in one step.`,
    fix: (asked) =>
      `Remove kubernetes-version, or upgrade the cluster step by step first. Available upgrades: ${clusterCommand(asked, 'get-upgrades', { output: 'table' })}`,
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
    meaning: (_, name) => `AKS rejects the name ${name} for a node pool.`,
    fix: 'Choose a name of lowercase letters and digits that begins with a letter, with at most 12 characters on Linux and 6 on Windows.',
  },
  {
    kinds: ['pool'],
    pattern: /parameter agentPoolProfiles?\.name is invalid/i,
    retry: 'never',
    source: 'https://aka.ms/aks-naming-rules',
    meaning: (asked) => `AKS rejects the name${asked.pool === undefined ? '' : ` ${asked.pool.name}`} for a node pool.`,
    fix: 'Choose a name of lowercase letters and digits that begins with a letter, with at most 12 characters on Linux and 6 on Windows.',
  },
  {
    kinds: ['pool'],
    pattern: /parameter (?:agentPoolProfiles?\.)?maxPods is invalid/i,
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/931',
    meaning: 'max-pods is out of range for this cluster and VM size.',
    fix: 'Set max-pods between 10 and 250, and high enough that max-pods × node-count is 30 or more.',
  },
  {
    pattern: /spot (?:node ?)?pools? (?:cannot|can't|can not) be (?:a )?system/i,
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/spot-node-pool',
    meaning: 'A system pool cannot run on Spot VMs.',
    fix: 'Set mode to User, or priority to Regular.',
  },
  {
    pattern: /(?:OS ?SKU|OSSKU)[ ='"]*(\w+)['"]? is (?:not supported|invalid)/i,
    kinds: ['pool'],
    retry: 'never',
    check: 'image-fits-the-version',
    source: 'https://learn.microsoft.com/azure/aks/upgrade-os-version',
    meaning: (_, sku) => `AKS has no image of os-sku ${sku} for the pool's Kubernetes version and VM size.`,
    fix: 'Correct os-sku, or remove it and let AKS choose.',
  },
  {
    pattern: /auto ?scaling as enabled but is not on Virtual Machine Scale Sets/i,
    retry: 'never',
    check: 'cluster-supports-multiple-pools',
    source: 'https://github.com/rancher/rancher/issues/32956',
    meaning: 'The autoscaler needs a scale set, and this pool is an availability set.',
    fix: 'Set enable-cluster-autoscaler to false, or create a new cluster with scale sets.',
  },
  {
    kinds: ['pool'],
    codes: ['UnmarshalError'],
    pattern: /cannot unmarshal (\w+) into Go struct field [\w.]*?([\w]+) of type (\S+?)\.?$/im,
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/1402',
    meaning: (_, given, property, wanted) =>
      `${property} is ${kindOfValue(given)}, and AKS expects ${kindOfValue(wanted)}.`,
    fix: 'Correct its value in the input properties, then run again.',
  },
  {
    codes: ['UnmarshalError', 'HttpRequestPayloadAPISpecValidationFailed'],
    kinds: ['pool'],
    retry: 'never',
    isGeneral: true,
    source: 'https://github.com/Azure/terraform-azurerm-avm-res-devopsinfrastructure-pool/issues/71',
    meaning: 'A field of the pool does not fit its type in the API of AKS.',
    fix: 'Correct what the message names in the input properties, then run again.',
  },
  {
    codes: ['ReservedResourceName'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-reserved-resource-name',
    meaning: 'Azure reserves a name in the request.',
    fix: 'Choose another name for the resource in the message.',
  },
  {
    codes: ['NoRegisteredProviderFound', 'InvalidApiVersionParameter', 'InvalidResourceType', 'UnsupportedApiVersion'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-register-resource-provider',
    meaning: "This cloud or region does not support the action's API version.",
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
    meaning: "The cluster's disk encryption set or its key is missing or cannot be read.",
    fix: (asked) =>
      `Check the disk encryption set, its key vault, and its identity, then run again: ${clusterCommand(asked, 'show', { query: 'diskEncryptionSetId' })}`,
  },
  {
    codes: ['InvalidTemplateDeployment'],
    pattern: /policy violation/i,
    retry: 'never',
    isGeneral: true,
    source: 'https://learn.microsoft.com/azure/governance/policy/troubleshoot/general',
    meaning: 'An Azure Policy denies a resource of the request, and Azure does not name the policy.',
    fix: 'Find the denied request in the activity log of the node resource group, which names the policy.',
  },
  {
    pattern:
      /value of parameter (?!agentPoolProfiles?\.(?:vnet|pod)SubnetID)([\w.[\]]+) is invalid\.?(?: Error details: (.+?))?(?:\.*\s*Please see|$)/im,
    kinds: ['pool'],
    retry: 'never',
    isGeneral: true,
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidparameter-error',
    meaning: (_, property, details) =>
      `AKS rejects the value of ${property}${details === '' ? '' : `: ${details.replace(/\.+$/, '')}`}.`,
    fix: (_, property) => `Correct ${inputOf(property)}, then run again.`,
  },
];
