import type { CheckGroup } from '../check.ts';
import { clusterHasRoomForNodes } from './cluster-has-room-for-nodes.ts';
import { clusterHasRoomForPools } from './cluster-has-room-for-pools.ts';
import { kubenetRouteTableHasRoom } from './kubenet-route-table-has-room.ts';
import { networkPolicyManagerHasRoom } from './network-policy-manager-has-room.ts';
import { policiesAllowThePool } from './policies-allow-the-pool.ts';
import { policiesAllowWhatAksAdds } from './policies-allow-what-aks-adds.ts';
import { publicIpQuotaSuffices } from './public-ip-quota-suffices.ts';
import { vnetStaysWithinTheAddressLimit } from './vnet-stays-within-the-address-limit.ts';

export const limits: CheckGroup = {
  name: 'limits',
  question: 'Is the node pool within Azure limits?',
  checks: [
    vnetStaysWithinTheAddressLimit,
    kubenetRouteTableHasRoom,
    clusterHasRoomForPools,
    clusterHasRoomForNodes,
    networkPolicyManagerHasRoom,
    publicIpQuotaSuffices,
    policiesAllowThePool,
    policiesAllowWhatAksAdds,
  ],
};
