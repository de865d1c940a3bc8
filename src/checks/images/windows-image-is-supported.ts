import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { notApplicable } from '../verdict.ts';
import { imageOf, isWindows } from '../shared/windows.ts';
import { choosesImage, osImageOf, supportVerdict } from '../shared/os-images.ts';

export const windowsImageIsSupported = defineCheck({
  id: 'windows-image-is-supported',
  title: 'The Windows image of the pool is supported',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
  scope: 'pool',
  needs: ['today'],
  when: (_facts, pool) => (isWindows(pool.wanted) ? choosesImage(pool) : `node pool ${pool.name} is no Windows pool`),
  run({ today }, { wanted }) {
    const sku = imageOf(wanted);
    const image = osImageOf(sku);
    if (sku === undefined) return notApplicable('AKS chooses the image: no os-sku is given');
    if (image === undefined) return notApplicable(`Microsoft names no end of ${sku}`);
    return supportVerdict(
      image,
      today,
      ' Containers have to be built for it: they do not run on another Windows Server.',
    );
  },
});
