import { breaks } from '../rests.ts';
import { essentialTraffic } from '../../network/node-traffic.ts';
import { trafficQuestion } from './traffic-question.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues */
export const securityRulesLetNodesTalk = defineCheck({
  id: 'security-rules-let-nodes-talk',
  title: 'Security rules let the pool and the system pools reach kubelets (TCP 10250) and DNS (TCP and UDP 53)',
  rests: breaks(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
  run(facts, pool) {
    return judgeTraffic(essentialTraffic(trafficQuestion(facts, pool)), {
      consequence: 'Logs, exec, metrics or DNS will not work.',
      fix: 'Allow all traffic between the subnets of the pools, before the rule that denies it',
      passed: 'No security rule denies it, in both directions.',
      opens: 'all-ports',
      partly: 'passed',
    });
  },
});
