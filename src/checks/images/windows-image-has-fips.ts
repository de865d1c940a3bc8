import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { choosesImage, hasFips, hasImage } from '../shared/os-images.ts';
import { isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/upgrade-windows-os */
export const windowsImageHasFips = defineCheck({
  id: 'windows-image-has-fips',
  title: 'A Windows Server 2025 node pool enables FIPS',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) =>
    isWindows(pool.wanted) && hasImage(pool, 'Windows2025')
      ? choosesImage(pool)
      : `node pool ${pool.name} does not request Windows2025`,
  run(_facts, pool) {
    if (hasFips(pool)) return pass('os-sku is Windows2025, and enable-fips-image is true.');
    return fail(
      'os-sku is Windows2025, which requires FIPS; enable-fips-image is not true.',
      'Set enable-fips-image to true.',
    );
  },
});
