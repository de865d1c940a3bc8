import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { notApplicable } from '../verdict.ts';
import { imageOf, isWindows, versionOf } from '../shared/windows.ts';
import {
  choosesImage,
  FIRST_MINOR_WITHOUT_WINDOWS_2019,
  hasImage,
  osImageOf,
  supportVerdict,
} from '../shared/os-images.ts';

export const windowsImageIsSupported = defineCheck({
  id: 'windows-image-is-supported',
  title: 'The Windows image is supported',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
  scope: 'pool',
  needs: ['cluster', 'today'],
  when: (_facts, pool) =>
    isWindows(pool.wanted) ? choosesImage(pool) : `node pool ${pool.name} is not a Windows pool`,
  run({ cluster, today }, pool) {
    const sku = imageOf(pool.wanted);
    const image = osImageOf(sku);
    if (sku === undefined) return notApplicable('AKS chooses the image');
    if (image === undefined) return notApplicable(`${sku} has no announced end of support`);
    const minor = versionOf(pool.wanted, cluster)?.minor ?? 0;
    if (hasImage(pool, 'Windows2019') && minor >= FIRST_MINOR_WITHOUT_WINDOWS_2019)
      return notApplicable('the check windows-image-fits-the-version covers it');
    return supportVerdict(
      image,
      today,
      ' Rebuild your containers for it: they do not run on another Windows Server version.',
    );
  },
});
