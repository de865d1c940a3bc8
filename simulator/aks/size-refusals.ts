import { textOf } from '../json.ts';
import { skuOf } from '../cloud/compute.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';
import type { Verdict } from './refusals.ts';

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#restricted-vm-sizes */
const MIN_VCPUS = 2;

/** What a size says that it cannot do; Azure writes every capability as a text. */
function lacks({ cloud, wanted }: PoolRequest, capability: string): boolean {
  return skuOf(cloud, textOf(wanted['vmSize']) ?? '')?.capabilities[capability] === 'False';
}

function badRequest(message: string): Verdict {
  return { code: 'BadRequest', message };
}

/** Refusals for what a size of machine cannot do. */
export const sizeRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'a size with fewer than two vCPUs',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/quotas-skus-regions#restricted-vm-sizes
    judge: ({ cloud, existing, wanted }) => {
      const sku = skuOf(cloud, textOf(wanted['vmSize']) ?? '');
      return sku && !existing && sku.vCPUs < MIN_VCPUS
        ? {
            code: 'VMSizeNotSupported',
            message: `Virtual Machine size: '${sku.name}' is not supported: it has fewer than ${MIN_VCPUS} vCPUs. Please refer to https://aka.ms/aks-vm-sizes for the details.`,
          }
        : undefined;
    },
  },
  {
    refuses: 'Windows on Arm64 machines',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/use-arm64-vms#limitations
    judge: ({ cloud, wanted }) => {
      const sku = skuOf(cloud, textOf(wanted['vmSize']) ?? '');
      return wanted['osType'] === 'Windows' && sku?.capabilities['CpuArchitectureType'] === 'Arm64'
        ? badRequest(`The Virtual Machine size ${sku.name} is not supported for Windows agent pools.`)
        : undefined;
    },
  },
  {
    refuses: 'machines of the series DCsv2 in an overlay',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay
    judge: ({ mode, wanted }) => {
      const size = textOf(wanted['vmSize']) ?? '';
      return mode === 'overlay' && /^Standard_DC\d+s?_v2$/i.test(size)
        ? badRequest(`The Virtual Machine size ${size} is not supported with Azure CNI Overlay.`)
        : undefined;
    },
  },
  {
    refuses: 'an ephemeral OS disk on a size that has none',
    source: 'https://github.com/Azure/AKS/issues/1988',
    judge: (request) =>
      request.wanted['osDiskType'] === 'Ephemeral' && lacks(request, 'EphemeralOSDiskSupported')
        ? badRequest(
            `The Virtual Machine size ${textOf(request.wanted['vmSize']) ?? ''} does not support Ephemeral OS disk`,
          )
        : undefined,
  },
  {
    refuses: 'encryption at host on a size that cannot',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/enable-host-encryption#limitations
    judge: (request) =>
      request.wanted['enableEncryptionAtHost'] === true && lacks(request, 'EncryptionAtHostSupported')
        ? badRequest(
            `The Virtual Machine size ${textOf(request.wanted['vmSize']) ?? ''} does not support host encryption.`,
          )
        : undefined,
  },
  {
    refuses: 'Spot machines of a size that has none',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations
    judge: (request) =>
      request.wanted['scaleSetPriority'] === 'Spot' && lacks(request, 'LowPriorityCapable')
        ? badRequest(`The Virtual Machine size ${textOf(request.wanted['vmSize']) ?? ''} does not support Spot.`)
        : undefined,
  },
]);
