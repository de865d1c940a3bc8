import { objectOf, textOf } from '../../values/json.ts';
import { changeableDifferences, type PoolRequest } from '../../pool/pool-request.ts';
import { daysUntil } from './dates.ts';
import { imageOf } from './windows.ts';
import { fail, pass, type Verdict } from '../verdict.ts';

/** What Microsoft says of an image, by `osSKU` in lower case. */
export interface OsImage {
  /** As AKS writes it. */
  readonly sku: string;
  /** The minor versions of Kubernetes 1 that run it; without `last` there is no end. */
  readonly minors?: { readonly first: number; readonly last?: number };
  /** ISO date from which on AKS makes no new pools, or no new images, of it. */
  readonly endsOn?: string;
  /** What to take in its place. */
  readonly instead: string;
}

/**
 * https://learn.microsoft.com/azure/aks/upgrade-os-version#supported-os-versions
 * https://learn.microsoft.com/azure/aks/node-images
 */
const IMAGES: readonly OsImage[] = [
  { sku: 'Ubuntu2204', minors: { first: 25, last: 36 }, endsOn: '2027-06-30', instead: 'Ubuntu' },
  { sku: 'Ubuntu2404', minors: { first: 32, last: 38 }, instead: 'Ubuntu' },
  { sku: 'AzureLinux3', minors: { first: 28, last: 36 }, instead: 'AzureLinux' },
  { sku: 'AzureContainerLinux', minors: { first: 34 }, instead: 'AzureLinux' },
  // https://github.com/Azure/AKS/issues/5950
  { sku: 'AzureLinuxOSGuard', minors: { first: 32 }, endsOn: '2026-12-10', instead: 'AzureContainerLinux' },
  // https://learn.microsoft.com/azure/aks/flatcar-container-linux-for-aks
  { sku: 'Flatcar', endsOn: '2026-06-08', instead: 'AzureContainerLinux' },
  // https://learn.microsoft.com/azure/aks/upgrade-windows-os
  { sku: 'Windows2019', endsOn: '2026-03-01', instead: 'Windows2022 or Windows2025' },
  { sku: 'Windows2022', endsOn: '2028-06-30', instead: 'Windows2025' },
  { sku: 'WindowsAnnual', endsOn: '2026-05-15', instead: 'Windows2022 or Windows2025' },
];

/** Azure Linux 2, which `AzureLinux` means up to Kubernetes 1.31: its images were removed. https://github.com/Azure/AKS/issues/4988 */
export const AZURE_LINUX_2: OsImage = {
  sku: 'AzureLinux',
  endsOn: '2026-03-31',
  instead: 'AzureLinux3',
};
export const LAST_MINOR_OF_AZURE_LINUX_2 = 31;

export function osImageOf(sku: string | undefined): OsImage | undefined {
  return IMAGES.find((image) => image.sku.toLowerCase() === sku?.toLowerCase());
}

/** The image of the pool is one that the sentence names. */
export function hasImage({ wanted }: PoolRequest, ...skus: readonly string[]): boolean {
  const image = imageOf(wanted)?.toLowerCase();
  return skus.some((sku) => sku.toLowerCase() === image);
}

/** True where this run chooses the pool's image, else why the question about it does not arise. */
export function choosesImage(pool: PoolRequest): true | string {
  const { name, existing, isNew } = pool;
  const changes = changeableDifferences(pool).some(({ field }) => ['osSKU', 'enableFIPS'].includes(field));
  return (
    isNew || existing?.provisioningState !== 'Succeeded' || changes || `node pool ${name} is there, with its image`
  );
}

export function hasFips({ wanted }: PoolRequest): boolean {
  return objectOf(wanted.raw['properties'])['enableFIPS'] === true;
}

/** Which of the two parts of Trusted Launch the pool asks for. https://learn.microsoft.com/azure/aks/use-trusted-launch */
export function trustedLaunchOf({ wanted }: PoolRequest): { readonly secureBoot: boolean; readonly vtpm: boolean } {
  const security = objectOf(objectOf(wanted.raw['properties'])['securityProfile']);
  return { secureBoot: security['enableSecureBoot'] === true, vtpm: security['enableVTPM'] === true };
}

/** `AKSUbuntu` or whatever AKS chooses where nothing is said: Ubuntu on Linux. */
export function linuxFamilyOf(pool: PoolRequest): 'ubuntu' | 'azure-linux' | 'other' {
  const image = (textOf(imageOf(pool.wanted)) ?? 'Ubuntu').toLowerCase();
  if (image.startsWith('ubuntu')) return 'ubuntu';
  return ['azurelinux', 'azurelinux3', 'cblmariner'].includes(image) ? 'azure-linux' : 'other';
}

/** So long before it ends, a new pool of it is soon to be made again. */
const DAYS_OF_NOTICE = 90;

/** Whether AKS goes on with the image. @param today an ISO date */
export function supportVerdict({ sku, endsOn, instead }: OsImage, today: string, more = ''): Verdict {
  if (endsOn === undefined) return pass(`Microsoft names no end of ${sku}.`);
  const days = daysUntil(endsOn, today);
  if (days > DAYS_OF_NOTICE) return pass(`${sku} is supported until ${endsOn}.`);
  return fail(
    days > 0
      ? `AKS ends ${sku} on ${endsOn}, in ${days} ${days === 1 ? 'day' : 'days'}: no new pools and images after that.`
      : `${sku} has been without support, and without new pools and images, since ${endsOn}.`,
    `Set os-sku to ${instead}.${more}`,
  );
}
