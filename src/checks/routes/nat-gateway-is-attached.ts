import { refused } from '../rests.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { otherPools, subnetIsUnknown } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/nat-gateway#create-an-aks-cluster-with-a-user-assigned-nat-gateway */
export const natGatewayIsAttached = defineCheck({
  id: 'nat-gateway-is-attached',
  title: 'The subnet has a NAT gateway, by which the nodes of the cluster go out',
  rests: refused('https://learn.microsoft.com/azure/aks/nat-gateway'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet'],
  run({ cluster, agentPools, vnet }, pool) {
    if (cluster.outboundType.toLowerCase() !== 'userassignednatgateway')
      return notApplicable(`the outbound type of the cluster is ${cluster.outboundType}`);
    const subnet = findSubnet(vnet, pool.subnetId);
    if (subnet === undefined) return subnetIsUnknown(pool, vnet);
    if (subnet.natGatewayId !== undefined)
      return pass(`Subnet ${subnet.name} has NAT gateway ${nameOfId(subnet.natGatewayId)}.`);
    const [gateway] = otherPools(agentPools, pool).flatMap(
      (other) => findSubnet(vnet, other.vnetSubnetId)?.natGatewayId ?? [],
    );
    const fix =
      gateway === undefined
        ? 'Attach a NAT gateway, by az network vnet subnet update --nat-gateway.'
        : `Attach that of the other pools: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'nat-gateway': gateway })}`;
    return fail(
      `Subnet ${subnet.name} has no NAT gateway; the nodes of the cluster go out by one of your own (userAssignedNATGateway). Azure refuses such a pool (SubnetNotAssociatedWithNATGateway), or no node of it comes up.`,
      fix,
    );
  },
});
