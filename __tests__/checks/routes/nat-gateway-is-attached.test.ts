import { expect, test } from '@jest/globals';
import { natGatewayIsAttached } from '../../../src/checks/routes/nat-gateway-is-attached.ts';
import type { Subnet } from '../../../src/resources/network.ts';
import { aCluster, aPoolRequest, aSubnet, aVnet, networkId, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const GATEWAY = networkId('natGateways', 'nat1');

function judged(mine: Partial<Subnet>, other: Partial<Subnet> = {}, outboundType = 'userAssignedNATGateway') {
  const subnets = [aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'], ...other }), aSubnet(mine)];
  return ask(natGatewayIsAttached, {
    facts: { cluster: aCluster({ outboundType }), vnet: aVnet({ subnets }) },
  });
}

test('a subnet with a gateway is passed, one without failed', () => {
  expect(judged({ natGatewayId: GATEWAY })).toMatchObject({ status: 'passed', level: 'error' });
  expect(judged({})).toMatchObject({ status: 'failed', level: 'error' });
});

test('the gateway of the other pools is to be attached', () => {
  const { saw, fix } = judged({}, { natGatewayId: GATEWAY });
  expect(saw).toContain('Subnet subnet2 has no NAT gateway');
  expect(fix).toContain(`az network vnet subnet update --ids ${subnetId('subnet2')} --nat-gateway ${GATEWAY}`);
});

test.each(['loadBalancer', 'userDefinedRouting', 'managedNATGateway', 'none'])(
  'the outbound type %s is not about it',
  (outboundType) => {
    expect(judged({}, {}, outboundType).status).toBe('not-applicable');
    expect(judged({ natGatewayId: GATEWAY }, {}, outboundType).status).toBe('not-applicable');
  },
);

test('an unknown subnet', () => {
  const pools = [aPoolRequest({ subnetId: subnetId('elsewhere') })];
  const cluster = aCluster({ outboundType: 'userAssignedNATGateway' });
  expect(ask(natGatewayIsAttached, { facts: { cluster }, pools }).status).toBe('not-applicable');
});
