import { hasSubnetsToChoose } from '../shared/access.ts';
import { advice } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { DOCKER_BRIDGE_RANGES } from '../../network/reserved-ranges.ts';
import { objectOf, textOf } from '../../values/json.ts';
import { judgeSubnetsAgainst } from './ranges.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/rest/api/aks/managed-clusters/get: `dockerBridgeCidr` of older api-versions. */
export const subnetIsOutsideTheContainerBridge = defineCheck({
  id: 'subnet-is-outside-the-container-bridge',
  title: 'The subnet is outside the Docker bridge range',
  rests: advice('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run(facts, pool) {
    const network = objectOf(objectOf(facts.cluster.raw['properties'])['networkProfile']);
    const said = textOf(network['dockerBridgeCidr']);
    const ranges = said === undefined ? DOCKER_BRIDGE_RANGES : parseRanges([said]);
    return judgeSubnetsAgainst(facts, pool, ranges, {
      what: 'the Docker bridge range of the nodes',
      why: 'Docker in a pod, or on a node with an old image, uses these addresses for its own containers.',
    });
  },
});
