import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * Subnet names that Azure reserves for its services.
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-vnet-plan-design-arm#services-that-deploy-into-subnets
 */
const RESERVED_NAMES = [
  'GatewaySubnet',
  'AzureFirewallSubnet',
  'AzureFirewallManagementSubnet',
  'AzureBastionSubnet',
  'RouteServerSubnet',
];

export const subnetIsNotReserved = defineCheck({
  id: 'subnet-is-not-reserved',
  title: 'The subnet name is not reserved for an Azure service',
  rests: refused('https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings#gwsub'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run(facts, pool) {
    const name = nameOfId(facts.subnetId);
    const reserved = RESERVED_NAMES.find((each) => each.toLowerCase() === name.toLowerCase());
    if (reserved === undefined) return pass(`${name} is not a reserved subnet name.`);
    return fail(
      `${reserved} is a reserved subnet name. Only the Azure service of that name can use it.`,
      `Use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
