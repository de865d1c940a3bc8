import { refused } from '../rests.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { attachGatewayAdvice, usesOwnGateway } from '../shared/nat-gateways.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/nat-gateway#create-an-aks-cluster-with-a-user-assigned-nat-gateway */
export const natGatewayIsAttached = defineCheck({
  id: 'nat-gateway-is-attached',
  title: 'The subnet has a NAT gateway for outbound traffic',
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
        `NAT gateway ${nameOfId(vnet.defaultNatGatewayId)} serves the whole VNet; nat-gateway-is-on-the-subnet covers this`,
      );
    return fail(
      `Subnet ${subnet.name} has no NAT gateway; the cluster's outbound type is userAssignedNATGateway. Either Azure rejects the pool (SubnetNotAssociatedWithNATGateway), or its nodes cannot start.`,
      attachGatewayAdvice(facts, pool),
    );
  },
});
