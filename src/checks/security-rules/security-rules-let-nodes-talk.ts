import { breaks } from '../rests.ts';
import { essentialTraffic } from '../../network/node-traffic.ts';
import { trafficQuestion } from './traffic-question.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues */
export const securityRulesLetNodesTalk = defineCheck({
  id: 'security-rules-let-nodes-talk',
  title: 'NSG rules allow DNS (UDP 53) and kubelet (TCP 10250) traffic between the pool and the system node pools',
  rests: breaks(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
  run(facts, pool) {
    return judgeTraffic(essentialTraffic(trafficQuestion(facts, pool)), {
      consequence: 'DNS, logs, exec, or metrics will not work.',
      fix: 'Allow all traffic between the subnets of the pools, before the rule that denies it',
      passed: 'No NSG rule denies DNS or kubelet traffic between the pool and the system node pools.',
      opens: 'all-ports',
      partly: 'passed',
    });
  },
});
