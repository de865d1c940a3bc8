import { expect, test } from '@jest/globals';
import { subnetIsInTheClusterVnet } from '../../../src/checks/placement/subnet-is-in-the-cluster-vnet.ts';
import { aCluster, anUnplacedPool, aPoolRequest, subnetId, VNET_ID } from '../../builders.ts';
import { ask, askOfEach } from '../ask.ts';

const unplaced = anUnplacedPool();

test.each([
  ['in the same VNet', { subnetId: subnetId('subnet2') }, 'passed'],
  ['in the same VNet in other letters', { subnetId: subnetId('subnet2').toUpperCase() }, 'passed'],
  ['in another VNet', { subnetId: subnetId('subnet2', 'vnet2') }, 'failed'],
  [
    'with a pod subnet in another VNet, which another check tells',
    { podSubnetId: subnetId('pods', 'vnet2') },
    'passed',
  ],
  [
    'with nothing but a pod subnet, in another VNet',
    { subnetId: undefined, podSubnetId: subnetId('pods', 'vnet2') },
    'failed',
  ],
  ['in a subnet that is not known yet', { subnetId: undefined }, 'unknown'],
])('a pool %s', (_case, changes, status) => {
  expect(ask(subnetIsInTheClusterVnet, { pools: [aPoolRequest(changes)] })).toMatchObject({ status, level: 'error' });
});

test('both virtual networks are named', () => {
  const finding = ask(subnetIsInTheClusterVnet, { pools: [aPoolRequest({ subnetId: subnetId('subnet2', 'vnet2') })] });
  expect(finding.saw).toContain(subnetId('subnet2', 'vnet2'));
  expect(finding.saw).toContain(VNET_ID);
});

test('where no pool names a subnet that of the API server tells the VNet', () => {
  const facts = { agentPools: [unplaced], cluster: aCluster({ apiServerSubnetId: subnetId('api', 'vnet2') }) };
  expect(ask(subnetIsInTheClusterVnet, { facts }).status).toBe('failed');
});

test('where nothing names a subnet nothing is said', () => {
  expect(ask(subnetIsInTheClusterVnet, { facts: { agentPools: [unplaced] } }).status).toBe('not-applicable');
});

test('where nothing names a subnet the pools that are asked for lie in one VNet, that of the first', () => {
  const pools = [aPoolRequest(), aPoolRequest({ name: 'pool3', subnetId: subnetId('subnet3', 'vnet2') })];
  const facts = { agentPools: [unplaced] };
  const findings = askOfEach(subnetIsInTheClusterVnet, { facts, pools });
  expect(findings).toMatchObject([
    { pool: 'pool2', status: 'not-applicable' },
    { pool: 'pool3', status: 'failed', saw: expect.stringContaining(VNET_ID) },
  ]);
});
