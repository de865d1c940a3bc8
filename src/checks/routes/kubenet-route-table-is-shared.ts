import { breaks } from '../rests.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { routeTablesOfOthers } from '../shared/route-tables.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet: one route table for all subnets. */
export const kubenetRouteTableIsShared = defineCheck({
  id: 'kubenet-route-table-is-shared',
  title: 'The subnet has the route table of the other pools',
  rests: breaks(
    'https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
  when: ({ mode }) => mode === 'kubenet' || 'the cluster does not use kubenet',
  run({ cluster, agentPools, vnet, subnet }, pool) {
    const { routeTableId } = subnet;
    if (routeTableId === undefined)
      return notApplicable(`subnet ${subnet.name} has no route table; kubenet-route-table-is-attached covers this`);
    const tables = routeTablesOfOthers(cluster, agentPools, vnet, pool);
    const [table, ...more] = tables;
    if (table === undefined) return notApplicable('no other pool is in a subnet with a route table');
    const isShared = tables.some((each) => sameId(each, routeTableId));
    if (isShared && more.length === 0)
      return pass(`Subnet ${subnet.name} has route table ${nameOfId(table)}, like the other pools.`);
    if (isShared)
      return unknown(
        `the other pools have route tables ${listText(tables.map(nameOfId))}, and no resource shows which of them the cluster writes its routes to`,
      );
    return fail(
      `Subnet ${subnet.name} has route table ${routeTableId}; the other pools have ${listText(tables)}. Kubenet requires one route table for all pools.`,
      `Attach the route table of the other pools: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'route-table': table })}`,
    );
  },
});
