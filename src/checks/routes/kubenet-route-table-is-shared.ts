import { refused } from '../rests.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { networkMode } from '../../network/network-mode.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';
import { routeTablesOfOthers } from '../shared/route-tables.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet: one table for all subnets. */
export const kubenetRouteTableIsShared = defineCheck({
  id: 'kubenet-route-table-is-shared',
  title: 'The subnet has the route table of the other pools',
  rests: refused(
    'https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet'],
  run({ cluster, agentPools, vnet }, pool) {
    if (networkMode(cluster, agentPools) !== 'kubenet') return notApplicable('the cluster does not use kubenet');
    const subnet = findSubnet(vnet, pool.subnetId);
    if (subnet === undefined) return subnetIsUnknown(pool, vnet);
    const { routeTableId } = subnet;
    if (routeTableId === undefined)
      return notApplicable(`subnet ${subnet.name} has no route table; kubenet-route-table-is-attached tells of it`);
    const tables = routeTablesOfOthers(agentPools, vnet, pool);
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
