import { advice } from '../rests.ts';
import { isolationAdvice, LOOKS_INTENDED } from '../shared/isolation-words.ts';
import { allTraffic, notNeededBy, trafficAmongUserPools } from '../../network/node-traffic.ts';
import { allowCommands, denialsInWords } from './security-words.ts';
import { deniedBeside, rulesOf, rulesThatCut } from './told-denials.ts';
import { trafficQuestion } from './traffic-question.ts';
import { doubtsAbout } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** Isolation is why many pools get a dedicated subnet. https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements */
export const securityRulesLetUserPoolsTalk = defineCheck({
  id: 'security-rules-let-user-pools-talk',
  title: 'NSG rules allow all traffic between the pool and the other user node pools',
  rests: advice('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
  run(facts, pool) {
    const question = trafficQuestion(facts, pool);
    if (notNeededBy(question).length === 0)
      return notApplicable(`no other user node pool is in a different subnet than node pool ${pool.name}`);
    const traffic = trafficAmongUserPools(question);
    const told = new Set([...rulesThatCut(question, facts.cluster), ...rulesOf(allTraffic(question).obstacles)]);
    const denied = deniedBeside(traffic.obstacles, told);
    if (denied.length > 0)
      return fail(`${denialsInWords(denied)}. ${LOOKS_INTENDED}`, isolationAdvice(allowCommands(denied)));
    const doubts = doubtsAbout(traffic);
    if (doubts !== undefined) return doubts;
    if (traffic.obstacles.length > 0) return notApplicable('other checks cover every NSG rule that denies traffic');
    return pass('No NSG rule denies traffic between the pool and the other user node pools.');
  },
});
