import { textOf } from '../../values/json.ts';
import { vmSizesOf, type AgentPool } from '../../resources/agent-pool.ts';
import type { ComputeSku, ComputeSkus } from '../../resources/compute-skus.ts';
import type { JsonObject } from '../../values/json.ts';
import { objectOf } from '../../values/json.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { fail, notApplicable, pass, type Verdict } from '../verdict.ts';
import { listText } from '../../values/list-text.ts';

/** The verdict on the VM sizes of a pool, or why a question about them does not arise. */
export function judgeSkus(computeSkus: ComputeSkus, pool: PoolRequest, judge: (sku: ComputeSku) => Verdict): Verdict {
  return judgeSizes(pool, (vmSize) => {
    const sku = computeSkus.get(vmSize.toLowerCase());
    return sku === undefined
      ? notApplicable(`the check vm-size-is-offered covers ${vmSize}, which Azure does not list`)
      : judge(sku);
  });
}

/** The same, also for sizes that Azure does not list. */
export function judgeSizes(pool: PoolRequest, judge: (vmSize: string) => Verdict): Verdict {
  const { name, wanted, existing } = pool;
  const sizes = vmSizesOf(wanted);
  if (sizes.length === 0) return notApplicable(`AKS chooses the VM size of node pool ${name}`);
  const open = existing?.provisioningState === 'Succeeded' ? sizesAdded(wanted, existing) : sizes;
  if (open.length === 0) return pass(`Node pool ${name} already has ${listText(sizes)}.`);
  return worstOf(open.map(judge));
}

/** A VirtualMachines pool can get further sizes; the size of a scale set is fixed. */
function sizesAdded(wanted: AgentPool, existing: AgentPool): readonly string[] {
  if (wanted.machines === undefined) return [];
  const there = vmSizesOf(existing).map((size) => size.toLowerCase());
  return vmSizesOf(wanted).filter((size) => !there.includes(size.toLowerCase()));
}

/** The failures; without one the first unknown, then the first that does not apply, then the passes. */
function worstOf(verdicts: readonly Verdict[]): Verdict {
  const saw = (status: Verdict['status']): string =>
    verdicts.flatMap((verdict) => (verdict.status === status ? verdict.saw : [])).join(' ');
  const fixes = verdicts.flatMap((verdict) => (verdict.status === 'failed' ? verdict.fix : []));
  if (fixes.length > 0) return fail(saw('failed'), [...new Set(fixes)].join(' '));
  const open = verdicts.find(({ status }) => status === 'unknown');
  const idle = verdicts.find(({ status }) => status === 'not-applicable');
  return open ?? idle ?? pass(saw('passed'));
}

/** A capability that Azure states as `True` or `False`; undefined where it states neither. */
export function capabilityOf(sku: ComputeSku, capability: string): boolean | undefined {
  const value = sku.capabilities.get(capability)?.toLowerCase();
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

/** The pool's ARM properties as they would be sent. */
export function propertiesOf({ wanted }: PoolRequest): JsonObject {
  return objectOf(wanted.raw['properties']);
}

/** Azure can evict the VMs of the pool at any time. Azure does not write the word in one case. */
export function isSpot(pool: PoolRequest): boolean {
  return textOf(propertiesOf(pool)['scaleSetPriority'])?.toLowerCase() === 'spot';
}

/** How many sizes a fix suggests. */
const MOST_EXAMPLES = 5;

/**
 * Sizes that are available to the subscription and that fit, the most similar first: those of the same series, by the letters of the
 * name, then those with a similar number of vCPUs.
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

/** The input that sets the VM size: `Choose another …`. */
export function inputOfSize({ wanted }: PoolRequest): string {
  return wanted.machines === undefined ? 'node-vm-size' : 'size in virtualMachinesProfile';
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
