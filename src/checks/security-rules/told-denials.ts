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

/** The rules that surely deny what every pool needs, which other checks report. */
export function rulesThatCut(question: Question, cluster: Cluster): ReadonlySet<SecurityRule> {
  const traffics = [
    essentialTraffic(question),
    essentialPodTraffic(question),
    ...(isEncrypted(cluster) ? [trafficBetweenNodes(question, WIREGUARD)] : []),
  ];
  const cut = traffics.flatMap(({ obstacles }) => obstacles).filter(({ isWhollyDenied }) => isWhollyDenied);
  return rulesOf(cut);
}

/** The rules that deny part of the traffic. */
export function rulesOf(obstacles: readonly Obstacle[]): ReadonlySet<SecurityRule> {
  return new Set(obstacles.flatMap(({ denials }) => denials));
}

/** What rules deny, without those that other checks report. */
export function deniedBeside(obstacles: readonly Obstacle[], told: ReadonlySet<SecurityRule>): readonly Obstacle[] {
  return obstacles.flatMap((obstacle) => {
    const denials = obstacle.denials.filter((rule) => !told.has(rule));
    return denials.length > 0 ? [{ ...obstacle, denials }] : [];
  });
}
