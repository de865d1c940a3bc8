import { seen, type SeenError } from '../seen-error.ts';

/** From issues and support articles that quote them, ids shortened. */
export const ROUTING_TEXTS: readonly SeenError[] = [
  {
    name: 'CustomRouteTableMissingPermission',
    error: seen(
      400,
      'CustomRouteTableMissingPermission',
      'Managed identity or service principle must be given permission to read and write to custom route table /subscriptions/s/rt. Please see https://aka.ms/aks/customrt for more information',
    ),
    retry: 'after-grant',
  },
  {
    name: "a route table of one's own with a system-assigned identity",
    error: seen(
      400,
      'BadRequest',
      'Clusters using managed identity type SystemAssigned do not support bringing your own route table. Please see https://aka.ms/aks/customrt',
    ),
    retry: 'never',
    fix: 'user-assigned identity',
  },
  {
    name: 'RouteTableInvalidNextHop',
    error: seen(
      400,
      'RouteTableInvalidNextHop',
      'Default route 0.0.0.0/0 has a next hop of Internet but only next hops of VirtualAppliance or VirtualNetworkGateway are allowed. Please see http://aka.ms/aks/outboundtype for more details',
    ),
    retry: 'never',
    check: 'default-route-leads-to-an-appliance',
    means: 'leads to Internet',
  },
  {
    name: 'a missing default route',
    error: seen(
      400,
      'ExistingRouteTableNotAssociatedWithSubnet',
      'An existing route table with a default route 0.0.0.0/0 has not been associated with subnet snet. Please see http://aka.ms/aks/outboundtype for more details',
    ),
    retry: 'never',
    check: 'default-route-exists',
    means: 'no default route',
  },
  {
    name: 'a missing NAT gateway',
    error: seen(400, 'BadRequest', 'Subnet snet must have a NAT gateway associated for outbound connection.'),
    retry: 'never',
    check: 'nat-gateway-is-attached',
    fix: '--nat-gateway',
  },
  {
    name: 'RouteTableInvalidNextHop without the hop',
    error: seen(400, 'RouteTableInvalidNextHop', 'The route table is invalid.'),
    retry: 'never',
    check: 'default-route-leads-to-an-appliance',
    fix: 'VirtualAppliance',
  },
];
