import { textOf } from '../../values/json.ts';
import { isSpot, propertiesOf } from './vm-size.ts';
import { machinesOf, type AgentPool } from '../../resources/agent-pool.ts';
import type { ComputeSku, ComputeSkus } from '../../resources/compute-skus.ts';
import type { ComputeUsage, ComputeUsages } from '../../resources/compute-usages.ts';
import { surgeNodes } from '../../network/address-needs.ts';
import { ofSize } from '../../resources/machines.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { fail, notApplicable, pass, type Verdict, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { listText, numberText } from '../../values/list-text.ts';
import { asksForNoMore, firstNodeCount, inputsThatSet } from '../../pool/node-counts.ts';

/** What all pools of the run together add to one quota. */
interface QuotaDemand {
  readonly usage: ComputeUsage;
  readonly shares: readonly Share[];
}

/** What one pool adds of one size: `nodes` beyond those it has. */
interface Share {
  readonly pool: PoolRequest;
  readonly sku: ComputeSku;
  readonly vCpus: number;
  readonly there: number;
  readonly nodes: number;
  readonly surge: number;
}

/** Every regular VM counts here and against its family. https://learn.microsoft.com/azure/virtual-machines/quotas */
const REGIONAL_QUOTA = 'cores';
/** https://learn.microsoft.com/azure/quotas/spot-quota */
const SPOT_QUOTA = 'lowprioritycores';

/**
 * The verdict on the vCPUs that all pools of the run add: with their initial nodes, or with their maximum and an upgrade, whose surge AKS
 * counts too. Pools are upgraded one after another.
 */
export function judgeVcpus(
  { computeSkus, computeUsages }: { readonly computeSkus: ComputeSkus; readonly computeUsages: ComputeUsages },
  location: string,
  pools: readonly PoolRequest[],
  counted: 'at first' | 'at most',
): Verdict {
  const reserved = counted === 'at first' ? pools.filter(hasReservedMachines) : [];
  if (reserved.length === 0) return judgeQuotas({ computeSkus, computeUsages }, location, pools, counted);
  const others = pools.filter((pool) => !reserved.includes(pool));
  const certain = judgeQuotas({ computeSkus, computeUsages }, location, others, counted);
  if (certain.status === 'failed') return certain;
  const all = judgeQuotas({ computeSkus, computeUsages }, location, pools, counted);
  if (all.status !== 'failed') return all;
  return unknown(
    `${all.saw} ${listText(reserved.map(({ name }) => name))} uses a capacity reservation or dedicated hosts, whose vCPUs may already count`,
  );
}

/** The VMs come from capacity that is set aside for them. https://learn.microsoft.com/azure/virtual-machines/capacity-reservation-overview */
function hasReservedMachines(pool: PoolRequest): boolean {
  const properties = propertiesOf(pool);
  return ['capacityReservationGroupID', 'hostGroupID'].some((name) => textOf(properties[name]) !== undefined);
}

function judgeQuotas(
  { computeSkus, computeUsages }: { readonly computeSkus: ComputeSkus; readonly computeUsages: ComputeUsages },
  location: string,
  pools: readonly PoolRequest[],
  counted: 'at first' | 'at most',
): Verdict {
  const growing = pools.filter((pool) => !asksForNoMore(pool));
  if (growing.length === 0) return pass('The node pools exist and need no more nodes.');
  const shares = growing.flatMap((pool) => sharesOf(pool, computeSkus, counted));
  if (shares.length === 0) return notApplicable('Azure lists none of the VM sizes');
  const demands = demandsOf(shares, computeUsages);
  if (demands.length === 0) return unknown('Azure lists no quota for these VM sizes');
  const short = demands.filter((demand) => neededOf(demand) > leftOf(demand));
  const [worst] = short;
  if (worst === undefined) return pass(demands.map(inWords).join(' '));
  const list = azCommand('vm list-usage', { location, output: 'table' });
  return fail(
    short.map(inWords).join(' '),
    `${fewerNodes(short, counted)} a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use a smaller VM size or another series. To see the quotas of the region: ${list}`,
    `${numberText(leftOf(worst))} of ${numberText(worst.usage.limit)} left in quota ${worst.usage.name}, ${numberText(neededOf(worst))} needed`,
  );
}

function sharesOf(pool: PoolRequest, computeSkus: ComputeSkus, counted: 'at first' | 'at most'): readonly Share[] {
  const { wanted, existing } = pool;
  return machinesOf(wanted).flatMap((machines) => {
    const sku = computeSkus.get(machines.vmSize?.toLowerCase() ?? '');
    if (sku?.vCpus === undefined) return [];
    // A failed pool may or may not have its nodes. Counting them raises no false alarm.
    const there = existing === undefined ? 0 : nodesThere(existing, sku);
    const atFirst = wanted.machines === undefined ? firstNodeCount(wanted) : machines.count;
    const nodes = counted === 'at first' ? atFirst : machines.largestCount;
    const surge = counted === 'at first' ? 0 : surgeNodes(wanted, nodes);
    return [{ pool, sku, vCpus: sku.vCpus, there, nodes: Math.max(0, nodes - there), surge }];
  });
}

/** The nodes of this size; in a scale set, all of them. */
function nodesThere(existing: AgentPool, sku: ComputeSku): number {
  if (existing.machines === undefined) return existing.count;
  return ofSize(existing.machines, sku.name).reduce((sum, { count }) => sum + count, 0);
}

function demandsOf(shares: readonly Share[], usages: ComputeUsages): readonly QuotaDemand[] {
  const quotas = new Map<string, Share[]>();
  for (const share of shares) {
    const names = isSpot(share.pool) ? [SPOT_QUOTA] : [REGIONAL_QUOTA, share.sku.family.toLowerCase()];
    for (const name of names) quotas.set(name, [...(quotas.get(name) ?? []), share]);
  }
  return [...quotas].flatMap(([name, counting]) => {
    const usage = usages.get(name);
    // A negative limit means no limit.
    return usage === undefined || usage.limit < 0 ? [] : [{ usage, shares: counting }];
  });
}

function neededOf({ shares }: QuotaDemand): number {
  return shares.reduce((sum, { nodes, vCpus }) => sum + nodes * vCpus, 0) + surgeOf(shares);
}

function surgeOf(shares: readonly Share[]): number {
  return Math.max(0, ...shares.map(({ surge, vCpus }) => surge * vCpus));
}

function leftOf({ usage }: QuotaDemand): number {
  return Math.max(0, usage.limit - usage.used);
}

function inWords(demand: QuotaDemand): string {
  const { usage, shares } = demand;
  const nodes = shares.map(({ nodes, vCpus, pool, sku }) => `${nodes} × ${vCpus} for ${pool.name} (${sku.name})`);
  const surge = surgeOf(shares);
  const sum = [...nodes, ...(surge > 0 ? [`${surge} for an upgrade`] : [])].join(' + ');
  return `${usage.name}: ${numberText(leftOf(demand))} of ${numberText(usage.limit)} left, ${numberText(neededOf(demand))} needed: ${sum}.`;
}

/** How many nodes fit, where one number says it, up to the word that asks for a larger quota. */
function fewerNodes(short: readonly QuotaDemand[], counted: 'at first' | 'at most'): string {
  const [first] = short;
  const [share] = first?.shares ?? [];
  if (share === undefined || short.some(({ shares }) => shares.length > 1)) return 'Request';
  if (machinesOf(share.pool.wanted).length > 1) return 'Request';
  const { there } = share;
  const room = Math.min(...short.map((demand) => Math.floor(leftOf(demand) / share.vCpus)));
  let fits = room;
  while (counted === 'at most' && fits > 0 && fits + surgeNodes(share.pool.wanted, there + fits) > room) fits -= 1;
  if (there + fits <= 0) return 'No node fits. Request';
  return `Set ${inputsThatSet(counted, [share.pool])} to ${there + fits} or less. Or request`;
}
