import { inferred } from '../rests.ts';
import { objectOf, stringsOf } from '../../values/json.ts';
import { gatewayOf, leavesByGateway } from '../shared/nat-gateways.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones: Standard is zonal, StandardV2 is zone-redundant. */
export const natGatewayServesEveryZone = defineCheck({
  id: 'nat-gateway-serves-every-zone',
  title: 'The NAT gateway covers every zone of the pool',
  rests: inferred('https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones'),
  scope: 'pool',
  needs: ['subnet', 'routeTable', 'natGateways'],
  when: ({ subnet, routeTable }) => leavesByGateway(subnet, routeTable),
  run({ subnet, natGateways }, pool) {
    const zones = stringsOf(objectOf(pool.wanted.raw['properties'])['availabilityZones']);
    if (zones.length === 0) return notApplicable(`node pool ${pool.name} has no zones`);
    const gateway = gatewayOf(subnet, natGateways);
    if (!gateway.ok) return gateway.verdict;
    const { name, sku, zones: own = [] } = gateway.value;
    if (sku?.toLowerCase() === 'standardv2') return pass(`NAT gateway ${name} has SKU StandardV2: zone-redundant.`);
    if (own.length === 0) return pass(`NAT gateway ${name} is not bound to a zone.`);
    const others = zones.filter((zone) => !own.includes(zone));
    if (others.length === 0) return pass(`NAT gateway ${name} and the pool are both in ${zonesInWords(own)}.`);
    return fail(
      `NAT gateway ${name} of subnet ${subnet.name} is in ${zonesInWords(own)} only; node pool ${pool.name} has nodes in ${zonesInWords(others)}. If ${zonesInWords(own)} fails, these nodes lose outbound connectivity.`,
      "Use a NAT gateway of SKU StandardV2, which is zone-redundant, or one pool for each zone with a dedicated subnet and gateway. A gateway's zone cannot be changed.",
    );
  },
});

function zonesInWords(zones: readonly string[]): string {
  return `${zones.length === 1 ? 'zone' : 'zones'} ${listText(zones)}`;
}
