import type { CheckGroup } from '../check.ts';
import { securityAdminRulesAllowThePool } from './security-admin-rules-allow-the-pool.ts';
import { securityRulesLetAllTrafficThrough } from './security-rules-let-all-traffic-through.ts';
import { securityRulesLetEncryptedTrafficThrough } from './security-rules-let-encrypted-traffic-through.ts';
import { securityRulesLetLoadBalancersProbe } from './security-rules-let-load-balancers-probe.ts';
import { securityRulesLetNodesReachDns } from './security-rules-let-nodes-reach-dns.ts';
import { securityRulesLetNodesReachTheApiServer } from './security-rules-let-nodes-reach-the-api-server.ts';
import { securityRulesLetNodesReachTheInternet } from './security-rules-let-nodes-reach-the-internet.ts';
import { securityRulesLetNodesTalk } from './security-rules-let-nodes-talk.ts';
import { securityRulesLetPodsReachTheApiServer } from './security-rules-let-pods-reach-the-api-server.ts';
import { securityRulesLetPodsTalk } from './security-rules-let-pods-talk.ts';
import { securityRulesLetUserPoolsTalk } from './security-rules-let-user-pools-talk.ts';

export const securityRules: CheckGroup = {
  name: 'security-rules',
  question: 'Do NSG rules allow the traffic that the cluster needs?',
  checks: [
    securityRulesLetNodesTalk,
    securityRulesLetPodsTalk,
    securityRulesLetAllTrafficThrough,
    securityRulesLetEncryptedTrafficThrough,
    securityRulesLetUserPoolsTalk,
    securityRulesLetNodesReachTheApiServer,
    securityRulesLetPodsReachTheApiServer,
    securityRulesLetNodesReachTheInternet,
    securityRulesLetNodesReachDns,
    securityRulesLetLoadBalancersProbe,
    securityAdminRulesAllowThePool,
  ],
};
