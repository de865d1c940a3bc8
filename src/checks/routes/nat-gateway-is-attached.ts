import { refused } from '../rests.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { attachGatewayAdvice, usesOwnGateway } from '../shared/nat-gateways.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/nat-gateway#create-an-aks-cluster-with-a-user-assigned-nat-gateway */
export const natGatewayIsAttached = defineCheck({
  id: 'nat-gateway-is-attached',
  title: 'The subnet has a NAT gateway, by which the nodes of the cluster go out',
  rests: refused('https://github.com/jenkins-infra/azure/pull/715'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  when: ({ cluster }) => usesOwnGateway(cluster),
  run(facts, pool) {
    const { vnet, subnet } = facts;
    if (subnet.natGatewayId !== undefined)
      return pass(`Subnet ${subnet.name} has NAT gateway ${nameOfId(subnet.natGatewayId)}.`);
    if (vnet.defaultNatGatewayId !== undefined)
      return notApplicable(
        `NAT gateway ${nameOfId(vnet.defaultNatGatewayId)} serves the whole virtual network; nat-gateway-is-on-the-subnet tells of it`,
      );
    return fail(
      `Subnet ${subnet.name} has no NAT gateway; the nodes of the cluster go out by one of your own (userAssignedNATGateway). Azure refuses such a pool (SubnetNotAssociatedWithNATGateway), or no node of it comes up.`,
      attachGatewayAdvice(facts, pool),
    );
  },
});
