import { refused } from '../rests.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { numberOf, objectOf } from '../../values/json.ts';
import { isPutByThisRun } from '../shared/access.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** What AKS takes where nothing is said. https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update#agentpoolgatewayprofile */
const DEFAULT_PREFIX = 31;
const BITS = 32;

export const gatewayPoolFitsItsPrefix = defineCheck({
  id: 'gateway-pool-fits-its-prefix',
  title: 'A gateway pool has as many nodes as its public IP prefix has addresses, at most, and no autoscaler',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-static-egress-gateway'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) =>
    pool.wanted.mode === 'Gateway'
      ? isPutByThisRun(pool) || `node pool ${pool.name} is there, as asked for`
      : `node pool ${pool.name} is no gateway pool`,
  run(_facts, { name, wanted }) {
    if (wanted.osType === 'Windows')
      return fail(`Gateway pool ${name} is asked for with Windows, which no gateway runs.`, 'Set os-type to Linux.');
    if (wanted.isAutoscaled)
      return fail(
        `Gateway pool ${name} asks for the cluster autoscaler, which AKS does not have for such pools.`,
        'Set enable-cluster-autoscaler to false and say node-count.',
      );
    const profile = objectOf(objectOf(wanted.raw['properties'])['gatewayProfile']);
    const prefix = numberOf(profile['publicIPPrefixSize']) ?? DEFAULT_PREFIX;
    const addresses = 2 ** (BITS - prefix);
    const nodes = largestNodeCount(wanted);
    const saw = `Gateway pool ${name} asks for ${nodes} ${nodes === 1 ? 'node' : 'nodes'}, and its public IP prefix of /${prefix} has ${addresses} addresses.`;
    if (nodes <= addresses) return pass(saw);
    return fail(
      saw,
      `Set node-count to ${addresses} or less, or gateway-prefix-size to a smaller number: 28 holds 16 nodes.`,
    );
  },
});
