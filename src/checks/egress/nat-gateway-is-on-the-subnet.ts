import { inferred } from '../rests.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { usesOwnGateway } from '../shared/nat-gateways.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, notApplicable } from '../verdict.ts';

/** Azure's pages differ on NAT gateways for whole VNets; AKS requires one on the subnet. https://learn.microsoft.com/azure/nat-gateway/nat-overview#standardv2-nat-gateway */
export const natGatewayIsOnTheSubnet = defineCheck({
  id: 'nat-gateway-is-on-the-subnet',
  title: 'The NAT gateway is attached to the subnet itself',
  rests: inferred(
    'https://learn.microsoft.com/azure/aks/nat-gateway#create-an-aks-cluster-with-a-user-assigned-nat-gateway',
  ),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet'],
  when: ({ cluster }) => usesOwnGateway(cluster),
  run({ vnet, subnet }) {
    if (subnet.natGatewayId !== undefined)
      return pass(`Subnet ${subnet.name} has NAT gateway ${nameOfId(subnet.natGatewayId)}.`);
    const { defaultNatGatewayId: gateway } = vnet;
    if (gateway === undefined)
      return notApplicable('no NAT gateway serves the whole VNet; nat-gateway-is-attached covers this');
    return fail(
      `Subnet ${subnet.name} has no NAT gateway attached; ${nameOfId(gateway)} serves all of VNet ${vnet.name}. Outbound traffic works, but AKS may still require a gateway on the subnet (SubnetNotAssociatedWithNATGateway).`,
      `If Azure rejects the pool, attach the gateway to the subnet: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'nat-gateway': gateway })}`,
    );
  },
});
