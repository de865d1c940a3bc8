import { breaks } from '../rests.ts';
import { trafficBetweenNodes } from '../../network/node-traffic.ts';
import { isEncrypted, WIREGUARD } from './encryption.ts';
import { trafficQuestion } from './traffic-question.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/azure/aks/container-network-security-wireguard-encryption-concepts */
export const securityRulesLetEncryptedTrafficThrough = defineCheck({
  id: 'security-rules-let-encrypted-traffic-through',
  title: 'NSG rules allow WireGuard traffic (UDP 51871) between the pool and the system node pools',
  rests: breaks('https://learn.microsoft.com/azure/aks/container-network-security-wireguard-encryption-concepts'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
  when: ({ cluster }) => isEncrypted(cluster) || 'the cluster does not encrypt traffic between nodes',
  run(facts, pool) {
    return judgeTraffic(trafficBetweenNodes(trafficQuestion(facts, pool), WIREGUARD), {
      consequence: 'Pods of this pool cannot reach system pods, including DNS.',
      fix: 'Allow UDP 51871 before the rule that denies it',
      passed: 'No NSG rule denies UDP 51871 between the pool and the system node pools.',
      opens: 'those-ports',
      partly: 'passed',
    });
  },
});
