import type { VirtualNetworkState } from '../cloud/state.ts';
import type { Json } from '../json.ts';

/** The rules of a virtual network manager that hold for a VNet. https://learn.microsoft.com/rest/api/networkmanager/list-network-manager-effective-security-admin-rules */
export function adminRuleBodies({ id, securityAdminRules }: VirtualNetworkState): Json[] {
  const [, group = ''] = /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+)\//i.exec(id) ?? [];
  return Object.entries(securityAdminRules).map(([name, properties]) => ({
    id: `${group}/providers/Microsoft.Network/networkManagers/manager/securityAdminConfigurations/configuration/ruleCollections/rules/rules/${name}`,
    kind: 'Custom',
    properties: {
      provisioningState: 'Succeeded',
      protocol: 'Any',
      sources: [{ addressPrefix: '*', addressPrefixType: 'IPPrefix' }],
      sourcePortRanges: ['0-65535'],
      destinations: [{ addressPrefix: '*', addressPrefixType: 'IPPrefix' }],
      destinationPortRanges: ['0-65535'],
      ...properties,
    },
  }));
}
