import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';
import { imageOf, isWindows, versionOf } from '../shared/windows.ts';
import { choosesImage, osImageOf } from '../shared/os-images.ts';

export const linuxImageFitsTheVersion = defineCheck({
  id: 'linux-image-fits-the-version',
  title: 'The Linux image of the pool runs its Kubernetes version',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-os-version#supported-os-versions'),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
  run({ cluster }, { wanted }) {
    const image = osImageOf(imageOf(wanted));
    if (image?.minors === undefined)
      return notApplicable(`${imageOf(wanted) ?? 'the image that AKS chooses'} is there for every version`);
    const version = versionOf(wanted, cluster);
    if (version === undefined) return unknown(`the version of cluster ${cluster.name} is not known`);
    const { first, last = Number.MAX_SAFE_INTEGER } = image.minors;
    const range = image.minors.last === undefined ? `1.${first} and newer` : `1.${first} to 1.${last}`;
    const saw = `os-sku is ${image.sku}, which AKS has for Kubernetes ${range}, and the pool gets ${version.version}.`;
    if (version.minor >= first && version.minor <= last) return pass(saw);
    return fail(saw, `Set os-sku to ${image.instead}, or leave it out: AKS then chooses the image that fits.`);
  },
});
