import { inOrder, isNothing, numberOf, objectOf, textOf, textsOf, without } from '../json.ts';
import type { Json } from '../json.ts';
import { hasMachineScale } from '../cloud/machines.ts';
import { defaultMaxPods, networkModeOf } from '../cloud/network-mode.ts';
import type { ClusterState } from '../cloud/state.ts';
import { newestImageOf } from './images.ts';
import { patchVersionOf } from './versions.ts';

/** In the order of a recorded answer of 2026; the ones that are not in it follow as they came. */
const ORDER =
  'count vmSize osDiskSizeGB osDiskType kubeletDiskType workloadRuntime vnetSubnetID podSubnetID maxPods type availabilityZones maxCount minCount enableAutoScaling scaleDownMode provisioningState powerState orchestratorVersion currentOrchestratorVersion enableNodePublicIP tags nodeLabels nodeTaints mode enableEncryptionAtHost enableUltraSSD osType osSKU nodeImageVersion upgradeSettings enableFIPS securityProfile'.split(
    ' ',
  );

/** Set by Azure alone: whatever a request says about them is ignored. */
const READ_ONLY = [
  'provisioningState',
  'eTag',
  'currentOrchestratorVersion',
  'nodeImageVersion',
  'status',
  'name',
  'virtualMachineNodesStatus',
];

/** Not kept by a pool of regular priority, as recordings of az show. */
const SPOT_ONLY = ['scaleSetPriority', 'scaleSetEvictionPolicy', 'spotMaxPrice'];

/** https://learn.microsoft.com/azure/aks/spot-node-pool */
const SPOT_LABEL = 'kubernetes.azure.com/scalesetpriority';

/**
 * The properties that a pool has after a PUT: what was sent over what was there, and what AKS fills in for the rest. A property that is
 * omitted stays; one that is null or empty goes.
 */
export function withPoolDefaults(cluster: ClusterState, existing: Json, sent: Json): Json {
  const wanted = { ...existing, ...without(sent, ...READ_ONLY) };
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => !isNothing(value)));
  const osType = textOf(given['osType']) ?? 'Linux';
  const osSKU = textOf(given['osSKU']) ?? (osType === 'Windows' ? 'Windows2022' : 'Ubuntu');
  const version = textOf(given['orchestratorVersion']) ?? textOf(cluster.properties['kubernetesVersion']) ?? '';
  const defaults: Json = {
    count: 1,
    vmSize: 'Standard_D4ds_v5', // AKS picks by what the region has left: https://learn.microsoft.com/azure/aks/quotas-skus-regions
    osDiskSizeGB: 128,
    osDiskType: 'Managed',
    kubeletDiskType: 'OS',
    maxPods: defaultMaxPods[isNothing(given['podSubnetID']) ? networkModeOf(cluster) : 'pod-subnet'],
    type: 'VirtualMachineScaleSets',
    enableAutoScaling: false,
    scaleDownMode: 'Delete',
    powerState: { code: 'Running' },
    orchestratorVersion: version,
    currentOrchestratorVersion: patchVersionOf(cluster, version),
    enableNodePublicIP: false,
    mode: 'User',
    osType,
    osSKU,
    nodeImageVersion: newestImageOf(osSKU),
    enableFIPS: false,
    securityProfile: { sshAccess: 'LocalUser', enableVTPM: false, enableSecureBoot: false },
  };
  // As the answers of such pools show: their sizes have counts of their own.
  const ofMachines = hasMachineScale(given) ? { count: null, vmSize: '' } : {};
  const filled: Json = { ...defaults, ...given, ...ofMachines };
  if (numberOf(filled['osDiskSizeGB']) === 0) filled['osDiskSizeGB'] = 128;
  filled['upgradeSettings'] = { maxSurge: '10%', maxUnavailable: '0', ...objectOf(given['upgradeSettings']) };
  return inOrder(withPriority(filled), ORDER);
}

/** The name of every property in the order of Azure's answers. */
export function inPoolOrder(properties: Json): Json {
  return inOrder(properties, ORDER);
}

function withPriority(properties: Json): Json {
  if (properties['scaleSetPriority'] !== 'Spot') return without(properties, ...SPOT_ONLY);
  const taint = `${SPOT_LABEL}=spot:NoSchedule`;
  const taints = textsOf(properties['nodeTaints']);
  return {
    ...properties,
    scaleSetEvictionPolicy: textOf(properties['scaleSetEvictionPolicy']) ?? 'Delete',
    spotMaxPrice: numberOf(properties['spotMaxPrice']) ?? -1,
    nodeLabels: { ...objectOf(properties['nodeLabels']), [SPOT_LABEL]: 'spot' },
    nodeTaints: taints.includes(taint) ? taints : [...taints, taint],
  };
}
