import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { capabilityOf, examples, inputOfSize, judgeSkus, propertiesOf, sizesLike } from './vm-size.ts';

/** https://learn.microsoft.com/azure/aks/enable-host-encryption#limitations */
export const vmSizeEncryptsAtHost = defineCheck({
  id: 'vm-size-encrypts-at-host',
  title: 'The VM size supports encryption at host',
  rests: refused('https://learn.microsoft.com/azure/aks/enable-host-encryption'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, pool) =>
    propertiesOf(pool)['enableEncryptionAtHost'] === true ||
    `node pool ${pool.name} does not request encryption at host`,
  run({ cluster, computeSkus }, pool) {
    return judgeSkus(computeSkus, pool, (sku) => {
      const can = capabilityOf(sku, 'EncryptionAtHostSupported');
      if (can === undefined) return unknown(`Azure does not state whether ${sku.name} supports encryption at host`);
      if (can) return pass(`${sku.name} supports encryption at host.`);
      const others = sizesLike(
        sku.name,
        computeSkus,
        (other) => capabilityOf(other, 'EncryptionAtHostSupported') === true,
      );
      return fail(
        `${sku.name} does not support encryption at host.`,
        `Leave out enable-encryption-at-host, or choose another ${inputOfSize(pool)}${examples(others)}. To see the capabilities of the size: ${azCommand('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' })}`,
      );
    });
  },
});
