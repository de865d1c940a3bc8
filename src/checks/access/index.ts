import type { CheckGroup } from '../check.ts';
import { nodePublicIpsAreAuthorized } from './node-public-ips-are-authorized.ts';
import { nodePublicIpsAreNotRoutedElsewhere } from './node-public-ips-are-not-routed-elsewhere.ts';
import { apiServerLetsTheNodesIn } from './api-server-lets-the-nodes-in.ts';
import { callerMayAddPools } from './caller-may-add-pools.ts';
import { callerMayJoinTheSubnet } from './caller-may-join-the-subnet.ts';
import { callerMayReconcileWhenNeeded } from './caller-may-reconcile-when-needed.ts';
import { callerMayUpdateTheCluster } from './caller-may-update-the-cluster.ts';
import { callerMayReconcileLater } from './caller-may-reconcile-later.ts';
import { callerMayWriteLater } from './caller-may-write-later.ts';
import { clusterIdentityIsUserAssigned } from './cluster-identity-is-user-assigned.ts';
import { clusterIdentityMayJoinTheSubnet } from './cluster-identity-may-join-the-subnet.ts';
import { clusterIdentityMayUseTheDnsZone } from './cluster-identity-may-use-the-dns-zone.ts';
import { clusterIdentityMayUseTheRouteTable } from './cluster-identity-may-use-the-route-table.ts';
import { clusterIdentityMayUseTheSubnet } from './cluster-identity-may-use-the-subnet.ts';

export const access: CheckGroup = {
  name: 'access',
  question: 'Do the identities have the rights that they need?',
  checks: [
    callerMayAddPools,
    callerMayJoinTheSubnet,
    callerMayWriteLater,
    callerMayReconcileLater,
    callerMayUpdateTheCluster,
    callerMayReconcileWhenNeeded,
    clusterIdentityMayUseTheSubnet,
    clusterIdentityMayJoinTheSubnet,
    clusterIdentityIsUserAssigned,
    clusterIdentityMayUseTheRouteTable,
    clusterIdentityMayUseTheDnsZone,
    apiServerLetsTheNodesIn,
    nodePublicIpsAreAuthorized,
    nodePublicIpsAreNotRoutedElsewhere,
  ],
};
