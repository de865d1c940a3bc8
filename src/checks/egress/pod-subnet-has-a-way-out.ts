import { inferred } from '../rests.ts';
import { routesToEverything } from '../../network/routes.ts';
import { azCommand } from '../../values/az-command.ts';
import { mayLearnRoutes } from '../shared/learned-routes.ts';
import { routeTableOf } from '../shared/route-tables.ts';
import { usesOwnGateway } from '../shared/nat-gateways.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown, unknownFor } from '../verdict.ts';

/** Sources dispute whether the node subnet or the pod subnet decides: https://github.com/Azure/azure-container-networking/issues/3204 */
export const podSubnetHasAWayOut = defineCheck({
  id: 'pod-subnet-has-a-way-out',
  title: 'The pod subnet has a route or a NAT gateway for outbound traffic',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'podSubnet', 'routeTables'],
  when: ({ cluster }) => goesOutByTheSubnet(cluster) || `the cluster's outbound type is ${cluster.outboundType}`,
  run({ cluster, vnet, subnet, podSubnet, routeTables }) {
    const read = routeTableOf(podSubnet, routeTables);
    if (!read.ok) return unknownFor([read]);
    const table = read.value;
    const [route] = routesToEverything(table, 4);
    if (route !== undefined)
      return pass(
        `Route ${route.name} of route table ${table?.name ?? ''} carries outbound traffic of ${podSubnet.name}.`,
      );
    const gateway = podSubnet.natGatewayId ?? vnet.defaultNatGatewayId;
    if (gateway !== undefined) return pass(`A NAT gateway carries outbound traffic of ${podSubnet.name}.`);
    if (mayLearnRoutes(vnet, table))
      return unknown(`subnet ${podSubnet.name} may have a BGP default route, which Azure does not list`);
    const byGateway = usesOwnGateway(cluster) === true;
    const what = byGateway ? 'no NAT gateway' : 'no route table with a default route';
    const given = byGateway
      ? { 'ids': podSubnet.id, 'nat-gateway': subnet.natGatewayId ?? 'NAT_GATEWAY' }
      : { 'ids': podSubnet.id, 'route-table': subnet.routeTableId ?? 'ROUTE_TABLE' };
    return fail(
      `Pod subnet ${podSubnet.name} has ${what}, and the cluster's outbound type is ${cluster.outboundType}. Pods of the pool may have no outbound connectivity.`,
      `Attach the ${byGateway ? 'NAT gateway' : 'route table'} of the node subnet: ${azCommand('network vnet subnet update', given)}`,
    );
  },
});

function goesOutByTheSubnet({ outboundType }: Cluster): boolean {
  return ['userdefinedrouting', 'userassignednatgateway'].includes(outboundType.toLowerCase());
}
