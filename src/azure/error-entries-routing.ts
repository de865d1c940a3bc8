import type { ErrorEntry } from './error-entry.ts';

/** What AKS says about route tables and ways out. */
export const ROUTING_ERRORS: readonly ErrorEntry[] = [
  // https://learn.microsoft.com/azure/aks/configure-kubenet
  {
    codes: ['CustomRouteTableMissingPermission'],
    retry: 'after-grant',
    meaning: "The cluster's identity may not read and write the subnet's route table.",
    fix: "Give the cluster's identity the role Network Contributor on the route table that the message names, then run again.",
  },
  {
    pattern: /SystemAssigned do not support bringing your own route table/i,
    retry: 'never',
    meaning: 'With kubenet, a cluster with a system-assigned identity cannot use a route table that is not its own.',
    fix: 'Use a subnet without a route table, or give the cluster a user-assigned identity (https://aka.ms/aks/customrt).',
  },
  // https://learn.microsoft.com/azure/aks/egress-outboundtype
  {
    pattern: /Default route \S+ has a next hop of (\w+)/i,
    retry: 'never',
    meaning: (hop) =>
      `The cluster sends its traffic out by user-defined routing, and the default route of the subnet leads to ${hop} instead of an appliance or a gateway.`,
    fix: 'Give the subnet a route table whose route 0.0.0.0/0 has the next hop VirtualAppliance or VirtualNetworkGateway (https://aka.ms/aks/outboundtype).',
  },
  {
    pattern: /route table with a default route|without a default route|missing (?:a )?default route/i,
    retry: 'never',
    meaning: 'The cluster sends its traffic out by user-defined routing, and the subnet has no default route.',
    fix: 'Give the subnet a route table whose route 0.0.0.0/0 has the next hop VirtualAppliance or VirtualNetworkGateway (https://aka.ms/aks/outboundtype).',
  },
  {
    codes: ['RouteTableInvalidNextHop'],
    retry: 'never',
    meaning:
      'The cluster sends its traffic out by user-defined routing, and the default route of the subnet does not lead to an appliance or a gateway.',
    fix: 'Give the subnet a route table whose route 0.0.0.0/0 has the next hop VirtualAppliance or VirtualNetworkGateway (https://aka.ms/aks/outboundtype).',
  },
  // https://learn.microsoft.com/azure/aks/nat-gateway
  {
    pattern: /must have a NAT gateway/i,
    retry: 'never',
    meaning: 'The cluster sends its traffic out by a NAT gateway of its user, and the subnet has none.',
    fix: 'Attach the NAT gateway: az network vnet subnet update --ids SUBNET_ID --nat-gateway NAT_GATEWAY_ID',
  },
];
