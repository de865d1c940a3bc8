import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { imageOf, isWindows } from '../shared/windows.ts';
import { choosesImage, hasFips, hasImage } from '../shared/os-images.ts';
import { capitalized } from '../../values/list-text.ts';

/** `windows-image-has-fips` covers Windows2025. */
export const imageFitsFips = defineCheck({
  id: 'image-fits-fips',
  title: 'The Linux image is available with the requested FIPS setting',
  rests: inferred('https://learn.microsoft.com/azure/aks/enable-fips-nodes#limitations'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
  run(_facts, pool) {
    const image = imageOf(pool.wanted) ?? 'the default image';
    // For the default os-sku with FIPS, AKS uses an older image where the newest has no FIPS.
    if (hasFips(pool) && hasImage(pool, 'Ubuntu2404', 'Flatcar'))
      return fail(
        `os-sku is ${image}, which is not available with FIPS; enable-fips-image is true.`,
        'Set os-sku to Ubuntu or AzureLinux: AKS then uses an image with FIPS.',
      );
    if (!hasFips(pool) && hasImage(pool, 'AzureLinuxOSGuard'))
      return fail(
        `os-sku is ${image}, which requires FIPS; enable-fips-image is not true.`,
        'Set enable-fips-image to true.',
      );
    return pass(`${capitalized(image)} is available with${hasFips(pool) ? '' : 'out'} FIPS.`);
  },
});
