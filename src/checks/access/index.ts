import type { CheckGroup } from '../check.ts';
import { nodePublicIpsAreAuthorized } from './node-public-ips-are-authorized.ts';
import { nodePublicIpsHaveSymmetricRoutes } from './node-public-ips-have-symmetric-routes.ts';
import { outboundAddressesAreAuthorized } from './outbound-addresses-are-authorized.ts';
import { callerMayAddPools } from './caller-may-add-pools.ts';
import { callerMayJoinTheSubnet } from './caller-may-join-the-subnet.ts';
import { callerMayReconcile } from './caller-may-reconcile.ts';
import { callerMayUpdateTheCluster } from './caller-may-update-the-cluster.ts';
import { callerCouldReconcile } from './caller-could-reconcile.ts';
import { callerCouldAddThePools } from './caller-could-add-the-pools.ts';
import { clusterIdentityIsUserAssigned } from './cluster-identity-is-user-assigned.ts';
import { clusterIdentityMayJoinTheSubnet } from './cluster-identity-may-join-the-subnet.ts';
import { clusterIdentityMayUseTheDnsZone } from './cluster-identity-may-use-the-dns-zone.ts';
import { clusterIdentityMayUseTheRouteTable } from './cluster-identity-may-use-the-route-table.ts';
import { clusterIdentityMayUseTheSubnet } from './cluster-identity-may-use-the-subnet.ts';

export const access: CheckGroup = {
  name: 'access',
  question: 'Do identities and addresses have the access they need?',
  checks: [
    callerMayAddPools,
    callerMayJoinTheSubnet,
    callerCouldAddThePools,
    callerCouldReconcile,
    callerMayUpdateTheCluster,
    callerMayReconcile,
    clusterIdentityMayUseTheSubnet,
    clusterIdentityMayJoinTheSubnet,
    clusterIdentityIsUserAssigned,
    clusterIdentityMayUseTheRouteTable,
    clusterIdentityMayUseTheDnsZone,
    outboundAddressesAreAuthorized,
    nodePublicIpsAreAuthorized,
    nodePublicIpsHaveSymmetricRoutes,
  ],
};
