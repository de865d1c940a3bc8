import type { CheckGroup } from '../check.ts';
import { defaultRouteCoversEveryIpFamily } from './default-route-covers-every-ip-family.ts';
import { defaultRouteDropsNothing } from './default-route-drops-nothing.ts';
import { defaultRouteExists } from './default-route-exists.ts';
import { defaultRouteIsInTheTable } from './default-route-is-in-the-table.ts';
import { defaultRouteLeadsToAnAppliance } from './default-route-leads-to-an-appliance.ts';
import { kubenetRouteTableIsAttached } from './kubenet-route-table-is-attached.ts';
import { kubenetRouteTableIsShared } from './kubenet-route-table-is-shared.ts';
import { natGatewayIsAttached } from './nat-gateway-is-attached.ts';
import { outboundAddressesMatchTheCluster } from './outbound-addresses-match-the-cluster.ts';
import { routesBetweenPoolsAreDirect } from './routes-between-pools-are-direct.ts';
import { routesConnectTheSystemPools } from './routes-connect-the-system-pools.ts';
import { routesConnectTheUserPools } from './routes-connect-the-user-pools.ts';
import { routesToTheApiServerAreDirect } from './routes-to-the-api-server-are-direct.ts';
import { routesConnectPodsAndTheApiServer } from './routes-connect-pods-and-the-api-server.ts';
import { routesConnectTheApiServer } from './routes-connect-the-api-server.ts';

export const routes: CheckGroup = {
  name: 'routes',
  question: 'Do route tables allow the traffic that the cluster needs?',
  checks: [
    routesConnectTheSystemPools,
    routesBetweenPoolsAreDirect,
    routesConnectTheUserPools,
    routesConnectTheApiServer,
    routesConnectPodsAndTheApiServer,
    routesToTheApiServerAreDirect,
    defaultRouteExists,
    defaultRouteIsInTheTable,
    defaultRouteLeadsToAnAppliance,
    defaultRouteDropsNothing,
    defaultRouteCoversEveryIpFamily,
    natGatewayIsAttached,
    outboundAddressesMatchTheCluster,
    kubenetRouteTableIsAttached,
    kubenetRouteTableIsShared,
  ],
};
