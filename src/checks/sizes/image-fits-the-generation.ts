import { inferred } from '../rests.ts';
import { judgeSkus } from './vm-size.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { imageOf, isWindows, windowsImageOf } from '../shared/windows.ts';
import { choosesImage, hasImage, trustedLaunchOf } from '../shared/os-images.ts';

/** https://learn.microsoft.com/azure/aks/node-images */
const GENERATION_2_ONLY = ['AzureContainerLinux', 'AzureLinuxOSGuard', 'Flatcar'];

export const imageFitsTheGeneration = defineCheck({
  id: 'image-fits-the-generation',
  title: 'The node image supports the VM generation',
  rests: inferred('https://learn.microsoft.com/azure/aks/aks-virtual-machine-sizes#limitations'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, pool) => choosesImage(pool),
  run({ cluster, computeSkus }, pool) {
    const { wanted } = pool;
    const windowsImage = isWindows(wanted) ? windowsImageOf(wanted, cluster)?.toLowerCase() : undefined;
    const image = imageOf(wanted) ?? 'the default image';
    const { secureBoot, vtpm } = trustedLaunchOf(pool);
    const isTrusted = secureBoot || vtpm;
    const needsSecond = hasImage(pool, ...GENERATION_2_ONLY) || isTrusted;
    return judgeSkus(computeSkus, pool, (sku) => {
      const said = sku.capabilities.get('HyperVGenerations');
      if (said === undefined) return unknown(`Azure does not state the VM generations of ${sku.name}`);
      const generations = said.toUpperCase().split(/\s*,\s*/);
      const saw = `${sku.name} supports generation ${generations.map((each) => each.replace('V', '')).join(' and ')} VMs`;
      if (!generations.includes('V2') && needsSecond)
        return fail(
          `${saw}; ${image}${isTrusted ? ' with Trusted Launch' : ''} requires generation 2.`,
          'Choose another node-vm-size or os-sku.',
        );
      if (!generations.includes('V1') && windowsImage === 'windows2019')
        return fail(
          `${saw} only; Windows2019 does not support them.`,
          'Set os-sku to Windows2025, or choose another node-vm-size.',
        );
      if (!generations.includes('V1') && windowsImage === 'windows2022')
        return fail(
          `${saw} only. Windows2022${imageOf(wanted) === undefined ? ', the default,' : ''} supports them only with the header UseWindowsGen2VM=true, which this action does not send.`,
          'Set os-sku to Windows2025, or choose another node-vm-size.',
        );
      return pass(`${saw}; ${image} supports them.`);
    });
  },
});
