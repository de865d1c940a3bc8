import { objectOf, textOf } from '../../values/json.ts';
import { changeableDifferences, type PoolRequest } from '../../pool/pool-request.ts';
import { countText } from '../../values/list-text.ts';
import { daysUntil } from './dates.ts';
import { imageOf } from './windows.ts';
import { fail, pass, type Verdict } from '../verdict.ts';

/** What Microsoft publishes about a node image. */
export interface OsImage {
  /** As AKS writes it. */
  readonly sku: string;
  /** The minor versions of Kubernetes 1 that support it; without `last`, all later ones. */
  readonly minors?: { readonly first: number; readonly last?: number };
  /** ISO date from which AKS creates no new pools, or publishes no new images, of it. */
  readonly endsOn?: string;
  /** What to use instead. */
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
  // https://github.com/Azure/AKS/issues/4268
  { sku: 'Windows2019', endsOn: '2026-03-01', instead: 'Windows2022 or Windows2025' },
  { sku: 'Windows2022', minors: { first: 23, last: 36 }, endsOn: '2028-06-30', instead: 'Windows2025' },
  { sku: 'Windows2025', minors: { first: 32 }, instead: 'Windows2022' },
  { sku: 'WindowsAnnual', endsOn: '2026-05-15', instead: 'Windows2022 or Windows2025' },
];

/** https://github.com/Azure/AKS/issues/4268 */
export const FIRST_MINOR_WITHOUT_WINDOWS_2019 = 33;

/** Azure Linux 2.0, which `AzureLinux` means up to Kubernetes 1.31. Its images are removed. https://github.com/Azure/AKS/issues/4988 */
export const AZURE_LINUX_2: OsImage = {
  sku: 'AzureLinux',
  endsOn: '2026-03-31',
  instead: 'AzureLinux3',
};
export const LAST_MINOR_OF_AZURE_LINUX_2 = 31;

export function osImageOf(sku: string | undefined): OsImage | undefined {
  return IMAGES.find((image) => image.sku.toLowerCase() === sku?.toLowerCase());
}

/** The pool requests one of these images. */
export function hasImage({ wanted }: PoolRequest, ...skus: readonly string[]): boolean {
  const image = imageOf(wanted)?.toLowerCase();
  return skus.some((sku) => sku.toLowerCase() === image);
}

/** True where this run sets the pool's image, otherwise why a question about it does not arise. */
export function choosesImage(pool: PoolRequest): true | string {
  const { name, existing, isNew } = pool;
  const changes = changeableDifferences(pool).some(({ field }) => ['osSKU', 'enableFIPS'].includes(field));
  return isNew || existing?.provisioningState !== 'Succeeded' || changes || `node pool ${name} already has its image`;
}

export function hasFips({ wanted }: PoolRequest): boolean {
  return objectOf(wanted.raw['properties'])['enableFIPS'] === true;
}

/** The parts of Trusted Launch that the pool requests. https://learn.microsoft.com/azure/aks/use-trusted-launch */
export function trustedLaunchOf({ wanted }: PoolRequest): { readonly secureBoot: boolean; readonly vtpm: boolean } {
  const security = objectOf(objectOf(wanted.raw['properties'])['securityProfile']);
  return { secureBoot: security['enableSecureBoot'] === true, vtpm: security['enableVTPM'] === true };
}

/** Without an image, AKS uses Ubuntu. */
export function linuxFamilyOf(pool: PoolRequest): 'ubuntu' | 'azure-linux' | 'other' {
  const image = (textOf(imageOf(pool.wanted)) ?? 'Ubuntu').toLowerCase();
  if (image.startsWith('ubuntu')) return 'ubuntu';
  return ['azurelinux', 'azurelinux3', 'cblmariner'].includes(image) ? 'azure-linux' : 'other';
}

/** A new pool of an image that ends within this time soon has to be replaced. */
const DAYS_OF_NOTICE = 90;

/** Whether AKS still supports the image. @param today an ISO date */
export function supportVerdict({ sku, endsOn, instead }: OsImage, today: string, more = ''): Verdict {
  if (endsOn === undefined) return pass(`${sku} has no announced end of support.`);
  const days = daysUntil(endsOn, today);
  if (days > DAYS_OF_NOTICE) return pass(`${sku} is supported until ${endsOn}.`);
  return fail(
    days > 0
      ? `AKS stops supporting ${sku} on ${endsOn}, in ${countText(days, 'day')}.`
      : `AKS stopped supporting ${sku} on ${endsOn}: no new node pools and no security updates.`,
    `Set os-sku to ${instead}.${more}`,
  );
}
