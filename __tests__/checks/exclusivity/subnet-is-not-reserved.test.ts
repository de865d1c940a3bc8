import { expect, test } from '@jest/globals';
import { subnetIsNotReserved } from '../../../src/checks/exclusivity/subnet-is-not-reserved.ts';
import { aPoolRequest, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['GatewaySubnet', 'failed'],
  ['gatewaysubnet', 'failed'],
  ['AzureFirewallSubnet', 'failed'],
  ['AzureFirewallManagementSubnet', 'failed'],
  ['AzureBastionSubnet', 'failed'],
  ['RouteServerSubnet', 'failed'],
  ['GatewaySubnet2', 'passed'],
  ['subnet2', 'passed'],
])('%s: %s', (name, status) => {
  const pools = [aPoolRequest({ subnetId: subnetId(name) })];
  expect(ask(subnetIsNotReserved, { pools })).toMatchObject({ status, level: 'error' });
});
