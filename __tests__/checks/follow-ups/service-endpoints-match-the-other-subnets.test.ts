import { expect, test } from '@jest/globals';
import { serviceEndpointsMatchTheOtherSubnets } from '../../../src/checks/follow-ups/service-endpoints-match-the-other-subnets.ts';
import { anAgentPool, aSubnet, aVnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const STORAGE = 'Microsoft.Storage';

test.each([
  [[], [], 'passed'],
  [[STORAGE], [STORAGE], 'passed'],
  [[STORAGE], ['microsoft.storage'], 'passed'],
  [[], [STORAGE], 'passed'],
  [[STORAGE], [], 'failed'],
])('the other pools have %j, the subnet %j: %s', (others, own, status) => {
  const vnet = aVnet({
    subnets: [aSubnet({ name: 'subnet1', serviceEndpoints: others }), aSubnet({ serviceEndpoints: own })],
  });
  expect(ask(serviceEndpointsMatchTheOtherSubnets, { facts: { vnet } })).toMatchObject({ status, level: 'notice' });
});

test('an endpoint that only some of the other pools have is not missing', () => {
  const vnet = aVnet({
    subnets: [
      aSubnet({ name: 'subnet1', serviceEndpoints: [STORAGE] }),
      aSubnet({ name: 'subnet3', serviceEndpoints: [] }),
      aSubnet(),
    ],
  });
  const agentPools = [anAgentPool(), anAgentPool({ name: 'pool3', vnetSubnetId: subnetId('subnet3') })];
  expect(ask(serviceEndpointsMatchTheOtherSubnets, { facts: { vnet, agentPools } }).status).toBe('passed');
});

test('the command keeps the existing endpoints', () => {
  const vnet = aVnet({
    subnets: [
      aSubnet({ name: 'subnet1', serviceEndpoints: [STORAGE] }),
      aSubnet({ serviceEndpoints: ['Microsoft.KeyVault'] }),
    ],
  });
  expect(ask(serviceEndpointsMatchTheOtherSubnets, { facts: { vnet } }).fix).toContain(
    '--service-endpoints Microsoft.KeyVault Microsoft.Storage',
  );
});
