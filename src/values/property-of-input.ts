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

export type PropertyInput = keyof typeof PROPERTY_OF_INPUT;

/**
 * The input that sets the property at an ARM path of a pool's `properties`, or holds it: `nodeLabels.team` is part of `labels`. ARM reads the
 * names of properties in any case.
 */
export function inputOfProperty(path: string): PropertyInput | undefined {
  const asked = path.toLowerCase();
  return (Object.keys(PROPERTY_OF_INPUT) as PropertyInput[]).find((input) => {
    const property = PROPERTY_OF_INPUT[input].toLowerCase();
    return asked === property || asked.startsWith(`${property}.`);
  });
}
