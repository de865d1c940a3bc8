import type { CheckGroup } from '../check.ts';
import { privateEndpointNeedsNoMove } from './private-endpoint-needs-no-move.ts';
import { serviceEndpointsAreAsInTheOtherSubnets } from './service-endpoints-are-as-in-the-other-subnets.ts';
import { systemPodsNeedNoMove } from './system-pods-need-no-move.ts';
import { windowsPoolsHaveANewerImage } from './windows-pools-have-a-newer-image.ts';
import { windowsPoolsShowSourcesToTheSubnet } from './windows-pools-show-sources-to-the-subnet.ts';

export const followUps: CheckGroup = {
  name: 'follow-ups',
  question: 'What is left to do after the add?',
  checks: [
    windowsPoolsShowSourcesToTheSubnet,
    windowsPoolsHaveANewerImage,
    serviceEndpointsAreAsInTheOtherSubnets,
    systemPodsNeedNoMove,
    privateEndpointNeedsNoMove,
  ],
};
