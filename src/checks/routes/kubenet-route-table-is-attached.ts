import { inferred } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { routeTablesOfOthers } from '../shared/route-tables.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** AKS attaches its table at the next operation on the cluster, not on a pool: https://github.com/Azure/AKS/issues/1500 */
export const kubenetRouteTableIsAttached = defineCheck({
  id: 'kubenet-route-table-is-attached',
  title: "The subnet has a route table, by which kubenet's pods are reached",
  rests: inferred('https://github.com/Azure/AKS/issues/1500'),
  scope: 'pool',
  healedBy: 'reconcile-after',
  isHealingVisible: true,
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
  when: ({ mode }) => mode === 'kubenet' || 'the cluster does not use kubenet',
  run({ cluster, agentPools, vnet, subnet }, pool) {
    if (subnet.routeTableId !== undefined) return pass(`Subnet ${subnet.name} has ${subnet.routeTableId}.`);
    const [table] = routeTablesOfOthers(cluster, agentPools, vnet, pool);
    const command =
      table === undefined
        ? ''
        : ` Or attach it yourself: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'route-table': table })}`;
    return fail(
      `Subnet ${subnet.name} has no route table. AKS attaches its own only at the next operation on the cluster; until then no pod in the subnet reaches one on another node.`,
      `Set allow-reconcile to true, and the run updates the cluster after the add.${command}`,
    );
  },
});
