import { inferred } from '../rests.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { usesOwnGateway } from '../shared/nat-gateways.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, notApplicable } from '../verdict.ts';

/** Azure documents gateways for whole virtual networks in two ways; AKS asks for one on the subnet. https://learn.microsoft.com/azure/nat-gateway/nat-overview#standardv2-nat-gateway */
export const natGatewayIsOnTheSubnet = defineCheck({
  id: 'nat-gateway-is-on-the-subnet',
  title: "The NAT gateway by which nodes go out is the subnet's own",
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
      return notApplicable('no NAT gateway serves the whole virtual network; nat-gateway-is-attached tells of it');
    return fail(
      `Subnet ${subnet.name} has no NAT gateway of its own; ${nameOfId(gateway)} serves the whole of virtual network ${vnet.name}. There is a way out, and AKS may still ask for a gateway on the subnet (SubnetNotAssociatedWithNATGateway).`,
      `If the pool is refused, attach the gateway to the subnet: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'nat-gateway': gateway })}`,
    );
  },
});
