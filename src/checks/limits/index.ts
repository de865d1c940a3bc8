import type { CheckGroup } from '../check.ts';
import { clusterHasRoomForGrowth } from './cluster-has-room-for-growth.ts';
import { clusterHasRoomForNodes } from './cluster-has-room-for-nodes.ts';
import { clusterHasRoomForPools } from './cluster-has-room-for-pools.ts';
import { kubenetRouteTableHasRoom } from './kubenet-route-table-has-room.ts';
import { kubenetRouteTableHasRoomForGrowth } from './kubenet-route-table-has-room-for-growth.ts';
import { networkPolicyManagerHasRoom } from './network-policy-manager-has-room.ts';
import { policiesAllowThePool } from './policies-allow-the-pool.ts';
import { policiesMayAllowThePool } from './policies-may-allow-the-pool.ts';
import { publicIpQuotaSuffices } from './public-ip-quota-suffices.ts';
import { vnetStaysWithinTheAddressLimit } from './vnet-stays-within-the-address-limit.ts';

export const limits: CheckGroup = {
  name: 'limits',
  question: 'Does the pool stay within the limits of Azure?',
  checks: [
    vnetStaysWithinTheAddressLimit,
    kubenetRouteTableHasRoom,
    kubenetRouteTableHasRoomForGrowth,
    clusterHasRoomForPools,
    clusterHasRoomForNodes,
    clusterHasRoomForGrowth,
    networkPolicyManagerHasRoom,
    publicIpQuotaSuffices,
    policiesAllowThePool,
    policiesMayAllowThePool,
  ],
};
