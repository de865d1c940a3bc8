import { refused } from '../rests.ts';
import { trafficBetweenNodes } from '../../network/node-traffic.ts';
import { objectOf, textOf } from '../../values/json.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { trafficQuestion } from './traffic-question.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { notApplicable } from '../verdict.ts';

/** https://docs.cilium.io/en/stable/operations/system_requirements/#firewall-rules */
const WIREGUARD_PORT = 51_871;

/** https://learn.microsoft.com/azure/aks/container-network-security-wireguard-encryption-concepts */
export const securityRulesLetEncryptedTrafficThrough = defineCheck({
  id: 'security-rules-let-encrypted-traffic-through',
  title: 'Security rules let the pool and the other pools exchange encrypted traffic (WireGuard, UDP 51871)',
  rests: refused('https://learn.microsoft.com/azure/aks/container-network-security-wireguard-encryption-concepts'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'networkSecurityGroups'],
  run(facts, pool) {
    if (!isEncrypted(facts.cluster.raw))
      return notApplicable('the cluster does not encrypt the traffic between its nodes');
    const question = trafficQuestion(facts, pool);
    if (question === undefined) return subnetIsUnknown(pool, facts.vnet);
    return judgeTraffic(trafficBetweenNodes(question, [{ protocol: 'Udp', port: WIREGUARD_PORT }]), {
      consequence: 'Pods on nodes of this pool and of the others will not reach one another.',
      fix: 'Allow it, before the rule that denies it',
      passed: 'No security rule denies it, in both directions.',
      opens: 'those-ports',
      partly: 'passed',
    });
  },
});

function isEncrypted(cluster: { readonly [key: string]: unknown }): boolean {
  const network = objectOf(objectOf(cluster['properties'])['networkProfile']);
  const security = objectOf(objectOf(network['advancedNetworking'])['security']);
  return textOf(objectOf(security['transitEncryption'])['type'])?.toLowerCase() === 'wireguard';
}
