import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';
import { imageOf, isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/upgrade-windows-os */
export const windowsImageIsSupported = defineCheck({
  id: 'windows-image-is-supported',
  title: 'The Windows image of the pool is supported',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
  scope: 'pool',
  needs: [],
  run(_facts, { name, wanted }) {
    if (!isWindows(wanted)) return notApplicable(`node pool ${name} is no Windows pool`);
    const image = imageOf(wanted);
    if (image === undefined) return notApplicable('AKS chooses the image: no os-sku is given');
    if (image.toLowerCase() !== 'windows2019') return pass(`${image} is supported.`);
    return fail(
      'Windows2019 has been without support, and without new images, since March 2026.',
      'Set os-sku to Windows2022 or Windows2025. Containers have to be built for it: an image for Windows Server 2019 does not run there.',
    );
  },
});
