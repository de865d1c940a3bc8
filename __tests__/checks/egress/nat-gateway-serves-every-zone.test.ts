import { expect, test } from '@jest/globals';
import { natGatewayServesEveryZone } from '../../../src/checks/egress/nat-gateway-serves-every-zone.ts';
import type { NatGateway } from '../../../src/resources/nat-gateways.ts';
import { ask } from '../ask.ts';
import { withGateway } from '../nat-gateways.ts';
import { aPoolWith } from '../pools.ts';

test.each<[string, Partial<NatGateway>, readonly string[], string]>([
  ['zone 1, and a pool in zone 1', { zones: ['1'] }, ['1'], 'passed'],
  ['zone 1, and a pool in zone 2', { zones: ['1'] }, ['2'], 'failed'],
  ['zone 1, and a pool in all', { zones: ['1'] }, ['1', '2', '3'], 'failed'],
  ['no zone', { zones: [] }, ['1', '2', '3'], 'passed'],
  ['StandardV2, which lies in all', { sku: 'StandardV2', zones: ['1', '2', '3'] }, ['1', '2', '3'], 'passed'],
  ['StandardV2 in a region of two zones', { sku: 'StandardV2', zones: ['1', '2'] }, ['3'], 'passed'],
  ['zone 1, and a pool that asks for none', { zones: ['1'] }, [], 'not-applicable'],
])('%s', (_case, gateway, availabilityZones, status) => {
  const pools = [aPoolWith({ availabilityZones })];
  expect(ask(natGatewayServesEveryZone, { ...withGateway(gateway), pools })).toMatchObject({
    status,
    level: 'warning',
  });
});

test('the zones without outbound connectivity are named', () => {
  const pools = [aPoolWith({ availabilityZones: ['1', '2', '3'] })];
  const { saw } = ask(natGatewayServesEveryZone, { ...withGateway({ zones: ['1'] }), pools });
  expect(saw).toContain('zones 2 and 3');
});
