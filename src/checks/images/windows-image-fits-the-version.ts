import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { choosesImage, FIRST_MINOR_WITHOUT_WINDOWS_2019, hasImage } from '../shared/os-images.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { isWindows, versionOf } from '../shared/windows.ts';

/** The code is Windows2019NotSupportedWithOrchestratorVersion. `image-fits-the-version` covers the other images. */
export const windowsImageFitsTheVersion = defineCheck({
  id: 'windows-image-fits-the-version',
  title: 'AKS accepts Windows Server 2019 for the Kubernetes version',
  rests: refused('https://github.com/Azure/azure-container-networking/pull/3870'),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) =>
    isWindows(pool.wanted) && hasImage(pool, 'Windows2019')
      ? choosesImage(pool)
      : `node pool ${pool.name} does not request Windows2019`,
  run({ cluster }, pool) {
    const version = versionOf(pool.wanted, cluster);
    if (version === undefined) return unknown(`the Kubernetes version of cluster ${cluster.name} is unknown`);
    const saw = `os-sku is Windows2019, available before Kubernetes 1.${FIRST_MINOR_WITHOUT_WINDOWS_2019}; the pool gets ${version.version}.`;
    if (version.minor < FIRST_MINOR_WITHOUT_WINDOWS_2019) return pass(saw);
    return fail(
      saw,
      'Set os-sku to Windows2025 with enable-fips-image, or to Windows2022, and rebuild your containers for it.',
    );
  },
});
