import { refused } from '../rests.ts';
import { objectOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';

/** https://learn.microsoft.com/azure/aks/configure-static-egress-gateway#limitations-and-considerations */
export const gatewayPoolFitsTheCluster = defineCheck({
  id: 'gateway-pool-fits-the-cluster',
  title: 'The cluster can have gateway pools',
  rests: refused(
    'https://learn.microsoft.com/azure/aks/configure-static-egress-gateway#limitations-and-considerations',
  ),
  scope: 'pools',
  needs: ['cluster', 'mode'],
  when: (_facts, pools) => pools.some(({ wanted }) => wanted.mode === 'Gateway') || 'no gateway pool is asked for',
  run({ cluster, mode }, pools) {
    const gateways = pools.filter(({ wanted }) => wanted.mode === 'Gateway').map(({ name }) => name);
    const network = objectOf(objectOf(cluster.raw['properties'])['networkProfile']);
    const saw = `Gateway pool ${gateways.join(', ')} is asked for`;
    if (mode === 'pod-subnet')
      return fail(
        `${saw}, and the pods of the cluster have a subnet of their own, with which AKS has no gateway pools.`,
        'Set mode to User, and send the traffic of the pool by a NAT gateway on its subnet instead.',
      );
    if (cluster.ipFamilies.includes('IPv6'))
      return fail(
        `${saw}, and the cluster has IPv6, with which AKS has no gateway pools.`,
        'Set mode to User, and send the traffic of the pool by a NAT gateway on its subnet instead.',
      );
    if (objectOf(network['staticEgressGatewayProfile'])['enabled'] !== true)
      return fail(
        `${saw}, and the static egress gateway is off in cluster ${cluster.name}.`,
        `Switch it on first: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'enable-static-egress-gateway': [] })}`,
      );
    return pass('The static egress gateway is on.');
  },
});
