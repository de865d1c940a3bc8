import { refused } from '../rests.ts';
import { essentialTraffic } from '../../network/node-traffic.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { trafficQuestion } from './traffic-question.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues */
export const securityRulesLetNodesTalk = defineCheck({
  id: 'security-rules-let-nodes-talk',
  title: 'Security rules let the pool and the other pools reach kubelets (TCP 10250) and DNS (TCP and UDP 53)',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'networkSecurityGroups'],
  run(facts, pool) {
    const question = trafficQuestion(facts, pool);
    if (question === undefined) return subnetIsUnknown(pool, facts.vnet);
    return judgeTraffic(essentialTraffic(question), {
      consequence: 'Logs, exec, metrics or DNS will not work.',
      fix: 'Allow all traffic between the subnets of the pools, before the rule that denies it',
      passed: 'No security rule denies it, in both directions.',
      opens: 'all-ports',
      partly: 'passed',
    });
  },
});
