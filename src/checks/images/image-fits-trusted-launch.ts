import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { imageOf, isWindows } from '../shared/windows.ts';
import { choosesImage, hasFips, hasImage, linuxFamilyOf, trustedLaunchOf } from '../shared/os-images.ts';

const INPUT = 'securityProfile: {enableSecureBoot: true, enableVTPM: true}';

export const imageFitsTrustedLaunch = defineCheck({
  id: 'image-fits-trusted-launch',
  title: 'The image goes with Trusted Launch, or without it, as it is asked for',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-trusted-launch#limitations'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) => choosesImage(pool),
  run(_facts, pool) {
    const { secureBoot, vtpm } = trustedLaunchOf(pool);
    const image = imageOf(pool.wanted) ?? 'the image that AKS chooses';
    if (hasImage(pool, 'AzureContainerLinux', 'AzureLinuxOSGuard'))
      return secureBoot && vtpm
        ? pass(`${image} is asked for with Secure Boot and vTPM.`)
        : fail(
            `os-sku is ${image}, which comes with Trusted Launch alone; Secure Boot is ${onOff(secureBoot)}, vTPM is ${onOff(vtpm)}.`,
            `Give in properties ${INPUT}`,
          );
    if (!secureBoot && !vtpm) return pass(`Node pool ${pool.name} asks for no Trusted Launch.`);
    const asked = `Trusted Launch is asked for (Secure Boot ${onOff(secureBoot)}, vTPM ${onOff(vtpm)})`;
    const without = 'Leave enableSecureBoot and enableVTPM out of properties';
    if (isWindows(pool.wanted)) return fail(`${asked}, which AKS has not for Windows pools.`, `${without}.`);
    if (hasImage(pool, 'Flatcar')) return fail(`${asked}, which ${image} does not have.`, `${without}.`);
    if (hasFips(pool) && (linuxFamilyOf(pool) !== 'ubuntu' || hasImage(pool, 'Ubuntu2404')))
      return fail(
        `${asked} together with FIPS, which AKS has on Ubuntu 22.04 alone; os-sku is ${image}.`,
        `Set os-sku to Ubuntu, or set enable-fips-image to false. Or: ${without}.`,
      );
    return pass(`${asked}, and ${image} has it.`);
  },
});

function onOff(isOn: boolean): string {
  return isOn ? 'on' : 'off';
}
