import type { ComputeSku, ComputeSkus } from '../../facts/compute-skus.ts';
import type { JsonObject } from '../../json.ts';
import { objectOf } from '../../json.ts';
import type { PoolRequest } from '../../pool-request.ts';
import { pass, skip, type Verdict } from '../check.ts';

/** The size of a pool's machines as the region offers it, or why a question about it does not arise. */
export function skuOf(computeSkus: ComputeSkus, { name, wanted, existing }: PoolRequest): ComputeSku | Verdict {
  if (wanted.vmSize === undefined) return skip(`node pool ${name} names no size: AKS chooses one`);
  if (existing?.provisioningState === 'Succeeded') return pass(`Node pool ${name} is there, with ${wanted.vmSize}.`);
  return (
    computeSkus.get(wanted.vmSize.toLowerCase()) ??
    skip(`Azure does not list ${wanted.vmSize}; see the finding vm-size-is-offered`)
  );
}

export function isVerdict(answer: ComputeSku | Verdict): answer is Verdict {
  return 'status' in answer;
}

/** What Azure says of a size by `True` and `False`; undefined where it says nothing. */
export function capabilityOf(sku: ComputeSku, capability: string): boolean | undefined {
  const value = sku.capabilities.get(capability)?.toLowerCase();
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

/** The pool's ARM properties as they would be sent. */
export function propertiesOf({ wanted }: PoolRequest): JsonObject {
  return objectOf(wanted.raw['properties']);
}

/** How many sizes an advice names. */
const MOST_EXAMPLES = 5;

/**
 * Sizes that the subscription may have and that fit, those most like the wanted one first: of the same series by the letters of its
 * name, then by the number of vCPUs.
 */
export function sizesLike(
  vmSize: string,
  computeSkus: ComputeSkus,
  fits: (sku: ComputeSku) => boolean,
): readonly string[] {
  const vCpus = computeSkus.get(vmSize.toLowerCase())?.vCpus ?? numberIn(vmSize);
  const distance = (sku: ComputeSku): number =>
    (seriesOf(sku.name) === seriesOf(vmSize) ? 0 : 1000) + Math.abs((sku.vCpus ?? 0) - vCpus);
  return [...computeSkus.values()]
    .filter((sku) => !sku.isRestricted && fits(sku))
    .map((sku) => ({ name: sku.name, distance: distance(sku) }))
    .toSorted((left, right) => left.distance - right.distance || left.name.localeCompare(right.name))
    .slice(0, MOST_EXAMPLES)
    .map(({ name }) => name);
}

/** ` (for example A, B)`, or nothing. */
export function examples(sizes: readonly string[]): string {
  return sizes.length === 0 ? '' : ` (for example ${sizes.join(', ')})`;
}

/** `Standard_D4s_v5` → `d s v5`: the letters around the number of vCPUs. */
function seriesOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^standard_/, '')
    .replace(/^([a-z]+)\d+(-\d+)?/, '$1 ');
}

function numberIn(name: string): number {
  return Number(/^Standard_[A-Z]+(\d+)/i.exec(name)?.[1] ?? 0);
}
