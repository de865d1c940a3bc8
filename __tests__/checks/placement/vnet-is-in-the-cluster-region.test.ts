import { expect, test } from '@jest/globals';
import { vnetIsInTheClusterRegion } from '../../../src/checks/placement/vnet-is-in-the-cluster-region.ts';
import { aVnet } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['westeurope', 'passed'],
  ['West Europe', 'passed'],
  ['northeurope', 'failed'],
  ['', 'unknown'],
])('a virtual network in "%s" for a cluster in westeurope: %s', (location, status) => {
  expect(ask(vnetIsInTheClusterRegion, { facts: { vnet: aVnet({ location }) } })).toMatchObject({
    status,
    level: 'error',
  });
});
