import type { ComputeSku } from '../../resources/compute-skus.ts';

const BYTES_IN_A_GIBIBYTE = 2 ** 30;
const MEBIBYTES_IN_A_GIBIBYTE = 2 ** 10;

/** The minimum for an AKS node image. https://learn.microsoft.com/azure/aks/concepts-storage#ephemeral-os-disk */
export const SMALLEST_DISK_GIBIBYTES = 30;

/** Where Azure can place an ephemeral OS disk, in GiB; undefined where Azure does not state it. */
export interface EphemeralRoom {
  readonly cache?: number;
  readonly temporary?: number;
  readonly nvme?: number;
}

export function ephemeralRoomOf({ capabilities }: ComputeSku): EphemeralRoom {
  const gibibytes = (capability: string, unit: number): number | undefined => {
    const text = capabilities.get(capability);
    const value = text === undefined ? Number.NaN : Number(text);
    return Number.isFinite(value) && value >= 0 ? Math.floor(value / unit) : undefined;
  };
  return {
    cache: gibibytes('CachedDiskBytes', BYTES_IN_A_GIBIBYTE),
    temporary: gibibytes('MaxResourceVolumeMB', MEBIBYTES_IN_A_GIBIBYTE),
    nvme: gibibytes('NvmeDiskSizeInMiB', MEBIBYTES_IN_A_GIBIBYTE),
  };
}

/** The largest of the places; undefined where Azure states none. */
export function mostRoomOf(sku: ComputeSku): number | undefined {
  const { cache, temporary, nvme } = ephemeralRoomOf(sku);
  const sizes = [cache, temporary, nvme].filter((size) => size !== undefined);
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

/** `cache 86, temporary disk 14`. */
export function placesOf(sku: ComputeSku): string {
  const { cache, temporary, nvme } = ephemeralRoomOf(sku);
  return [
    ...(cache === undefined ? [] : [`cache ${cache}`]),
    ...(temporary === undefined ? [] : [`temporary disk ${temporary}`]),
    ...(nvme === undefined ? [] : [`NVMe disk ${nvme}`]),
  ].join(', ');
}
