import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * Names that Azure keeps for services of its own.
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
  title: 'The subnet is not kept for a service of Azure by its name',
  rests: refused('https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings#gwsub'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run(facts, pool) {
    const name = nameOfId(facts.subnetId);
    const reserved = RESERVED_NAMES.find((each) => each.toLowerCase() === name.toLowerCase());
    if (reserved === undefined) return pass(`${name} is a name that Azure keeps for nothing.`);
    return fail(
      `Azure keeps the name ${reserved} for a service of its own, which nothing else may lie beside.`,
      `Use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
