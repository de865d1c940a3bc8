import type { CheckGroup } from '../check.ts';
import { serviceEndpointsMatchTheOtherSubnets } from './service-endpoints-match-the-other-subnets.ts';
import { windowsNodesKnowTheSubnetRange } from './windows-nodes-know-the-subnet-range.ts';
import { windowsPoolsCanBeReimaged } from './windows-pools-can-be-reimaged.ts';

export const followUps: CheckGroup = {
  name: 'follow-ups',
  question: 'What is left to do after the add?',
  checks: [windowsNodesKnowTheSubnetRange, windowsPoolsCanBeReimaged, serviceEndpointsMatchTheOtherSubnets],
};
