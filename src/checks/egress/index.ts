import type { CheckGroup } from '../check.ts';
import { natGatewayHasAnAddress } from './nat-gateway-has-an-address.ts';
import { natGatewayIsOfTheSubnet } from './nat-gateway-is-of-the-subnet.ts';
import { natGatewayIsReady } from './nat-gateway-is-ready.ts';
import { natGatewayServesEveryZone } from './nat-gateway-serves-every-zone.ts';
import { podSubnetHasAWayOut } from './pod-subnet-has-a-way-out.ts';
import { subnetHasWhatTheOtherSubnetsHave } from './subnet-has-what-the-other-subnets-have.ts';

export const egress: CheckGroup = {
  name: 'egress',
  question: 'Do nodes and pods go out as the rest of the cluster does?',
  checks: [
    subnetHasWhatTheOtherSubnetsHave,
    natGatewayIsOfTheSubnet,
    natGatewayHasAnAddress,
    natGatewayIsReady,
    natGatewayServesEveryZone,
    podSubnetHasAWayOut,
  ],
};
