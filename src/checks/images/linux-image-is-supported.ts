import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { pass } from '../verdict.ts';
import { imageOf, isWindows, versionOf } from '../shared/windows.ts';
import {
  AZURE_LINUX_2,
  choosesImage,
  hasImage,
  LAST_MINOR_OF_AZURE_LINUX_2,
  osImageOf,
  supportVerdict,
} from '../shared/os-images.ts';

export const linuxImageIsSupported = defineCheck({
  id: 'linux-image-is-supported',
  title: 'The Linux image is supported',
  rests: inferred('https://learn.microsoft.com/azure/aks/node-images'),
  scope: 'pool',
  needs: ['cluster', 'today'],
  when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
  run({ cluster, today }, pool) {
    const minor = versionOf(pool.wanted, cluster)?.minor;
    const isOldAzureLinux =
      hasImage(pool, 'AzureLinux', 'CBLMariner') && minor !== undefined && minor <= LAST_MINOR_OF_AZURE_LINUX_2;
    const image = isOldAzureLinux ? AZURE_LINUX_2 : osImageOf(imageOf(pool.wanted));
    if (image === undefined)
      return pass(`${imageOf(pool.wanted) ?? 'The default image'} has no announced end of support.`);
    return supportVerdict(
      image,
      today,
      isOldAzureLinux ? ' On this Kubernetes version, AzureLinux is Azure Linux 2.0.' : '',
    );
  },
});
