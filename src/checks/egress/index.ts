import type { CheckGroup } from '../check.ts';
import { natGatewayHasAnAddress } from './nat-gateway-has-an-address.ts';
import { natGatewayIsOnTheSubnet } from './nat-gateway-is-on-the-subnet.ts';
import { natGatewayIsReady } from './nat-gateway-is-ready.ts';
import { natGatewayServesEveryZone } from './nat-gateway-serves-every-zone.ts';
import { podSubnetHasAWayOut } from './pod-subnet-has-a-way-out.ts';
import { subnetMatchesTheOtherSubnets } from './subnet-matches-the-other-subnets.ts';

export const egress: CheckGroup = {
  name: 'egress',
  question: 'Do nodes and pods have the same outbound path as the rest of the cluster?',
  checks: [
    subnetMatchesTheOtherSubnets,
    natGatewayIsOnTheSubnet,
    natGatewayHasAnAddress,
    natGatewayIsReady,
    natGatewayServesEveryZone,
    podSubnetHasAWayOut,
  ],
};
