import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/values/json.ts';
import { parseNetworkSecurityGroup } from '../../src/resources/network.ts';

function ruleOf(properties: JsonObject) {
  const body = { id: '/nsg1', name: 'nsg1', properties: { securityRules: [{ name: 'rule1', properties }] } };
  return parseNetworkSecurityGroup(body).rules[0];
}

test.each([
  ['Outbound', 'Allow'],
  ['outbound', 'allow'],
  ['OUTBOUND', 'ALLOW'],
])('%s and %s are read in any case', (direction, access) => {
  expect(ruleOf({ direction, access })).toMatchObject({ direction: 'Outbound', access: 'Allow' });
});

test('Inbound and Deny are what is left', () => {
  expect(ruleOf({ direction: 'inbound', access: 'deny' })).toMatchObject({ direction: 'Inbound', access: 'Deny' });
});

test('one prefix or port and several are one list', () => {
  expect(
    ruleOf({
      sourceAddressPrefix: '10.1.0.0/16',
      sourceAddressPrefixes: [],
      destinationAddressPrefixes: ['10.2.0.0/16', '10.3.0.0/16'],
      sourcePortRange: '*',
      destinationPortRanges: ['53', '80-90'],
    }),
  ).toMatchObject({
    sources: ['10.1.0.0/16'],
    destinations: ['10.2.0.0/16', '10.3.0.0/16'],
    sourcePorts: ['*'],
    destinationPorts: ['53', '80-90'],
  });
});
