import { z } from 'zod';
import { POOL_WORDS } from '../pool/pool-words.ts';
import { labels, tags, taints } from './lists.ts';
import { applicationSecurityGroups, zones } from './network-lists.ts';
import { properties } from './properties-input.ts';
import { subnetReference } from './subnet-input.ts';
import {
  kubernetesVersion,
  maxSurge,
  pattern,
  resourceId,
  spotMaxPrice,
  wholeNumber,
  wordOf,
  yesOrNo,
} from './values.ts';

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_NODES = 1000;
/** https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning#maximum-pods-per-node */
const FEWEST_MAX_PODS = 10;
const MOST_MAX_PODS = 250;
/** https://learn.microsoft.com/cli/azure/aks/nodepool#az-aks-nodepool-add for the least, the REST reference for the most. */
const SMALLEST_OS_DISK_GB = 30;
const LARGEST_OS_DISK_GB = 2048;

/** https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update#agentpoolupgradesettings */
const LONGEST_DRAIN_MINUTES = 1440;
const LONGEST_SOAK_MINUTES = 30;
/** https://learn.microsoft.com/azure/aks/configure-static-egress-gateway */
const LARGEST_GATEWAY_PREFIX = 28;
const SMALLEST_GATEWAY_PREFIX = 31;

/**
 * One pool, by the names of the inputs, with values as text or typed by YAML. What only shows in two inputs together is in
 * `pool-rules.ts`. https://learn.microsoft.com/cli/azure/aks/nodepool#az-aks-nodepool-add
 */
export const poolSchema = z.strictObject({
  // https://learn.microsoft.com/azure/aks/create-node-pools#limitations
  'name': pattern(
    /^(?!aksmanagedap$)[a-z][a-z0-9]{0,11}$/,
    'Use at most 12 lowercase letters and digits, starting with a letter. The name aksmanagedap is reserved.',
  ),
  'vnet-subnet-id': subnetReference,
  'pod-subnet-id': subnetReference.optional(),
  'pod-ip-allocation-mode': wordOf(POOL_WORDS.podIPAllocationMode).optional(),
  'node-count': wholeNumber(0, MOST_NODES).optional(),
  'node-vm-size': pattern(
    /^[A-Za-z][-A-Za-z0-9_]{0,79}$/,
    'Use the name of a VM size such as Standard_D4s_v5.',
  ).optional(),
  'os-type': wordOf(POOL_WORDS.osType).optional(),
  'os-sku': wordOf(POOL_WORDS.osSKU).optional(),
  'mode': wordOf(POOL_WORDS.mode).optional(),
  'kubernetes-version': kubernetesVersion.optional(),
  'max-pods': wholeNumber(FEWEST_MAX_PODS, MOST_MAX_PODS).optional(),
  'zones': zones.optional(),
  'labels': labels.optional(),
  'node-taints': taints.optional(),
  'tags': tags.optional(),
  'node-osdisk-size': wholeNumber(SMALLEST_OS_DISK_GB, LARGEST_OS_DISK_GB, {
    value: 0,
    meaning: 'the default of the VM size',
  }).optional(),
  'node-osdisk-type': wordOf(POOL_WORDS.osDiskType).optional(),
  'max-surge': maxSurge.optional(),
  'max-unavailable': maxSurge.optional(),
  'drain-timeout': wholeNumber(1, LONGEST_DRAIN_MINUTES).optional(),
  'node-soak-duration': wholeNumber(0, LONGEST_SOAK_MINUTES).optional(),
  'priority': wordOf(POOL_WORDS.scaleSetPriority).optional(),
  'eviction-policy': wordOf(POOL_WORDS.scaleSetEvictionPolicy).optional(),
  'spot-max-price': spotMaxPrice.optional(),
  'scale-down-mode': wordOf(POOL_WORDS.scaleDownMode).optional(),
  'enable-cluster-autoscaler': yesOrNo.optional(),
  'min-count': wholeNumber(0, MOST_NODES).optional(),
  'max-count': wholeNumber(0, MOST_NODES).optional(),
  'enable-encryption-at-host': yesOrNo.optional(),
  'enable-fips-image': yesOrNo.optional(),
  'enable-node-public-ip': yesOrNo.optional(),
  'node-public-ip-prefix-id': resourceId('Microsoft.Network/publicIPPrefixes').optional(),
  'asg-ids': applicationSecurityGroups.optional(),
  'gateway-prefix-size': wholeNumber(LARGEST_GATEWAY_PREFIX, SMALLEST_GATEWAY_PREFIX).optional(),
  'properties': properties.optional(),
});

/** As many pools as a cluster may have. https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
export const MOST_POOLS = 100;

/** What says which pool it is, and so cannot be said for all of them. */
const OF_ONE_POOL = { 'name': true, 'vnet-subnet-id': true } as const;

/** What may be said for all pools of a list. */
export const defaultsSchema = poolSchema.omit(OF_ONE_POOL);

/** A list of pools. An empty value (null) of a pool takes a default away. */
export const nodePoolsSchema = z.strictObject({
  defaults: defaultsSchema.nullish(),
  pools: z
    .array(poolSchema.pick(OF_ONE_POOL).extend(nullishFieldsOf(defaultsSchema)).strict())
    .min(1)
    .max(MOST_POOLS),
});

function nullishFieldsOf(schema: typeof defaultsSchema): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, field.nullable()]));
}

/** A pool whose every value could be read. */
export type SaidPool = z.output<typeof poolSchema>;
export type PoolInputName = keyof SaidPool;

export const POOL_INPUT_NAMES = Object.keys(poolSchema.shape) as readonly PoolInputName[];
