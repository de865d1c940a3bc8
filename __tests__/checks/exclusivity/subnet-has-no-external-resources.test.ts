import { expect, test } from '@jest/globals';
import { subnetHasNoExternalResources } from '../../../src/checks/exclusivity/subnet-has-no-external-resources.ts';
import { aSubnet, aVnet, GROUP, SUBSCRIPTION } from '../../builders.ts';
import { ask } from '../ask.ts';

const GATEWAY = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}/providers/Microsoft.Network/applicationGateways/gw1/gatewayIPConfigurations/ip`;

test.each([
  [{}, 'passed', 'No service has claimed'],
  [{ externalResources: ['AzureKubernetesService'] }, 'failed', 'AzureKubernetesService'],
  [{ applicationGatewayIpConfigurationIds: [GATEWAY] }, 'failed', 'application gateway gw1 (rg1)'],
])('a subnet with %j: %s', (changes, status, words) => {
  const vnet = aVnet({ subnets: [aSubnet(changes)] });
  expect(ask(subnetHasNoExternalResources, { facts: { vnet } })).toMatchObject({
    status,
    level: 'error',
    saw: expect.stringContaining(words),
  });
});
