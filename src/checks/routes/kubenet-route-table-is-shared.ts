import { breaks } from '../rests.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { routeTablesOfOthers } from '../shared/route-tables.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet: one table for all subnets. */
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
      return notApplicable(`subnet ${subnet.name} has no route table; kubenet-route-table-is-attached tells of it`);
    const tables = routeTablesOfOthers(cluster, agentPools, vnet, pool);
    const [table] = tables;
    if (table === undefined) return notApplicable('no other pool lies in a subnet whose route table is known');
    if (tables.every((each) => sameId(each, routeTableId)))
      return pass(`Subnet ${subnet.name} has ${nameOfId(table)}, as the other pools.`);
    return fail(
      `Subnet ${subnet.name} has route table ${routeTableId}, the other pools have ${tables.join(', ')}. Kubenet needs one table for all.`,
      `Attach the table of the other pools: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'route-table': table })}`,
    );
  },
});
