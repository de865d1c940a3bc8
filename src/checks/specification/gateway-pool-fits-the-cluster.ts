import { refused } from '../rests.ts';
import { objectOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { isPutByThisRun } from '../shared/access.ts';

/** https://learn.microsoft.com/azure/aks/configure-static-egress-gateway#limitations-and-considerations */
export const gatewayPoolFitsTheCluster = defineCheck({
  id: 'gateway-pool-fits-the-cluster',
  title: 'The cluster supports gateway pools',
  rests: refused(
    'https://learn.microsoft.com/azure/aks/configure-static-egress-gateway#limitations-and-considerations',
  ),
  scope: 'pools',
  needs: ['cluster', 'mode'],
  when: (_facts, pools) => newGateways(pools).length > 0 || 'no new gateway pool is requested',
  run({ cluster, mode }, pools) {
    const network = objectOf(objectOf(cluster.raw['properties'])['networkProfile']);
    const names = newGateways(pools);
    const who = `gateway ${names.length === 1 ? 'pool' : 'pools'} ${listText(names)}`;
    if (mode === 'pod-subnet')
      return fail(
        `AKS does not support ${who} in a cluster with a pod subnet.`,
        'Set mode to User, and give the subnet of the pool a NAT gateway instead.',
      );
    if (cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6'))
      return fail(
        `AKS does not support ${who} in a dual-stack cluster.`,
        'Set mode to User, and give the subnet of the pool a NAT gateway instead.',
      );
    if (objectOf(network['staticEgressGatewayProfile'])['enabled'] !== true)
      return fail(
        `The static egress gateway of cluster ${cluster.name} is off, and ${who} ${names.length === 1 ? 'needs' : 'need'} it.`,
        `Turn on the static egress gateway first: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'enable-static-egress-gateway': [] })}`,
      );
    return pass('The static egress gateway is on.');
  },
});

function newGateways(pools: readonly PoolRequest[]): readonly string[] {
  return pools.filter((pool) => pool.wanted.mode === 'Gateway' && isPutByThisRun(pool)).map(({ name }) => name);
}
