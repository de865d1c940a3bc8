import { expect, test } from '@jest/globals';
import { outboundAddressesMatchTheCluster } from '../../../src/checks/routes/outbound-addresses-match-the-cluster.ts';
import type { Subnet } from '../../../src/resources/network.ts';
import { aCluster, aPoolRequest, aSubnet, aVnet, networkId, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const GATEWAY = networkId('natGateways', 'nat1');

function judged(mine: Partial<Subnet>, other: Partial<Subnet> = {}, outboundType = 'loadBalancer') {
  const subnets = [aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'], ...other }), aSubnet(mine)];
  return ask(outboundAddressesMatchTheCluster, {
    facts: { cluster: aCluster({ outboundType }), vnet: aVnet({ subnets }) },
  });
}

test('a subnet with a gateway is failed, one without passed', () => {
  expect(judged({ natGatewayId: GATEWAY })).toMatchObject({ status: 'failed', level: 'notice' });
  expect(judged({})).toMatchObject({ status: 'passed', level: 'notice' });
});

test('the gateway is named, with the command that shows its addresses', () => {
  const { saw, fix } = judged({ natGatewayId: GATEWAY });
  expect(saw).toContain('NAT gateway nat1');
  expect(fix).toContain(`az network nat gateway show --ids ${GATEWAY} --query '[publicIpAddresses, publicIpPrefixes]'`);
});

test('the same gateway on the subnets of all other pools gives all the same addresses', () => {
  expect(judged({ natGatewayId: GATEWAY }, { natGatewayId: GATEWAY.toUpperCase() }).status).toBe('passed');
  expect(judged({ natGatewayId: GATEWAY }, { natGatewayId: networkId('natGateways', 'nat2') }).status).toBe('failed');
});

test('a gateway on the other subnet alone does not matter', () => {
  expect(judged({}, { natGatewayId: GATEWAY }).status).toBe('passed');
});

test.each(['userDefinedRouting', 'managedNATGateway', 'userAssignedNATGateway', 'none'])(
  'the outbound type %s is not about it',
  (outboundType) => {
    expect(judged({}, {}, outboundType).status).toBe('not-applicable');
    expect(judged({ natGatewayId: GATEWAY }, {}, outboundType).status).toBe('not-applicable');
  },
);

test('an unknown subnet', () => {
  const pools = [aPoolRequest({ subnetId: subnetId('elsewhere') })];
  const cluster = aCluster({ outboundType: 'loadBalancer' });
  expect(ask(outboundAddressesMatchTheCluster, { facts: { cluster }, pools }).status).toBe('not-applicable');
});
