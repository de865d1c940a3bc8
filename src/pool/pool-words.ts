import { isObject, type Json, type JsonObject } from '../values/json.ts';

/**
 * The words that Azure knows for each property of a pool that has a closed list of them, at 2026-05-01 and in Microsoft's pages. A word that
 * is not among them may be newer than this action: it gets a warning, and Azure decides.
 * https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update
 */
export const POOL_WORDS = {
  'osType': ['Linux', 'Windows'],
  'osSKU': [
    'Ubuntu',
    'Ubuntu2204',
    'Ubuntu2404',
    'AzureLinux',
    'AzureLinux3',
    'AzureLinuxOSGuard',
    'AzureContainerLinux',
    'CBLMariner',
    'Flatcar',
    'Windows2019',
    'Windows2022',
    'Windows2025',
    'WindowsAnnual',
  ],
  'mode': ['System', 'User', 'Gateway'],
  'availabilityZones': ['1', '2', '3'],
  'osDiskType': ['Managed', 'Ephemeral'],
  'kubeletDiskType': ['OS', 'Temporary'],
  'scaleSetPriority': ['Regular', 'Spot'],
  'scaleSetEvictionPolicy': ['Delete', 'Deallocate'],
  'scaleDownMode': ['Delete', 'Deallocate'],
  'podIPAllocationMode': ['DynamicIndividual', 'StaticBlock'],
  'type': ['VirtualMachineScaleSets', 'VirtualMachines', 'AvailabilitySet'],
  'workloadRuntime': ['OCIContainer', 'WasmWasi', 'KataVmIsolation', 'KataMshvVmIsolation'],
  'gpuInstanceProfile': ['MIG1g', 'MIG2g', 'MIG3g', 'MIG4g', 'MIG7g'],
  'gpuProfile.driver': ['Install', 'None'],
  'securityProfile.sshAccess': ['LocalUser', 'EntraId', 'Disabled'],
  'upgradeSettings.undrainableNodeBehavior': ['Cordon', 'Schedule'],
  'localDNSProfile.mode': ['Preferred', 'Required', 'Disabled'],
} as const;

/** A word that was set for a property, and the known ones. */
export interface UnknownWord {
  /** `upgradeSettings.undrainableNodeBehavior`. */
  readonly path: string;
  readonly said: string;
  readonly known: readonly string[];
}

/** The words in a pool's properties that are not known. */
export function unknownWords(given: JsonObject): readonly UnknownWord[] {
  return Object.entries<readonly string[]>(POOL_WORDS).flatMap(([path, known]) =>
    wordsAt(given, path.split('.'))
      .filter((said) => !known.some((word) => word.toLowerCase() === said.toLowerCase()))
      .map((said) => ({ path, said, known })),
  );
}

function wordsAt(value: Json | undefined, [name, ...rest]: readonly string[]): readonly string[] {
  if (name === undefined) {
    const said: readonly Json[] = Array.isArray(value)
      ? (value as readonly Json[])
      : value === undefined
        ? []
        : [value];
    return said.filter((word): word is string => typeof word === 'string' && word !== '');
  }
  if (!isObject(value)) return [];
  const key = Object.keys(value).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? [] : wordsAt(value[key], rest);
}
