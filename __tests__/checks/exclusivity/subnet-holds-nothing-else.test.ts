import { expect, test } from '@jest/globals';
import { subnetHoldsNothingElse } from '../../../src/checks/exclusivity/subnet-holds-nothing-else.ts';
import { aSubnet, aVnet, NODE_GROUP_ID, SUBSCRIPTION } from '../../builders.ts';
import { ask } from '../ask.ts';

const GROUP9 = `/subscriptions/${SUBSCRIPTION}/resourceGroups/group9/providers/Microsoft.Network`;

test.each([
  ['nothing', {}, 'passed'],
  [
    'a frontend of the own internal load balancer',
    {
      ipConfigurationIds: [
        `${NODE_GROUP_ID}/providers/Microsoft.Network/loadBalancers/KUBERNETES-INTERNAL/frontendIPConfigurations/a`,
      ],
    },
    'passed',
  ],
  [
    'a network interface of others',
    { ipConfigurationIds: [`${GROUP9}/networkInterfaces/nic1/ipConfigurations/a`] },
    'failed',
  ],
  ['a private endpoint of others', { privateEndpointIds: [`${GROUP9}/privateEndpoints/pe1`] }, 'failed'],
])('a subnet with %s: %s', (_what, changes, status) => {
  const vnet = aVnet({ subnets: [aSubnet(changes)] });
  expect(ask(subnetHoldsNothingElse, { facts: { vnet } })).toMatchObject({ status, level: 'notice' });
});

test('it names five and counts the rest', () => {
  const ids = [1, 2, 3, 4, 5, 6, 7].map((number) => `${GROUP9}/networkInterfaces/nic${number}/ipConfigurations/a`);
  const vnet = aVnet({ subnets: [aSubnet({ ipConfigurationIds: ids })] });
  const { saw } = ask(subnetHoldsNothingElse, { facts: { vnet } });
  expect(saw).toContain('networkInterfaces/nic5 in group9, and 2 more');
  expect(saw).not.toContain('nic6');
});
