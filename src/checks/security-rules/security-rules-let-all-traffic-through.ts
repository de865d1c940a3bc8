import { inferred } from '../rests.ts';
import { allTraffic, essentialPodTraffic, essentialTraffic } from '../../network/node-traffic.ts';
import type { Obstacle } from '../../network/traffic.ts';
import { allowCommands, denialsInWords, doubtsInWords } from './security-words.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { trafficQuestion } from './traffic-question.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements: all protocols and ports between nodes. */
export const securityRulesLetAllTrafficThrough = defineCheck({
  id: 'security-rules-let-all-traffic-through',
  title: 'Security rules let all traffic pass within the pool and between it and the other pools',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'networkSecurityGroups'],
  run(facts, pool) {
    const question = trafficQuestion(facts, pool);
    if (question === undefined) return subnetIsUnknown(pool, facts.vnet);
    const { obstacles, unread } = allTraffic(question);
    // Rules that deny what is essential are told of by the checks of that.
    const essential = [essentialTraffic(question), essentialPodTraffic(question)].flatMap(
      (traffic) => traffic.obstacles,
    );
    const told = essential.filter(({ isWhollyDenied }) => isWhollyDenied);
    const denied = obstacles.flatMap((obstacle) => {
      const denials = obstacle.denials.filter((rule) => !told.some((other) => other.denials.includes(rule)));
      return denials.length > 0 ? [{ ...obstacle, denials } satisfies Obstacle] : [];
    });
    if (denied.length > 0)
      return fail(
        `${denialsInWords(denied)}.`,
        `AKS asks for all ports and protocols between nodes. Put an allowing rule before the one that denies: ${allowCommands(denied)}`,
      );
    const unclear = [...unread, ...[doubtsInWords(obstacles)].filter(Boolean)];
    if (unclear.length > 0) return unknown(`cannot be known: ${unclear.join('; ')}`);
    if (told.length > 0)
      return notApplicable(
        'security-rules-let-nodes-talk and security-rules-let-pods-talk tell of every rule that denies traffic',
      );
    return pass('No security rule denies any, in both directions.');
  },
});
