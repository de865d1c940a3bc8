import { inferred } from '../rests.ts';
import { judgeSkus } from './vm-size.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { imageOf, isWindows, versionOf } from '../shared/windows.ts';
import { choosesImage, hasFips, hasImage, linuxFamilyOf, trustedLaunchOf } from '../shared/os-images.ts';

/** Azure Linux 3 with FIPS. https://learn.microsoft.com/azure/aks/enable-fips-nodes#limitations */
const FIRST_MINOR_WITH_FIPS_ON_ARM = 31;
/** Cobalt processors, which Arm64 sizes have from version 6. https://learn.microsoft.com/azure/aks/azure-container-linux-overview */
const COBALT = /^Standard_[A-Z]+\d+p[a-z]*_v([6-9]|\d\d)$/i;

/** `vm-size-runs-the-image` covers Windows on Arm64. */
export const imageFitsTheProcessors = defineCheck({
  id: 'image-fits-the-processors',
  title: 'The Linux image supports the processor architecture',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-arm64-vms#limitations'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
  run({ cluster, computeSkus }, pool) {
    const image = imageOf(pool.wanted) ?? 'the default image';
    const { secureBoot, vtpm } = trustedLaunchOf(pool);
    return judgeSkus(computeSkus, pool, (sku) => {
      const architecture = sku.capabilities.get('CpuArchitectureType');
      if (architecture === undefined) return unknown(`Azure does not state the processor architecture of ${sku.name}`);
      const saw = `${sku.name} has ${architecture} processors`;
      if (architecture.toLowerCase() !== 'arm64') return pass(`${saw}; ${image} supports them.`);
      if (hasImage(pool, 'AzureContainerLinux'))
        return COBALT.test(sku.name)
          ? pass(`${saw} (Cobalt); ${image} supports them.`)
          : fail(`${saw}; ${image} supports only Cobalt.`, 'Choose a version 6 size, such as Standard_D4pds_v6.');
      if (secureBoot || vtpm)
        return fail(
          `${saw}, and AKS does not support Trusted Launch on Arm64.`,
          'Leave enableSecureBoot and enableVTPM out of properties, or choose another node-vm-size.',
        );
      const minor = versionOf(pool.wanted, cluster)?.minor ?? FIRST_MINOR_WITH_FIPS_ON_ARM;
      const hasBoth = linuxFamilyOf(pool) === 'azure-linux' && minor >= FIRST_MINOR_WITH_FIPS_ON_ARM;
      if (hasFips(pool) && !hasBoth)
        return fail(
          `${saw}, enable-fips-image is true, and os-sku is ${image}. FIPS on Arm64 requires Azure Linux 3 and Kubernetes 1.${FIRST_MINOR_WITH_FIPS_ON_ARM} or later.`,
          'Set os-sku to AzureLinux3, set enable-fips-image to false, or choose another node-vm-size.',
        );
      return pass(`${saw}; ${image} supports them.`);
    });
  },
});
