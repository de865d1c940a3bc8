import { hasSubnetsToChoose } from '../shared/access.ts';
import { listText } from '../../values/list-text.ts';
import { refused } from '../rests.ts';
import { resourceGroupOf } from '../../values/resource-id.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * A service can claim a subnet for itself, and an application gateway needs a dedicated subnet.
 * https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure#virtual-network-and-dedicated-subnet
 */
export const subnetHasNoExternalResources = defineCheck({
  id: 'subnet-has-no-external-resources',
  title: 'No other service has claimed the subnet',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetwithexternalresourcescannotbeusedbyotherresources-error',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run(facts, pool) {
    const { subnet } = facts;
    const gateways = subnet.applicationGatewayIpConfigurationIds.map(gatewayInWords);
    const holders = [...new Set([...subnet.externalResources, ...gateways])];
    if (holders.length === 0) return pass(`No service has claimed subnet ${subnet.name}.`);
    return fail(
      `Subnet ${subnet.name} is claimed by ${listText(holders)}. Azure rejects nodes beside it (SubnetWithExternalResourcesCannotBeUsedByOtherResources).`,
      `Use another subnet, or delete the resources that claim this one. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});

function gatewayInWords(id: string): string {
  const name = /\/applicationGateways\/([^/]+)/i.exec(id)?.[1] ?? id;
  return `application gateway ${name} (${resourceGroupOf(id) ?? 'resource group unknown'})`;
}
