import type { PoolRequest } from '../../pool/pool-request.ts';
import { refused } from '../rests.ts';
import { stringsOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { examples, inputOfSize, judgeSkus, propertiesOf, sizesLike } from './vm-size.ts';
import type { ComputeSku } from '../../resources/compute-skus.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error */
export const zonesAreOffered = defineCheck({
  id: 'zones-are-offered',
  title: 'The size exists in the zones that are asked for',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error',
  ),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, pool) => zonesAskedFor(pool).length > 0 || `node pool ${pool.name} asks for no zone`,
  run({ cluster, computeSkus }, pool) {
    const zones = zonesAskedFor(pool);
    return judgeSkus(computeSkus, pool, (sku) => {
      const offered = zonesOf(sku);
      const missing = zones.filter((zone) => !offered.includes(zone));
      const saw = `${sku.name} is offered in ${offered.length === 0 ? 'no zone' : `zone ${offered.join(', ')}`} of ${cluster.location}; zone ${zones.join(', ')} is asked for.`;
      if (missing.length === 0) return pass(saw);
      const others = sizesLike(sku.name, computeSkus, (other) => zones.every((zone) => zonesOf(other).includes(zone)));
      return fail(
        saw,
        `${offered.length === 0 ? 'Leave zones out' : `Set zones to ${zones.filter((zone) => offered.includes(zone)).join(',') || offered.join(',')}`}, or choose another ${inputOfSize(pool)}${examples(others)}: ${azCommand('vm list-skus', { location: cluster.location, size: sku.name, zone: [], output: 'table' })}`,
      );
    });
  },
});

function zonesAskedFor(pool: PoolRequest): readonly string[] {
  return stringsOf(propertiesOf(pool)['availabilityZones']);
}

function zonesOf(sku: ComputeSku): readonly string[] {
  return sku.zones.filter((zone) => !sku.restrictedZones.includes(zone)).toSorted();
}
