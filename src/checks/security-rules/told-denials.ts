import type { Cluster } from '../../resources/cluster.ts';
import type { SecurityRule } from '../../resources/network.ts';
import {
  essentialPodTraffic,
  essentialTraffic,
  trafficBetweenNodes,
  type Question,
} from '../../network/node-traffic.ts';
import type { Obstacle } from '../../network/traffic.ts';
import { isEncrypted, WIREGUARD } from './encryption.ts';

/** The rules that surely cut what every pool needs; the checks of that tell of them. */
export function rulesThatCut(question: Question, cluster: Cluster): ReadonlySet<SecurityRule> {
  const traffics = [
    essentialTraffic(question),
    essentialPodTraffic(question),
    ...(isEncrypted(cluster) ? [trafficBetweenNodes(question, WIREGUARD)] : []),
  ];
  const cut = traffics.flatMap(({ obstacles }) => obstacles).filter(({ isWhollyDenied }) => isWhollyDenied);
  return rulesOf(cut);
}

/** The rules that deny some of it. */
export function rulesOf(obstacles: readonly Obstacle[]): ReadonlySet<SecurityRule> {
  return new Set(obstacles.flatMap(({ denials }) => denials));
}

/** What rules deny beside those that something else tells of. */
export function deniedBeside(obstacles: readonly Obstacle[], told: ReadonlySet<SecurityRule>): readonly Obstacle[] {
  return obstacles.flatMap((obstacle) => {
    const denials = obstacle.denials.filter((rule) => !told.has(rule));
    return denials.length > 0 ? [{ ...obstacle, denials }] : [];
  });
}
