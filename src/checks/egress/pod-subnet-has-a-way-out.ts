import { inferred } from '../rests.ts';
import { routesToEverything } from '../../network/routes.ts';
import { azCommand } from '../../values/az-command.ts';
import { mayLearnRoutes } from '../shared/learned-routes.ts';
import { routeTableOf } from '../shared/route-tables.ts';
import { usesOwnGateway } from '../shared/nat-gateways.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown, unknownFor } from '../verdict.ts';

/** Which subnet's table and gateway hold for pods is disputed: https://github.com/Azure/azure-container-networking/issues/3204 */
export const podSubnetHasAWayOut = defineCheck({
  id: 'pod-subnet-has-a-way-out',
  title: 'The subnet of the pods has a way out, as that of the nodes',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'podSubnet', 'routeTables'],
  when: ({ cluster }) => goesOutByTheSubnet(cluster) || `the outbound type of the cluster is ${cluster.outboundType}`,
  run({ cluster, vnet, subnet, podSubnet, routeTables }) {
    const read = routeTableOf(podSubnet, routeTables);
    if (!read.ok) return unknownFor([read]);
    const table = read.value;
    const [route] = routesToEverything(table, 4);
    if (route !== undefined)
      return pass(`Route ${route.name} of ${table?.name ?? ''} leads subnet ${podSubnet.name} out.`);
    const gateway = podSubnet.natGatewayId ?? vnet.defaultNatGatewayId;
    if (gateway !== undefined) return pass(`A NAT gateway leads subnet ${podSubnet.name} out.`);
    if (mayLearnRoutes(vnet, table))
      return unknown(`a gateway may have told subnet ${podSubnet.name} of a default route by BGP`);
    const byGateway = usesOwnGateway(cluster) === true;
    const what = byGateway ? 'no NAT gateway' : 'no route table with a default route';
    const given = byGateway
      ? { 'ids': podSubnet.id, 'nat-gateway': subnet.natGatewayId ?? 'NAT_GATEWAY' }
      : { 'ids': podSubnet.id, 'route-table': subnet.routeTableId ?? 'ROUTE_TABLE' };
    return fail(
      `Subnet ${podSubnet.name} of the pods has ${what}; the outbound type of the cluster is ${cluster.outboundType}. Pods of the pool will reach nothing outside.`,
      `Attach what the subnet of the nodes has: ${azCommand('network vnet subnet update', given)}`,
    );
  },
});

function goesOutByTheSubnet({ outboundType }: Cluster): boolean {
  return ['userdefinedrouting', 'userassignednatgateway'].includes(outboundType.toLowerCase());
}
