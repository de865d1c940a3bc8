import { inferred } from '../rests.ts';
import { objectOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';
import { imageOf, isWindows } from '../shared/windows.ts';

/** https://learn.microsoft.com/azure/aks/upgrade-windows-os */
export const windowsImageComesWithFips = defineCheck({
  id: 'windows-image-comes-with-fips',
  title: 'A Windows Server 2025 pool is asked for with FIPS',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
  scope: 'pool',
  needs: [],
  run(_facts, { name, isNew, wanted }) {
    if (!isWindows(wanted) || imageOf(wanted)?.toLowerCase() !== 'windows2025')
      return notApplicable(`node pool ${name} does not ask for Windows2025`);
    if (!isNew) return notApplicable(`node pool ${name} is there, and a Windows image keeps its flavour`);
    const hasFips = objectOf(wanted.raw['properties'])['enableFIPS'] === true;
    if (hasFips) return pass('Windows2025 with enable-fips-image.');
    return fail(
      'Windows2025 without enable-fips-image; AKS has this image with FIPS alone.',
      'Set enable-fips-image to true.',
    );
  },
});
