import type { CheckGroup } from '../check.ts';
import { defaultRouteCoversEveryIpFamily } from './default-route-covers-every-ip-family.ts';
import { defaultRouteExists } from './default-route-exists.ts';
import { defaultRouteIsVisible } from './default-route-is-visible.ts';
import { defaultRouteLeadsToAnAppliance } from './default-route-leads-to-an-appliance.ts';
import { kubenetRouteTableIsAttached } from './kubenet-route-table-is-attached.ts';
import { kubenetRouteTableIsShared } from './kubenet-route-table-is-shared.ts';
import { natGatewayIsAttached } from './nat-gateway-is-attached.ts';
import { outboundAddressesAreThoseOfTheLoadBalancer } from './outbound-addresses-are-those-of-the-load-balancer.ts';
import { routesBetweenPoolsAreDirect } from './routes-between-pools-are-direct.ts';
import { routesBetweenPoolsLeadSomewhere } from './routes-between-pools-lead-somewhere.ts';
import { routesBetweenUserPoolsLeadSomewhere } from './routes-between-user-pools-lead-somewhere.ts';
import { routesToTheApiServerAreDirect } from './routes-to-the-api-server-are-direct.ts';
import { routesToTheApiServerLeadSomewhere } from './routes-to-the-api-server-lead-somewhere.ts';

export const routes: CheckGroup = {
  name: 'routes',
  question: 'Do routes lead where the cluster needs them to?',
  checks: [
    routesBetweenPoolsLeadSomewhere,
    routesBetweenPoolsAreDirect,
    routesBetweenUserPoolsLeadSomewhere,
    routesToTheApiServerLeadSomewhere,
    routesToTheApiServerAreDirect,
    defaultRouteExists,
    defaultRouteIsVisible,
    defaultRouteLeadsToAnAppliance,
    defaultRouteCoversEveryIpFamily,
    natGatewayIsAttached,
    outboundAddressesAreThoseOfTheLoadBalancer,
    kubenetRouteTableIsAttached,
    kubenetRouteTableIsShared,
  ],
};
