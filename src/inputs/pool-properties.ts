import { withValueAt } from '../pool/pool-body.ts';
import type { Json, JsonObject } from '../values/json.ts';

/**
 * The input of each ARM property of a pool (2026-06-01). The names are those of the flags of `az aks nodepool add`.
 * https://learn.microsoft.com/cli/azure/aks/nodepool#az-aks-nodepool-add
 * https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update
 */
export const PROPERTY_OF_INPUT = {
  'vnet-subnet-id': 'vnetSubnetID',
  'pod-subnet-id': 'podSubnetID',
  'pod-ip-allocation-mode': 'podIPAllocationMode',
  'node-count': 'count',
  'node-vm-size': 'vmSize',
  'os-type': 'osType',
  'os-sku': 'osSKU',
  'mode': 'mode',
  'kubernetes-version': 'orchestratorVersion',
  'max-pods': 'maxPods',
  'zones': 'availabilityZones',
  'labels': 'nodeLabels',
  'node-taints': 'nodeTaints',
  'tags': 'tags',
  'node-osdisk-size': 'osDiskSizeGB',
  'node-osdisk-type': 'osDiskType',
  'max-surge': 'upgradeSettings.maxSurge',
  'max-unavailable': 'upgradeSettings.maxUnavailable',
  'drain-timeout': 'upgradeSettings.drainTimeoutInMinutes',
  'node-soak-duration': 'upgradeSettings.nodeSoakDurationInMinutes',
  'priority': 'scaleSetPriority',
  'eviction-policy': 'scaleSetEvictionPolicy',
  'spot-max-price': 'spotMaxPrice',
  'scale-down-mode': 'scaleDownMode',
  'enable-cluster-autoscaler': 'enableAutoScaling',
  'min-count': 'minCount',
  'max-count': 'maxCount',
  'enable-encryption-at-host': 'enableEncryptionAtHost',
  'enable-fips-image': 'enableFIPS',
  'enable-node-public-ip': 'enableNodePublicIP',
  'node-public-ip-prefix-id': 'nodePublicIPPrefixID',
  'asg-ids': 'networkProfile.applicationSecurityGroups',
  'gateway-prefix-size': 'gatewayProfile.publicIPPrefixSize',
} as const;

type PropertyInput = keyof typeof PROPERTY_OF_INPUT;

/** The inputs whose values are only known once the cluster is read. */
const RESOLVED_LATER: readonly string[] = ['vnet-subnet-id', 'pod-subnet-id'] satisfies PropertyInput[];

/**
 * What an ARM property path of `properties` collides with: the input that it has of its own. A path inside of such a property collides
 * too. ARM reads the names of properties in any case.
 */
export function inputOfProperty(path: string): string | undefined {
  const asked = path.toLowerCase();
  return Object.entries(PROPERTY_OF_INPUT).find(([, property]) => {
    const own = property.toLowerCase();
    return asked === own || asked.startsWith(`${own}.`);
  })?.[0];
}

/** The inputs that came later than `properties`: what workflows say there stays good, in one of the two places. */
export const ALSO_IN_PROPERTIES = [
  'pod-ip-allocation-mode',
  'max-unavailable',
  'drain-timeout',
  'node-soak-duration',
  'node-public-ip-prefix-id',
  'asg-ids',
  'gateway-prefix-size',
] as const satisfies readonly PropertyInput[];

/** The same, where the property must not be said in `properties`. */
export function inputInPlaceOfProperty(path: string): string | undefined {
  const input = inputOfProperty(path);
  return ALSO_IN_PROPERTIES.some((each) => each === input) ? undefined : input;
}

/** Whether an input of its own sets something inside of the property, so that the property cannot be anything but an object. */
export function holdsAnInput(path: string): boolean {
  return Object.values(PROPERTY_OF_INPUT).some((property) =>
    property.toLowerCase().startsWith(`${path.toLowerCase()}.`),
  );
}

/** The pool's ARM `properties` that the inputs say. */
export function propertiesOfInputs(said: Readonly<Record<string, unknown>>): JsonObject {
  return Object.entries(PROPERTY_OF_INPUT).reduce<JsonObject>((given, [input, path]) => {
    const value = said[input];
    if (value === undefined || RESOLVED_LATER.includes(input)) return given;
    return withValueAt(given, path.split('.'), value as Json);
  }, {});
}
