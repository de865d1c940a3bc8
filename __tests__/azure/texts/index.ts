import type { SeenError } from '../seen-error.ts';
import { CAPACITY_TEXTS } from './capacity.ts';
import { NETWORK_TEXTS } from './network.ts';
import { OPERATION_TEXTS } from './operation.ts';
import { POOL_TEXTS } from './pool.ts';
import { ROUTING_TEXTS } from './routing.ts';
import { SUBSCRIPTION_TEXTS } from './subscription.ts';

/** Every wording of Azure's that is known from public reports and from its documentation. */
export const TEXTS: readonly SeenError[] = [
  ...CAPACITY_TEXTS,
  ...NETWORK_TEXTS,
  ...OPERATION_TEXTS,
  ...POOL_TEXTS,
  ...ROUTING_TEXTS,
  ...SUBSCRIPTION_TEXTS,
];
