import type { CheckGroup } from '../check.ts';
import { gatewayPoolFitsTheCluster } from './gateway-pool-fits-the-cluster.ts';
import { overlayTakesTheVmSize } from './overlay-takes-the-vm-size.ts';
import { systemPoolHasTwoNodes } from './system-pool-has-two-nodes.ts';
import { wordsAreKnown } from './words-are-known.ts';

export const specification: CheckGroup = {
  name: 'specification',
  question: 'Does the pool fit the cluster?',
  checks: [wordsAreKnown, systemPoolHasTwoNodes, gatewayPoolFitsTheCluster, overlayTakesTheVmSize],
};
