import { inferred } from '../rests.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { routeTablesOfOthers } from '../shared/route-tables.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** AKS attaches its route table during the next operation on the cluster, not on a pool: https://github.com/Azure/AKS/issues/1500 */
export const kubenetRouteTableIsAttached = defineCheck({
  id: 'kubenet-route-table-is-attached',
  title: 'The subnet has a route table for the routes to kubenet pods',
  rests: inferred('https://github.com/Azure/AKS/issues/1500'),
  scope: 'pool',
  healedBy: 'reconcile-after',
  isHealingVisible: true,
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
  when: ({ mode }) => mode === 'kubenet' || 'the cluster does not use kubenet',
  run({ cluster, agentPools, vnet, subnet }, pool) {
    if (subnet.routeTableId !== undefined)
      return pass(`Subnet ${subnet.name} has route table ${nameOfId(subnet.routeTableId)}.`);
    const [table] = routeTablesOfOthers(cluster, agentPools, vnet, pool);
    const command =
      table === undefined
        ? ''
        : ` Or attach the route table yourself: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'route-table': table })}`;
    return fail(
      `Subnet ${subnet.name} has no route table. AKS attaches one only during the next operation on the cluster. Until then, pods in the subnet cannot reach pods on other nodes.`,
      `Set allow-reconcile to true so that the run reconciles the cluster after the add.${command}`,
    );
  },
});
