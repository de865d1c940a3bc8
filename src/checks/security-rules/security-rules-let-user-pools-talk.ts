import { advice } from '../rests.ts';
import { allTraffic, notNeededBy, trafficAmongUserPools } from '../../network/node-traffic.ts';
import { allowCommands, denialsInWords } from './security-words.ts';
import { deniedBeside, rulesOf, rulesThatCut } from './told-denials.ts';
import { trafficQuestion } from './traffic-question.ts';
import { doubtsAbout } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** Subnets of their own are there to keep pools apart. https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements */
export const securityRulesLetUserPoolsTalk = defineCheck({
  id: 'security-rules-let-user-pools-talk',
  title: 'Security rules let all traffic pass between the pool and the other user pools',
  rests: advice('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
  run(facts, pool) {
    const question = trafficQuestion(facts, pool);
    if (notNeededBy(question).length === 0)
      return notApplicable(`no pool in another subnet is beside node pool ${pool.name} but those of system pods`);
    const traffic = trafficAmongUserPools(question);
    const told = new Set([...rulesThatCut(question, facts.cluster), ...rulesOf(allTraffic(question).obstacles)]);
    const denied = deniedBeside(traffic.obstacles, told);
    if (denied.length > 0)
      return fail(
        `${denialsInWords(denied)}. This looks intended: it isolates user pools from one another, while each reaches the system pools.`,
        `No action needed if it is intended. Know that Microsoft asks for all ports between nodes, that a Service whose pods and clients lie in different ones of these pools will not work, and that system pods may move to a user pool when the system pools are full. To open it: ${allowCommands(denied)}`,
      );
    const doubts = doubtsAbout(traffic);
    if (doubts !== undefined) return doubts;
    if (traffic.obstacles.length > 0)
      return notApplicable('other checks of security rules tell of every rule that denies traffic');
    return pass('No security rule denies any, in both directions.');
  },
});
