import { asksForNoMore } from '../../pool/node-counts.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { nodePublicIpsOf } from '../../resources/node-public-ips.ts';
import { azCommand } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** The quotas that a node's address may count against, in lower case. https://learn.microsoft.com/rest/api/virtualnetwork/usages/list */
const QUOTAS = ['publicipaddresses', 'standardskupublicipaddresses', 'ipv4standardskupublicipaddresses'];

export const publicIpQuotaSuffices = defineCheck({
  id: 'public-ip-quota-suffices',
  title: 'The public IP quota covers every node that gets a public IP address',
  rests: inferred(
    'https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#publicip-address',
  ),
  scope: 'pools',
  needs: ['cluster', 'networkUsages'],
  when: (_facts, pools) =>
    pools.some(({ wanted }) => nodePublicIpsOf(wanted) !== undefined) || 'no node gets a public IP address',
  run({ cluster, networkUsages }, pools) {
    // The addresses of a prefix count from the moment the prefix exists.
    const taking = pools.filter((pool) => {
      const own = nodePublicIpsOf(pool.wanted);
      return own !== undefined && own.prefixId === undefined && !asksForNoMore(pool);
    });
    const needed = taking.reduce((sum, { wanted, existing }) => {
      const there = existing === undefined ? 0 : existing.count;
      return sum + Math.max(0, largestNodeCount(wanted) - there);
    }, 0);
    if (needed === 0) return pass('No new public IP addresses needed.');
    const usages = QUOTAS.flatMap((name) => networkUsages.get(name) ?? []).filter(({ limit }) => limit >= 0);
    if (usages.length === 0) return unknown('Azure lists no quota for public IP addresses');
    const inWords = usages.map(({ name, used, limit }) => `${Math.max(0, limit - used)} of ${limit} left for ${name}`);
    const saw = `${inWords.join('; ')}; up to ${needed} needed, one for each new node of ${listText(taking.map(({ name }) => name))}.`;
    if (usages.every(({ used, limit }) => needed <= limit - used)) return pass(saw);
    return fail(
      saw,
      `Leave out enable-node-public-ip, request fewer nodes, or request a larger quota (https://learn.microsoft.com/azure/quotas/networking-quota-requests). To see the quotas: ${azCommand('network list-usages', { location: cluster.location, output: 'table' })}`,
    );
  },
});
