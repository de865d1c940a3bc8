import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { choosesImage } from '../shared/os-images.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { imageOf, isWindows, versionOf } from '../shared/windows.ts';

/** The minor versions of Kubernetes 1 that each image runs: first, and the first that it no longer runs. */
const MINORS: Readonly<Record<string, { readonly first: number; readonly gone: number }>> = {
  // https://learn.microsoft.com/azure/aks/upgrade-windows-os
  windows2019: { first: 0, gone: 33 },
  // https://github.com/Azure/AKS/releases/tag/2026-06-19
  windows2022: { first: 0, gone: 37 },
  windows2025: { first: 32, gone: Number.MAX_SAFE_INTEGER },
};

export const windowsImageFitsTheVersion = defineCheck({
  id: 'windows-image-fits-the-version',
  title: 'The Windows image of the pool runs its Kubernetes version',
  rests: refused('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) => (isWindows(pool.wanted) ? choosesImage(pool) : `node pool ${pool.name} is no Windows pool`),
  run({ cluster }, pool) {
    const image = imageOf(pool.wanted);
    if (image === undefined) return notApplicable('AKS chooses the image that fits the version: no os-sku is given');
    const range = MINORS[image.toLowerCase()];
    const version = versionOf(pool.wanted, cluster);
    if (range === undefined) return notApplicable(`${image} is no image that this action knows; see words-are-known`);
    if (version === undefined) return unknown(`the version of cluster ${cluster.name} is not known`);
    const saw = `${image} on Kubernetes ${version.version}.`;
    if (version.minor >= range.first && version.minor < range.gone) return pass(saw);
    const fitting = Object.entries(MINORS)
      .filter(([, { first, gone }]) => version.minor >= first && version.minor < gone)
      .map(([name]) => name.replace('windows', 'Windows'));
    return fail(
      `${saw} ${version.minor < range.first ? `It needs 1.${range.first} or newer` : `It is not offered from 1.${range.gone} on`}.`,
      `Set os-sku to ${fitting.join(' or ')}, or leave it out. The versions that the cluster can be upgraded to: ${azCommand('aks get-upgrades', { ...clusterOptions(cluster.id), output: 'table' })}`,
    );
  },
});
