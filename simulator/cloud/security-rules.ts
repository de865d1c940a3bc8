import type { Json } from '../json.ts';

function rule(
  description: string,
  direction: 'Inbound' | 'Outbound',
  priority: number,
  access: 'Allow' | 'Deny',
  source: string,
  destination: string,
): Json {
  return {
    description,
    protocol: '*',
    sourcePortRange: '*',
    destinationPortRange: '*',
    sourceAddressPrefix: source,
    destinationAddressPrefix: destination,
    access,
    priority,
    direction,
  };
}

/** https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules */
export const defaultSecurityRules: Readonly<Record<string, Json>> = {
  AllowVnetInBound: rule(
    'Allow inbound traffic from all VMs in VNET',
    'Inbound',
    65000,
    'Allow',
    'VirtualNetwork',
    'VirtualNetwork',
  ),
  AllowAzureLoadBalancerInBound: rule(
    'Allow inbound traffic from azure load balancer',
    'Inbound',
    65001,
    'Allow',
    'AzureLoadBalancer',
    '*',
  ),
  DenyAllInBound: rule('Deny all inbound traffic', 'Inbound', 65500, 'Deny', '*', '*'),
  AllowVnetOutBound: rule(
    'Allow outbound traffic from all VMs to all VMs in VNET',
    'Outbound',
    65000,
    'Allow',
    'VirtualNetwork',
    'VirtualNetwork',
  ),
  AllowInternetOutBound: rule(
    'Allow outbound traffic from all VMs to Internet',
    'Outbound',
    65001,
    'Allow',
    '*',
    'Internet',
  ),
  DenyAllOutBound: rule('Deny all outbound traffic', 'Outbound', 65500, 'Deny', '*', '*'),
};
