import { inferred } from '../rests.ts';
import { objectOf, stringsOf } from '../../values/json.ts';
import { gatewayOf, leavesByGateway } from '../shared/nat-gateways.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones: Standard lies in one zone, StandardV2 in all. */
export const natGatewayServesEveryZone = defineCheck({
  id: 'nat-gateway-serves-every-zone',
  title: 'Nodes in every zone of the pool go out though another zone fails',
  rests: inferred('https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones'),
  scope: 'pool',
  needs: ['subnet', 'routeTable', 'natGateways'],
  when: ({ subnet, routeTable }) => leavesByGateway(subnet, routeTable),
  run({ subnet, natGateways }, pool) {
    const zones = stringsOf(objectOf(pool.wanted.raw['properties'])['availabilityZones']);
    if (zones.length === 0) return notApplicable(`node pool ${pool.name} asks for no zone`);
    const gateway = gatewayOf(subnet, natGateways);
    if (!gateway.ok) return gateway.verdict;
    const { name, sku, zones: own = [] } = gateway.value;
    if (sku?.toLowerCase() === 'standardv2')
      return pass(`NAT gateway ${name} is a StandardV2, which lies in all zones.`);
    if (own.length === 0) return pass(`NAT gateway ${name} is bound to no zone.`);
    const others = zones.filter((zone) => !own.includes(zone));
    if (others.length === 0) return pass(`NAT gateway ${name} lies in zone ${own.join(', ')}, as the pool.`);
    return fail(
      `NAT gateway ${name} of subnet ${subnet.name} lies in zone ${own.join(', ')} alone; node pool ${pool.name} has nodes in zone ${others.join(', ')} too. When zone ${own.join(', ')} fails, these have no way out.`,
      'Use a NAT gateway of SKU StandardV2, which lies in all zones, or a pool for each zone with a subnet and a gateway of its own. The zone of a gateway cannot be changed.',
    );
  },
});
