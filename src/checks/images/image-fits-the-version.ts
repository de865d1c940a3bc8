import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';
import { imageOf, versionOf } from '../shared/windows.ts';
import { choosesImage, osImageOf } from '../shared/os-images.ts';

/** `windows-image-fits-the-version` covers Windows2019, whose refusal is published. */
export const imageFitsTheVersion = defineCheck({
  id: 'image-fits-the-version',
  title: 'The node image supports the Kubernetes version',
  rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-os-version#supported-os-versions'),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) => choosesImage(pool),
  run({ cluster }, { wanted }) {
    const image = osImageOf(imageOf(wanted));
    if (image?.minors === undefined)
      return notApplicable(`${imageOf(wanted) ?? 'the default image'} is not limited to certain Kubernetes versions`);
    const version = versionOf(wanted, cluster);
    if (version === undefined) return unknown(`the Kubernetes version of cluster ${cluster.name} is unknown`);
    const { first, last = Number.MAX_SAFE_INTEGER } = image.minors;
    const range = image.minors.last === undefined ? `1.${first} and later` : `1.${first} to 1.${last}`;
    const saw = `os-sku is ${image.sku}, available for Kubernetes ${range}; the pool gets ${version.version}.`;
    if (version.minor >= first && version.minor <= last) return pass(saw);
    return fail(saw, `Set os-sku to ${image.instead}, or leave it out to get the default image.`);
  },
});
