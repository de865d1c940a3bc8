import { breaks } from '../rests.ts';
import { trafficBetweenNodes } from '../../network/node-traffic.ts';
import { isEncrypted, WIREGUARD } from './encryption.ts';
import { trafficQuestion } from './traffic-question.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/azure/aks/container-network-security-wireguard-encryption-concepts */
export const securityRulesLetEncryptedTrafficThrough = defineCheck({
  id: 'security-rules-let-encrypted-traffic-through',
  title: 'Security rules let the pool and the system pools exchange encrypted traffic (WireGuard, UDP 51871)',
  rests: breaks('https://learn.microsoft.com/azure/aks/container-network-security-wireguard-encryption-concepts'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
  when: ({ cluster }) => isEncrypted(cluster) || 'the cluster does not encrypt the traffic between its nodes',
  run(facts, pool) {
    return judgeTraffic(trafficBetweenNodes(trafficQuestion(facts, pool), WIREGUARD), {
      consequence: 'Pods of this pool will not reach those of the system pools, DNS among them.',
      fix: 'Allow it, before the rule that denies it',
      passed: 'No security rule denies it, in both directions.',
      opens: 'those-ports',
      partly: 'passed',
    });
  },
});
