import type { PoolRequest } from '../../pool/pool-request.ts';
import { POOL_WORDS } from '../../pool/pool-words.ts';
import { refused } from '../rests.ts';
import { stringsOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { examples, inputOfSize, judgeSkus, propertiesOf, sizesLike } from './vm-size.ts';
import type { ComputeSku } from '../../resources/compute-skus.ts';

const KNOWN_ZONES: readonly string[] = POOL_WORDS.availabilityZones;

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error */
export const zonesAreOffered = defineCheck({
  id: 'zones-are-offered',
  title: 'The VM size is available in the requested zones',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error',
  ),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, pool) => zonesAskedFor(pool).length > 0 || `node pool ${pool.name} requests no zone`,
  run({ cluster, computeSkus }, pool) {
    const zones = zonesAskedFor(pool);
    return judgeSkus(computeSkus, pool, (sku) => {
      const offered = zonesOf(sku);
      const judged = zones.filter((zone) => KNOWN_ZONES.includes(zone) || offered.includes(zone));
      // `auto` is one: https://learn.microsoft.com/azure/aks/configure-automatic-zone-placement
      if (judged.length === 0)
        return notApplicable(
          `the check enum-values-are-known covers ${zonesText(zones)}, which this action does not know`,
        );
      const missing = judged.filter((zone) => !offered.includes(zone));
      const saw = `${sku.name} is available in ${offered.length === 0 ? 'no zone' : zonesText(offered)} of ${cluster.location}; ${zonesText(judged)} requested.`;
      if (missing.length === 0) return pass(saw);
      const others = sizesLike(sku.name, computeSkus, (other) => judged.every((zone) => zonesOf(other).includes(zone)));
      return fail(
        saw,
        `${offered.length === 0 ? 'Leave out zones' : `Set zones to ${judged.filter((zone) => offered.includes(zone)).join(',') || offered.join(',')}`}, or choose another ${inputOfSize(pool)}${examples(others)}. To see the zones of the size: ${azCommand('vm list-skus', { location: cluster.location, size: sku.name, zone: [], output: 'table' })}`,
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

function zonesText(zones: readonly string[]): string {
  return `${zones.length === 1 ? 'zone' : 'zones'} ${listText(zones)}`;
}
