import type { SeenError } from '../seen-error.ts';
import { CAPACITY_TEXTS } from './capacity.ts';
import { CLUSTER_TEXTS } from './cluster.ts';
import { DOCUMENTED_TEXTS } from './documented.ts';
import { NETWORK_TEXTS } from './network.ts';
import { OPERATION_TEXTS } from './operation.ts';
import { OWN_WORDINGS } from './own-wording.ts';
import { POOL_TEXTS } from './pool.ts';
import { REPORTED_TEXTS } from './reports.ts';
import { ROUTING_TEXTS } from './routing.ts';
import { SUBSCRIPTION_TEXTS } from './subscription.ts';
import { FIELD_CLUSTER_TEXTS, FIELD_TEXTS } from './field.ts';
import { THREAD_TEXTS } from './threads.ts';
import { WRAPPED_TEXTS } from './wrapped.ts';

/** Every wording of Azure's that is known from public reports and from its documentation, and a few of our own. */
export const TEXTS: readonly SeenError[] = [
  ...WRAPPED_TEXTS,
  ...CLUSTER_TEXTS,
  ...REPORTED_TEXTS,
  ...DOCUMENTED_TEXTS,
  ...CAPACITY_TEXTS,
  ...NETWORK_TEXTS,
  ...OPERATION_TEXTS,
  ...POOL_TEXTS,
  ...ROUTING_TEXTS,
  ...SUBSCRIPTION_TEXTS,
  ...FIELD_TEXTS,
  ...FIELD_CLUSTER_TEXTS,
  ...THREAD_TEXTS,
  ...OWN_WORDINGS,
];
