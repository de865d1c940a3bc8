import { breaks } from '../rests.ts';
import { hasPodRange } from '../../network/network-mode.ts';
import { essentialPodTraffic } from '../../network/node-traffic.ts';
import { trafficQuestion } from './traffic-question.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { unknown } from '../verdict.ts';

/**
 * https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups, and for kubenet
 * https://learn.microsoft.com/azure/aks/configure-kubenet#limitations--considerations-for-kubenet
 */
export const securityRulesLetPodsTalk = defineCheck({
  id: 'security-rules-let-pods-talk',
  title: 'NSG rules allow traffic to and between pods in the pod CIDR, DNS included (UDP 53)',
  rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups', 'mode'],
  when: ({ mode }) => hasPodRange(mode) || `pods have no pod CIDR in network mode ${mode}`,
  run(facts, pool) {
    const question = trafficQuestion(facts, pool);
    if (question.podCidrs.length === 0) return unknown(`the pod CIDR of cluster ${facts.cluster.name} is not known`);
    return judgeTraffic(essentialPodTraffic(question), {
      consequence: 'Pods of this pool and of the other pools cannot reach each other or DNS.',
      fix: 'Allow all traffic to and between pods, before the rule that denies it',
      passed: `No NSG rule denies traffic to ${listText(question.podCidrs)}, in either direction.`,
      opens: 'all-ports',
      partly: 'passed',
    });
  },
});
