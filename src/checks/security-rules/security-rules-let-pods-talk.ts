import { refused } from '../rests.ts';
import { essentialPodTraffic } from '../../network/node-traffic.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { trafficQuestion } from './traffic-question.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { notApplicable } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups */
export const securityRulesLetPodsTalk = defineCheck({
  id: 'security-rules-let-pods-talk',
  title: "Security rules let nodes and pods reach the overlay's pods, the cluster's DNS among them (TCP and UDP 53)",
  rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'networkSecurityGroups'],
  run(facts, pool) {
    const question = trafficQuestion(facts, pool);
    if (question === undefined) return subnetIsUnknown(pool, facts.vnet);
    if (question.podCidrs.length === 0)
      return notApplicable('only the pods of an overlay meet the security rules by a range of their own');
    return judgeTraffic(essentialPodTraffic(question), {
      consequence: 'Pods of this pool and of the others will not reach one another, nor DNS.',
      fix: 'Allow all traffic to and between the pods, before the rule that denies it',
      passed: `No security rule denies it to ${question.podCidrs.join(', ')}, in both directions.`,
      opens: 'all-ports',
      partly: 'passed',
    });
  },
});
