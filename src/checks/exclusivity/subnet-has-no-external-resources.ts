import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { resourceGroupOf } from '../../values/resource-id.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * What a service puts into a subnet keeps everything else out, and an application gateway wants its subnet for itself.
 * https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure#virtual-network-and-dedicated-subnet
 */
export const subnetHasNoExternalResources = defineCheck({
  id: 'subnet-has-no-external-resources',
  title: 'No service holds the subnet for itself',
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
    if (holders.length === 0) return pass(`No service holds subnet ${subnet.name} for itself.`);
    return fail(
      `Subnet ${subnet.name} is held by ${holders.join(', ')}; Azure lets no nodes in beside that (SubnetWithExternalResourcesCannotBeUsedByOtherResources).`,
      `Use another subnet, or delete what holds this one. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});

function gatewayInWords(id: string): string {
  const name = /\/applicationGateways\/([^/]+)/i.exec(id)?.[1] ?? id;
  return `application gateway ${name} (${resourceGroupOf(id) ?? 'unknown resource group'})`;
}
