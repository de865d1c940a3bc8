import { expect, test } from '@jest/globals';
import { networkNamesAreValidLabels } from '../../../src/checks/placement/network-names-are-valid-labels.ts';
import { aCluster, aPoolRequest, aVnet, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['subnet2', 'passed'],
  ['Snet_pool-2.a', 'passed'],
  ['s', 'passed'],
  ['subnet_', 'failed'],
])('in an overlay, a subnet called %s: %s', (name, status) => {
  const pools = [aPoolRequest({ subnetId: subnetId(name) })];
  expect(ask(networkNamesAreValidLabels, { pools })).toMatchObject({ status, level: 'warning' });
});

test('the resource group of the virtual network counts too', () => {
  const vnet = aVnet({ id: aVnet().id.replace('/rg1/', '/rg(1)/') });
  expect(ask(networkNamesAreValidLabels, { facts: { vnet } }).saw).toContain('resource group rg(1) (5 characters)');
});

test('elsewhere names are no labels', () => {
  const pools = [aPoolRequest({ subnetId: subnetId('subnet_') })];
  expect(ask(networkNamesAreValidLabels, { facts: { cluster: aCluster(NODE_SUBNET) }, pools }).status).toBe(
    'not-applicable',
  );
});
