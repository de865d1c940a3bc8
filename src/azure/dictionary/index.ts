import type { ErrorEntry } from '../error-entry.ts';
import { CAPACITY_ERRORS } from './capacity.ts';
import { CLUSTER_SETTING_ERRORS } from './cluster-settings.ts';
import { CLUSTER_ERRORS } from './cluster.ts';
import { NETWORK_ERRORS } from './network.ts';
import { NODE_ERRORS } from './nodes.ts';
import { OPERATION_ERRORS } from './operation.ts';
import { PARAMETER_ERRORS } from './parameters.ts';
import { POLICY_ERRORS } from './policy.ts';
import { POOL_ERRORS } from './pool.ts';
import { ROUTING_ERRORS } from './routing.ts';
import { SETTING_ERRORS } from './settings.ts';
import { SUBSCRIPTION_ERRORS } from './subscription.ts';
import { SYSTEM_POOL_ERRORS } from './system-pools.ts';
import { VERSION_ERRORS } from './versions.ts';

/** From the particular to the general: the first that fits explains. */
export const ERROR_ENTRIES: readonly ErrorEntry[] = [
  ...NETWORK_ERRORS,
  ...ROUTING_ERRORS,
  ...CAPACITY_ERRORS,
  ...SETTING_ERRORS,
  ...VERSION_ERRORS,
  ...SYSTEM_POOL_ERRORS,
  ...POOL_ERRORS,
  ...PARAMETER_ERRORS,
  ...NODE_ERRORS,
  ...POLICY_ERRORS,
  ...CLUSTER_ERRORS,
  ...CLUSTER_SETTING_ERRORS,
  ...SUBSCRIPTION_ERRORS,
  ...OPERATION_ERRORS,
];
