import { refused } from '../rests.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import { numberOf, objectOf } from '../../values/json.ts';
import { countText } from '../../values/list-text.ts';
import { asksOfThisRun } from '../shared/put-by-this-run.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** What AKS uses without gateway-prefix-size. https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update#agentpoolgatewayprofile */
const DEFAULT_PREFIX = 31;
const BITS = 32;
/** The code is StaticEgressGatewayInvalidGatewayNodeCount, also above the prefix. https://github.com/Azure/AKS/issues/4599 */
const FEWEST_NODES = 2;

/** https://learn.microsoft.com/azure/aks/configure-static-egress-gateway */

export const gatewayPoolFitsItsPrefix = defineCheck({
  id: 'gateway-pool-fits-its-prefix',
  title: 'The gateway pool has a supported number of nodes',
  rests: refused('https://github.com/Azure/AKS/issues/4599'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) =>
    pool.wanted.mode === 'Gateway' ? asksOfThisRun(pool) : `node pool ${pool.name} is not a gateway pool`,
  run(_facts, { name, wanted }) {
    if (wanted.osType === 'Windows')
      return fail(
        `os-type of gateway pool ${name} is Windows, which gateway pools do not support.`,
        'Set os-type to Linux.',
      );
    if (wanted.isAutoscaled)
      return fail(
        `Gateway pool ${name} enables the cluster autoscaler, which gateway pools do not support.`,
        'Set enable-cluster-autoscaler to false, and set node-count.',
      );
    const profile = objectOf(objectOf(wanted.raw['properties'])['gatewayProfile']);
    const prefix = numberOf(profile['publicIPPrefixSize']) ?? DEFAULT_PREFIX;
    const addresses = 2 ** (BITS - prefix);
    const nodes = largestNodeCount(wanted);
    const saw = `${countText(nodes, 'node')} in gateway pool ${name}; a /${prefix} public IP prefix supports ${addresses === FEWEST_NODES ? 'exactly' : `${FEWEST_NODES} to`} ${addresses}.`;
    if (nodes >= FEWEST_NODES && nodes <= addresses) return pass(saw);
    if (nodes < FEWEST_NODES) return fail(saw, `Set node-count to ${FEWEST_NODES} or more.`);
    return fail(
      saw,
      `Set node-count to ${addresses} or less, or gateway-prefix-size to a smaller number: 28 supports 16 nodes.`,
    );
  },
});
