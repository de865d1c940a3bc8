import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { imageOf, isWindows } from '../shared/windows.ts';
import { choosesImage, hasFips, hasImage } from '../shared/os-images.ts';

/** Of Windows2025, `windows-image-comes-with-fips` tells. */
export const imageFitsFips = defineCheck({
  id: 'image-fits-fips',
  title: 'The Linux image comes with FIPS, or without, as it is asked for',
  rests: inferred('https://learn.microsoft.com/azure/aks/enable-fips-nodes#limitations'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
  run(_facts, pool) {
    const image = imageOf(pool.wanted) ?? 'the image that AKS chooses';
    // The default image is another one with FIPS where its newest has none.
    if (hasFips(pool) && hasImage(pool, 'Ubuntu2404', 'Flatcar'))
      return fail(
        `enable-fips-image is true, and os-sku is ${image}, which has no image with FIPS.`,
        'Set os-sku to Ubuntu, with which AKS chooses an image with FIPS, or to AzureLinux.',
      );
    if (!hasFips(pool) && hasImage(pool, 'AzureLinuxOSGuard'))
      return fail(`os-sku is ${image}, which comes with FIPS alone.`, 'Set enable-fips-image to true.');
    return pass(`${image} goes with${hasFips(pool) ? '' : 'out'} FIPS.`);
  },
});
