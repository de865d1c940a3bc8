import { inferred } from '../rests.ts';
import { judgeSkus } from './vm-size.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { imageOf, isWindows, versionOf } from '../shared/windows.ts';
import { choosesImage, hasFips, hasImage, linuxFamilyOf, trustedLaunchOf } from '../shared/os-images.ts';

/** Azure Linux 3 with FIPS. https://learn.microsoft.com/azure/aks/enable-fips-nodes#limitations */
const FIRST_MINOR_WITH_FIPS_ON_ARM = 31;
/** Cobalt 100, of which the sizes are of version 6. https://learn.microsoft.com/azure/aks/azure-container-linux-overview */
const COBALT = /^Standard_[A-Z]+\d+p[a-z]*_v([6-9]|\d\d)$/i;

/** Of Windows on Arm64, `vm-size-runs-the-image` tells. */
export const imageFitsTheProcessors = defineCheck({
  id: 'image-fits-the-processors',
  title: 'The Linux image is there for the processors of the machines',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-arm64-vms#limitations'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
  run({ cluster, computeSkus }, pool) {
    const image = imageOf(pool.wanted) ?? 'the image that AKS chooses';
    const { secureBoot, vtpm } = trustedLaunchOf(pool);
    return judgeSkus(computeSkus, pool, (sku) => {
      const architecture = sku.capabilities.get('CpuArchitectureType');
      if (architecture === undefined) return unknown(`Azure does not say what processors ${sku.name} has`);
      const saw = `${sku.name} has ${architecture} processors`;
      if (architecture.toLowerCase() !== 'arm64') return pass(`${saw}, and ${image} runs there.`);
      if (hasImage(pool, 'AzureContainerLinux'))
        return COBALT.test(sku.name)
          ? pass(`${saw} of the kind Cobalt, and ${image} runs there.`)
          : fail(
              `${saw}, and ${image} runs on those of the kind Cobalt alone.`,
              'Choose a size of version 6, such as Standard_D4pds_v6.',
            );
      if (secureBoot || vtpm)
        return fail(
          `${saw}, for which AKS has no Trusted Launch.`,
          'Leave enableSecureBoot and enableVTPM out of properties, or choose another node-vm-size.',
        );
      const minor = versionOf(pool.wanted, cluster)?.minor ?? FIRST_MINOR_WITH_FIPS_ON_ARM;
      const hasBoth = linuxFamilyOf(pool) === 'azure-linux' && minor >= FIRST_MINOR_WITH_FIPS_ON_ARM;
      if (hasFips(pool) && !hasBoth)
        return fail(
          `${saw}, and enable-fips-image is true. AKS has both together with Azure Linux 3 alone, from Kubernetes 1.${FIRST_MINOR_WITH_FIPS_ON_ARM} on; os-sku is ${image}.`,
          'Set os-sku to AzureLinux3, or enable-fips-image to false, or choose another node-vm-size.',
        );
      return pass(`${saw}, and ${image} runs there.`);
    });
  },
});
