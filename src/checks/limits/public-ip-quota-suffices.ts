import { asksForNoMore } from '../../pool/node-counts.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { nodePublicIpsOf } from '../../resources/node-public-ips.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** Azure's names of the quotas that an address of a node may count for, in lower case. https://learn.microsoft.com/rest/api/virtualnetwork/usages/list */
const QUOTAS = ['publicipaddresses', 'standardskupublicipaddresses', 'ipv4standardskupublicipaddresses'];

export const publicIpQuotaSuffices = defineCheck({
  id: 'public-ip-quota-suffices',
  title: 'The quota for public addresses suffices for every node that is to have one',
  rests: inferred(
    'https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#publicip-address',
  ),
  scope: 'pools',
  needs: ['cluster', 'networkUsages'],
  when: (_facts, pools) =>
    pools.some(({ wanted }) => nodePublicIpsOf(wanted) !== undefined) ||
    'no node of the pools is to have a public address',
  run({ cluster, networkUsages }, pools) {
    // The addresses of a prefix are counted since it was made.
    const taking = pools.filter((pool) => {
      const own = nodePublicIpsOf(pool.wanted);
      return own !== undefined && own.prefixId === undefined && !asksForNoMore(pool);
    });
    const needed = taking.reduce((sum, { wanted, existing }) => {
      const there = existing === undefined ? 0 : existing.count;
      return sum + Math.max(0, largestNodeCount(wanted) - there);
    }, 0);
    if (needed === 0) return pass('The nodes take their public addresses from prefixes that are there, or have them.');
    const usages = QUOTAS.flatMap((name) => networkUsages.get(name) ?? []).filter(({ limit }) => limit >= 0);
    if (usages.length === 0) return unknown('Azure lists no quota for public addresses');
    const inWords = usages.map(({ name, used, limit }) => `${name}: ${Math.max(0, limit - used)} of ${limit} are left`);
    const saw = `${inWords.join('; ')}. ${needed} are needed at most, one for each new node of ${taking.map(({ name }) => name).join(', ')}.`;
    if (usages.every(({ used, limit }) => needed <= limit - used)) return pass(saw);
    return fail(
      saw,
      `Leave enable-node-public-ip out, ask for fewer nodes, or ask for a larger quota (https://learn.microsoft.com/azure/quotas/networking-quota-requests): ${azCommand('network list-usages', { location: cluster.location, output: 'table' })}`,
    );
  },
});
