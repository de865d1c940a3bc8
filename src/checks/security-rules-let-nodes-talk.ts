import { essentialTraffic } from '../network/node-traffic.ts';
import { allowCommands, denialsInWords, doubtsInWords } from './support/security-words.ts';
import { subnetIsUnknown } from './support/subnets.ts';
import { trafficQuestion } from './support/traffic-question.ts';
import { defineCheck, fail, pass, skip } from './check.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues */
export const securityRulesLetNodesTalk = defineCheck({
  id: 'security-rules-let-nodes-talk',
  title: 'Security rules let the pool and the other pools reach kubelets (TCP 10250) and DNS (TCP and UDP 53)',
  severity: 'error',
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'networkSecurityGroups'],
  run(facts, pool) {
    const question = trafficQuestion(facts, pool);
    if (question === undefined) return subnetIsUnknown(pool, facts.vnet);
    const { obstacles, unread } = essentialTraffic(question);
    const denied = obstacles.filter(({ isWhollyDenied }) => isWhollyDenied);
    if (denied.length > 0)
      return fail(
        `${denialsInWords(denied)}. Logs, exec, metrics or DNS will not work.`,
        `Allow all traffic between the subnets of the pools, before the rule that denies it: ${allowCommands(denied)}`,
      );
    const unknown = [...unread, ...[doubtsInWords(obstacles)].filter(Boolean)];
    if (unknown.length > 0) return skip(`cannot be known: ${unknown.join('; ')}`);
    return pass('No security rule denies it, in both directions.');
  },
});
