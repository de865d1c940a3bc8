import { inferred } from '../rests.ts';
import { allTraffic } from '../../network/node-traffic.ts';
import { allowCommands, denialsInWords } from './security-words.ts';
import { deniedBeside, rulesThatCut } from './told-denials.ts';
import { trafficQuestion } from './traffic-question.ts';
import { doubtsAbout } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements: all protocols and ports between nodes. */
export const securityRulesLetAllTrafficThrough = defineCheck({
  id: 'security-rules-let-all-traffic-through',
  title: 'NSG rules allow all traffic within the pool, and between the pool and the system node pools',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
  run(facts, pool) {
    const question = trafficQuestion(facts, pool);
    const traffic = allTraffic(question);
    const told = rulesThatCut(question, facts.cluster);
    const denied = deniedBeside(traffic.obstacles, told);
    if (denied.length > 0)
      return fail(
        `${denialsInWords(denied)}. AKS requires all ports and protocols between nodes.`,
        `Allow the traffic before the rule that denies it: ${allowCommands(denied)}`,
      );
    const doubts = doubtsAbout(traffic);
    if (doubts !== undefined) return doubts;
    if (told.size > 0) return notApplicable('other checks cover every NSG rule that denies traffic');
    return pass('No NSG rule denies traffic within the pool or with the system node pools.');
  },
});
