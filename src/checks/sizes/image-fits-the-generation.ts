import { inferred } from '../rests.ts';
import { judgeSkus } from './vm-size.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { imageOf } from '../shared/windows.ts';
import { choosesImage, hasImage, trustedLaunchOf } from '../shared/os-images.ts';

const GENERATION_2_ALONE = ['AzureContainerLinux', 'AzureLinuxOSGuard', 'Flatcar'];

/** https://learn.microsoft.com/azure/aks/node-images */
export const imageFitsTheGeneration = defineCheck({
  id: 'image-fits-the-generation',
  title: 'The image is there for the generation of the machines',
  rests: inferred('https://learn.microsoft.com/azure/aks/aks-virtual-machine-sizes#limitations'),
  scope: 'pool',
  needs: ['computeSkus'],
  when: (_facts, pool) => choosesImage(pool),
  run({ computeSkus }, pool) {
    const image = imageOf(pool.wanted) ?? 'the image that AKS chooses';
    const { secureBoot, vtpm } = trustedLaunchOf(pool);
    const needsSecond = hasImage(pool, ...GENERATION_2_ALONE) || secureBoot || vtpm;
    return judgeSkus(computeSkus, pool, (sku) => {
      const generations = sku.capabilities
        .get('HyperVGenerations')
        ?.toUpperCase()
        .split(/\s*,\s*/);
      if (generations === undefined) return unknown(`Azure does not say of which generation ${sku.name} is`);
      const saw = `${sku.name} makes virtual machines of generation ${generations.map((each) => each.replace('V', '')).join(' and ')}`;
      if (!generations.includes('V2') && needsSecond)
        return fail(
          `${saw}, and ${image}${secureBoot || vtpm ? ' with Trusted Launch' : ''} needs generation 2.`,
          'Choose another node-vm-size or another os-sku.',
        );
      if (!generations.includes('V1') && hasImage(pool, 'Windows2019'))
        return fail(
          `${saw} alone, which Windows2019 does not run on.`,
          'Set os-sku to Windows2025, or choose another node-vm-size.',
        );
      if (!generations.includes('V1') && hasImage(pool, 'Windows2022'))
        return fail(
          `${saw} alone. Windows2022 runs there by the header UseWindowsGen2VM=true, which this action does not send.`,
          'Set os-sku to Windows2025, or choose another node-vm-size.',
        );
      return pass(`${saw}, and ${image} runs there.`);
    });
  },
});
