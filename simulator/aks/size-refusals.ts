import { skusIn } from '../cloud/compute.ts';
import { machinesIn } from '../cloud/machines.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';
import type { Verdict } from './refusals.ts';

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#restricted-vm-sizes */
const MIN_VCPUS = 2;

/** What a size says that it cannot do; Azure writes every capability as a text. */
function sizeThatLacks({ cloud, wanted }: PoolRequest, capability: string): string | undefined {
  return skusIn(cloud, wanted).find(({ capabilities }) => capabilities[capability] === 'False')?.name;
}

function badRequest(message: string): Verdict {
  return { code: 'BadRequest', message };
}

/** Refusals for what a size of machine cannot do. */
export const sizeRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'a VM size with fewer than two vCPUs',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/quotas-skus-regions#restricted-vm-sizes
    judge: ({ cloud, existing, wanted }) => {
      const sku = skusIn(cloud, wanted).find(({ vCPUs }) => vCPUs < MIN_VCPUS);
      return sku && !existing
        ? {
            code: 'VMSizeNotSupported',
            message: `Virtual Machine size: '${sku.name}' is not supported: it has fewer than ${MIN_VCPUS} vCPUs. Please refer to https://aka.ms/aks-vm-sizes for the details.`,
          }
        : undefined;
    },
  },
  {
    refuses: 'Windows on Arm64 VM sizes',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/use-arm64-vms#limitations
    judge: ({ cloud, wanted }) => {
      const sku = skusIn(cloud, wanted).find(({ capabilities }) => capabilities['CpuArchitectureType'] === 'Arm64');
      return wanted['osType'] === 'Windows' && sku
        ? badRequest(`The Virtual Machine size ${sku.name} is not supported for Windows agent pools.`)
        : undefined;
    },
  },
  {
    refuses: 'DCsv2 VM sizes with overlay',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay
    judge: ({ mode, wanted }) => {
      const size = machinesIn(wanted).find((machines) => /^Standard_DC\d+s?_v2$/i.test(machines.size))?.size;
      return mode === 'overlay' && size !== undefined
        ? badRequest(`The Virtual Machine size ${size} is not supported with Azure CNI Overlay.`)
        : undefined;
    },
  },
  {
    refuses: 'an ephemeral OS disk on a VM size that does not support it',
    source: 'https://github.com/Azure/AKS/issues/1988',
    judge: (request) => {
      const size = sizeThatLacks(request, 'EphemeralOSDiskSupported');
      return request.wanted['osDiskType'] === 'Ephemeral' && size !== undefined
        ? badRequest(`The Virtual Machine size ${size} does not support Ephemeral OS disk`)
        : undefined;
    },
  },
  {
    refuses: 'encryption at host on a VM size that does not support it',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/enable-host-encryption#limitations
    judge: (request) => {
      const size = sizeThatLacks(request, 'EncryptionAtHostSupported');
      return request.wanted['enableEncryptionAtHost'] === true && size !== undefined
        ? badRequest(`The Virtual Machine size ${size} does not support host encryption.`)
        : undefined;
    },
  },
  {
    refuses: 'Spot on a VM size that does not support it',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations
    judge: (request) => {
      const size = sizeThatLacks(request, 'LowPriorityCapable');
      return request.wanted['scaleSetPriority'] === 'Spot' && size !== undefined
        ? badRequest(`The Virtual Machine size ${size} does not support Spot.`)
        : undefined;
    },
  },
]);
