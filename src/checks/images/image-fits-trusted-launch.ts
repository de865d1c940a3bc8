import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { imageOf, isWindows } from '../shared/windows.ts';
import { choosesImage, hasFips, hasImage, linuxFamilyOf, trustedLaunchOf } from '../shared/os-images.ts';

const INPUT = 'securityProfile: {enableSecureBoot: true, enableVTPM: true}';

export const imageFitsTrustedLaunch = defineCheck({
  id: 'image-fits-trusted-launch',
  title: 'The node image is available with the requested Trusted Launch setting',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-trusted-launch#limitations'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) => choosesImage(pool),
  run(_facts, pool) {
    const { secureBoot, vtpm } = trustedLaunchOf(pool);
    const image = imageOf(pool.wanted) ?? 'the default image';
    if (hasImage(pool, 'AzureContainerLinux', 'AzureLinuxOSGuard'))
      return secureBoot && vtpm
        ? pass(`os-sku is ${image}; Secure Boot and vTPM are on.`)
        : fail(
            `os-sku is ${image}, which requires Trusted Launch; Secure Boot is ${onOff(secureBoot)}, vTPM is ${onOff(vtpm)}.`,
            `Add this to properties: ${INPUT}`,
          );
    if (!secureBoot && !vtpm) return pass(`Node pool ${pool.name} does not request Trusted Launch.`);
    const asked = `Trusted Launch is requested (Secure Boot ${onOff(secureBoot)}, vTPM ${onOff(vtpm)})`;
    const without = 'Leave enableSecureBoot and enableVTPM out of properties';
    if (isWindows(pool.wanted)) return fail(`${asked}, which AKS does not support for Windows pools.`, `${without}.`);
    if (hasImage(pool, 'Flatcar')) return fail(`${asked}, which ${image} does not support.`, `${without}.`);
    if (hasFips(pool) && (linuxFamilyOf(pool) !== 'ubuntu' || hasImage(pool, 'Ubuntu2404')))
      return fail(
        `${asked} together with FIPS, which AKS supports only on Ubuntu 22.04; os-sku is ${image}.`,
        `Set os-sku to Ubuntu, or set enable-fips-image to false. Or ${without.charAt(0).toLowerCase()}${without.slice(1)}.`,
      );
    return pass(`${asked}; ${image} supports it.`);
  },
});

function onOff(isOn: boolean): string {
  return isOn ? 'on' : 'off';
}
