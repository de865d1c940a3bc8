import type { ErrorEntry } from '../error-entry.ts';
import { clusterCommand, grantToCluster, nameIn, subnetCommand, subnetName } from './commands.ts';

const CUSTOM_ROUTES = 'https://learn.microsoft.com/azure/aks/configure-kubenet';
const WAYS_OUT = 'https://learn.microsoft.com/azure/aks/egress-outboundtype';

const DEFAULT_ROUTE =
  'Give the subnet a route table whose route 0.0.0.0/0 has the next hop VirtualAppliance or VirtualNetworkGateway (https://aka.ms/aks/outboundtype).';

/** What AKS says about route tables, NAT gateways and the load balancer. */
export const ROUTING_ERRORS: readonly ErrorEntry[] = [
  {
    codes: ['CustomRouteTableMissingPermission', 'CustomRouteTableMissingServicePrincipalPermission'],
    pattern: /route ?table[^/]*(\/subscriptions\/[\w./()-]*\w)/i,
    retry: 'after-grant',
    source: CUSTOM_ROUTES,
    meaning: (_, table) => `The cluster's identity may not read and write the route table ${nameIn(table)}.`,
    fix: (asked, table) => `Grant it, then run again: ${grantToCluster(asked, 'Network Contributor', table)}`,
  },
  {
    codes: ['CustomRouteTableMissingPermission', 'CustomRouteTableMissingServicePrincipalPermission'],
    retry: 'after-grant',
    source: CUSTOM_ROUTES,
    meaning: "The cluster's identity may not read and write the subnet's route table.",
    fix: (asked) =>
      `Give the cluster's identity the role Network Contributor on the subnet's route table, then run again. The route table: ${subnetCommand(asked, 'show', { query: 'routeTable.id' })}`,
  },
  {
    codes: ['CustomRouteTableWithUnsupportedMSIType', 'CustomRouteTableWithMSINotSupported'],
    retry: 'never',
    source: CUSTOM_ROUTES,
    meaning: 'A kubenet cluster with a system-assigned identity cannot use your own route table.',
    fix: 'Use a subnet without a route table, or give the cluster a user-assigned identity (https://aka.ms/aks/customrt).',
  },
  {
    pattern: /SystemAssigned do not support bringing your own route table/i,
    retry: 'never',
    source: CUSTOM_ROUTES,
    meaning: 'A kubenet cluster with a system-assigned identity cannot use your own route table.',
    fix: 'Use a subnet without a route table, or give the cluster a user-assigned identity (https://aka.ms/aks/customrt).',
  },
  {
    codes: ['CustomRouteTableInvalidUpdateAttempt'],
    retry: 'never',
    check: 'kubenet-route-table-is-shared',
    source: CUSTOM_ROUTES,
    meaning: "The subnet's route table is not the cluster's, and a kubenet cluster cannot change its route table.",
    fix: (asked) =>
      `Attach the route table of the other pools' subnets: ${subnetCommand(asked, 'update', { 'route-table': asked.neighbors?.routeTableId ?? 'ROUTE_TABLE_ID' })}`,
  },
  {
    codes: ['TooManyCustomRouteTables'],
    retry: 'never',
    check: 'kubenet-route-table-is-shared',
    source: CUSTOM_ROUTES,
    meaning: 'All subnets of a kubenet cluster must share one route table, and these have several.',
    fix: (asked) =>
      `Attach the route table of the other pools' subnets to this subnet: ${subnetCommand(asked, 'update', { 'route-table': asked.neighbors?.routeTableId ?? 'ROUTE_TABLE_ID' })}`,
  },
  {
    codes: ['SubnetMissingRouteTableAssociation', 'CustomRouteTableNotFound'],
    retry: 'never',
    check: 'kubenet-route-table-is-attached',
    source: CUSTOM_ROUTES,
    meaning: "Every subnet of a kubenet cluster needs the cluster's route table, and one subnet has none.",
    fix: (asked) =>
      `Attach the route table of the other pools' subnets to this subnet: ${subnetCommand(asked, 'update', { 'route-table': asked.neighbors?.routeTableId ?? 'ROUTE_TABLE_ID' })}`,
  },
  {
    codes: ['CustomRouteTableCannotCrossSubscription'],
    retry: 'never',
    source: CUSTOM_ROUTES,
    meaning: "The subnet's route table is not in the cluster's subscription.",
    fix: 'Use a subnet whose route table is in the subscription of the cluster.',
  },
  {
    codes: ['CustomRouteTableConflict', 'CustomRouteTablePreConditionFailed', 'CustomRouteTableTooManyRequests'],
    retry: 'vnet-busy',
    source: CUSTOM_ROUTES,
    meaning: 'The route table was changing at the same time.',
    fix: 'Run again after that change has finished.',
  },
  {
    pattern: /Default route \S+ has a next hop of (\w+)/i,
    retry: 'never',
    check: 'default-route-leads-to-an-appliance',
    source: WAYS_OUT,
    meaning: (asked, hop) =>
      `The default route of ${subnetName(asked) === 'The subnet' ? 'the subnet' : subnetName(asked)} leads to ${hop}. The cluster's outbound type userDefinedRouting needs an appliance or a gateway.`,
    fix: DEFAULT_ROUTE,
  },
  {
    codes: ['ExistingRouteTableNotAssociatedWithSubnet', 'RouteTableMissingDefaultRouteError'],
    retry: 'never',
    check: 'default-route-exists',
    source: WAYS_OUT,
    meaning: (asked) =>
      `${subnetName(asked)} has no default route. The cluster's outbound type userDefinedRouting needs one.`,
    fix: DEFAULT_ROUTE,
  },
  {
    codes: ['RouteTableInvalidNextHop'],
    retry: 'never',
    check: 'default-route-leads-to-an-appliance',
    source: WAYS_OUT,
    meaning:
      'The default route of the subnet does not lead to an appliance or a gateway, which the outbound type userDefinedRouting needs.',
    fix: DEFAULT_ROUTE,
  },
  {
    codes: ['SubnetNotAssociatedWithNATGateway', 'NATGatewayNotAssociatedWithPublicIPOrIPPrefix'],
    retry: 'never',
    check: 'nat-gateway-is-attached',
    source: 'https://learn.microsoft.com/azure/aks/nat-gateway',
    meaning: (asked) =>
      `${subnetName(asked)} has no NAT gateway with a public IP address, which the outbound type userAssignedNATGateway needs.`,
    fix: (asked) =>
      `Attach the NAT gateway of the other pools' subnets: ${subnetCommand(asked, 'update', { 'nat-gateway': asked.neighbors?.natGatewayId ?? 'NAT_GATEWAY_ID' })}`,
  },
  {
    pattern: /must have a NAT gateway/i,
    retry: 'never',
    check: 'nat-gateway-is-attached',
    source: 'https://learn.microsoft.com/azure/aks/nat-gateway',
    meaning: (asked) =>
      `${subnetName(asked)} has no NAT gateway, which the outbound type userAssignedNATGateway needs.`,
    fix: (asked) =>
      `Attach the NAT gateway of the other pools' subnets: ${subnetCommand(asked, 'update', { 'nat-gateway': asked.neighbors?.natGatewayId ?? 'NAT_GATEWAY_ID' })}`,
  },
  {
    codes: ['ManagedNATGatewayWithCustomVNetNotAllowed'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/nat-gateway',
    meaning: 'The outbound type managedNATGateway does not support your own subnets.',
    fix: (asked) =>
      `Change the outbound type of the cluster: ${clusterCommand(asked, 'update', { 'outbound-type': 'userAssignedNATGateway' })}`,
  },
  {
    codes: ['UDRWithNodePublicIPNotAllowed'],
    retry: 'never',
    source: WAYS_OUT,
    meaning: 'AKS rejects public IP addresses of nodes in a cluster with the outbound type userDefinedRouting.',
    fix: 'Remove enable-node-public-ip and node-public-ip-prefix-id.',
  },
  {
    codes: [
      'LoadBalancerProfileOutboundIPAttachedToAnotherIPConfiguration',
      'LoadBalancerProfileOutboundIPNotExist',
      'LoadBalancerProfileOutboundIPPrefixNotExist',
      'LoadBalancerProfileOutboundIPNotStandardSKU',
      'LoadBalancerProfileOutboundIPNotInTheSameRegion',
      'InvalidLoadBalancerProfileOutboundIPs',
      'InvalidLoadBalancerProfileOutboundIPPrefixes',
    ],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/load-balancer-standard',
    meaning: "An outbound public IP address of the cluster's load balancer cannot be used.",
    fix: (asked) =>
      `Compare the addresses of the load balancer with those that exist: ${clusterCommand(asked, 'show', { query: 'networkProfile.loadBalancerProfile' })}`,
  },
  {
    codes: ['InvalidLoadBalancerProfileManagedOutboundIPCount', 'ManagedOutboundIPCountExceedsQuotaLimit'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/load-balancer-standard',
    meaning: "The load balancer's number of managed public IP addresses is out of range or above the quota.",
    fix: 'Lower the number, or request a larger quota of public IP addresses (https://learn.microsoft.com/azure/quotas/networking-quota-requests).',
  },
];
