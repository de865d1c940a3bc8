import { expect, test } from '@jest/globals';
import { subnetExists } from '../../../src/checks/placement/subnet-exists.ts';
import { aCluster, aPoolRequest, aSubnet, aVnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const WITHOUT = aVnet({ subnets: [aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.0.0/24'] })] });

test.each([
  ['that is there', aVnet(), {}, 'passed'],
  ['that is there in other letters', aVnet(), { subnetId: subnetId('SubNet2') }, 'passed'],
  ['that is not there', WITHOUT, {}, 'failed'],
  ['of another VNet, which was not read', WITHOUT, { subnetId: subnetId('subnet2', 'vnet2') }, 'not-applicable'],
  ['that is not known yet', aVnet(), { subnetId: undefined }, 'unknown'],
])('a subnet %s', (_case, vnet, changes, status) => {
  expect(ask(subnetExists, { facts: { vnet }, pools: [aPoolRequest(changes)] })).toMatchObject({
    status,
    level: 'error',
  });
});

// 11 nodes and the 2 of an upgrade (10 % rounded up) take 13 addresses on overlay; a /28 has 11, a /27 has 27.
test('it offers a free range with room for the pool and its upgrade', () => {
  const finding = ask(subnetExists, { facts: { vnet: WITHOUT }, pools: [aPoolRequest({ wanted: { count: 11 } })] });
  expect(finding.fix).toContain(
    'az network vnet subnet create --subscription 00000000-0000-4000-8000-000000000001 --resource-group rg1 --vnet-name vnet1 --name subnet2 --address-prefixes 10.1.1.0/27',
  );
});

test('the free range overlaps no services and no pods', () => {
  const cluster = aCluster({ serviceCidrs: ['10.1.1.0/24'], podCidrs: ['10.1.2.0/23'] });
  expect(ask(subnetExists, { facts: { vnet: WITHOUT, cluster } }).fix).toContain('--address-prefixes 10.1.4.0/28');
});

test('a range that the cluster uses already is offered before one that may need a reconcile', () => {
  const vnet = { ...WITHOUT, addressPrefixes: ['10.9.0.0/16', '10.1.0.0/16'] };
  expect(ask(subnetExists, { facts: { vnet } }).fix).toContain('--address-prefixes 10.1.1.0/28');
});

test('where no range is free it says so', () => {
  const vnet = { ...WITHOUT, addressPrefixes: ['10.1.0.0/24'] };
  expect(ask(subnetExists, { facts: { vnet } }).fix).toContain('has no free /28');
});
