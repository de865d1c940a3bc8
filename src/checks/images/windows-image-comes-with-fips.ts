import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { choosesImage, hasFips, hasImage } from '../shared/os-images.ts';
import { isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/upgrade-windows-os */
export const windowsImageComesWithFips = defineCheck({
  id: 'windows-image-comes-with-fips',
  title: 'A Windows Server 2025 pool is asked for with FIPS',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) =>
    isWindows(pool.wanted) && hasImage(pool, 'Windows2025')
      ? choosesImage(pool)
      : `node pool ${pool.name} does not ask for Windows2025`,
  run(_facts, pool) {
    if (hasFips(pool)) return pass('Windows2025 with enable-fips-image.');
    return fail(
      'Windows2025 without enable-fips-image; AKS has this image with FIPS alone.',
      'Set enable-fips-image to true.',
    );
  },
});
