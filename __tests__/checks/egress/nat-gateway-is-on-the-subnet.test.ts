import { expect, test } from '@jest/globals';
import { natGatewayIsOnTheSubnet } from '../../../src/checks/egress/nat-gateway-is-on-the-subnet.ts';
import { natGatewayIsAttached } from '../../../src/checks/routes/nat-gateway-is-attached.ts';
import { ask } from '../ask.ts';
import { aSubnet } from '../../builders.ts';
import { GATEWAY_ID, withGateway } from '../nat-gateways.ts';

const WHOLE = { defaultNatGatewayId: GATEWAY_ID };
const SUBNETS = [aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }), aSubnet()];

test('a gateway of the whole virtual network is a warning, and no error', () => {
  const question = withGateway('none', { vnet: { ...WHOLE, subnets: SUBNETS } });
  expect(ask(natGatewayIsAttached, question).status).toBe('not-applicable');
  const finding = ask(natGatewayIsOnTheSubnet, question);
  expect(finding).toMatchObject({ status: 'failed', level: 'warning' });
  expect(finding.saw).toContain('Outbound traffic works');
  expect(finding.saw).toContain('SubnetNotAssociatedWithNATGateway');
  expect(finding.fix).toContain('az network vnet subnet update');
});

test('one of the subnet passes, and none at all is an error of another check', () => {
  expect(ask(natGatewayIsOnTheSubnet, withGateway({}, { vnet: WHOLE })).status).toBe('passed');
  expect(ask(natGatewayIsOnTheSubnet, withGateway('none')).status).toBe('not-applicable');
  expect(ask(natGatewayIsAttached, withGateway('none')).status).toBe('failed');
});

test('another outbound type asks for none', () => {
  const question = withGateway('none', { vnet: { ...WHOLE, subnets: SUBNETS }, cluster: { outboundType: 'none' } });
  expect(ask(natGatewayIsOnTheSubnet, question).status).toBe('not-applicable');
});
