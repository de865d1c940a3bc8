import { expect, test } from '@jest/globals';
import { parsePoolMachines } from '../../src/resources/pool-machines.ts';

// In the shape of https://learn.microsoft.com/rest/api/aks/machines/list
test('name, addresses, zones and state of each machine are read', () => {
  const body = {
    value: [
      {
        id: '/subscriptions/s/…/machines/aks-pool2-12345678-vmss000000',
        name: 'aks-pool2-12345678-vmss000000',
        zones: ['1'],
        properties: {
          network: {
            ipAddresses: [
              { ip: '10.0.2.4', family: 'IPv4' },
              { ip: 'fd00:2::4', family: 'IPv6' },
            ],
          },
          provisioningState: 'Succeeded',
        },
      },
      { name: 'aks-pool2-12345678-vmss000001', properties: {} },
    ],
  };
  expect(parsePoolMachines(body)).toEqual([
    {
      name: 'aks-pool2-12345678-vmss000000',
      addresses: ['10.0.2.4', 'fd00:2::4'],
      zones: ['1'],
      provisioningState: 'Succeeded',
    },
    { name: 'aks-pool2-12345678-vmss000001', addresses: [], zones: [], provisioningState: undefined },
  ]);
});

test('an answer without machines is an empty list', () => {
  expect(parsePoolMachines({})).toEqual([]);
});
