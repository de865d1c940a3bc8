import { expect, test } from '@jest/globals';
import { addressSpaceOf } from '../../src/run/address-space.ts';
import {
  aCluster,
  anAgentPool,
  aPoolRequest,
  aSnapshot,
  NODE_SUBNET,
  someFacts,
  subnetId,
  unread,
} from '../builders.ts';

test('each subnet has its pools, old and new, how full it is, and what is still to come', () => {
  const snapshot = aSnapshot(someFacts({ cluster: aCluster(NODE_SUBNET) }));
  // Three nodes with an address for each, and one for each of thirty pods.
  expect(addressSpaceOf({ snapshot, pools: [aPoolRequest()] })).toMatchObject({
    vnet: { name: 'vnet1' },
    ranges: ['10.1.0.0/16'],
    subnets: [
      { name: 'subnet1', usage: { used: 3, limit: 251 }, pools: ['pool1'], newPools: [], incoming: 0 },
      { name: 'subnet2', usage: { used: 0, limit: 251 }, pools: [], newPools: ['pool2'], incoming: 93 },
    ],
  });
});

test('two new pools in one subnet take the addresses of both', () => {
  const pools = [aPoolRequest(), aPoolRequest({ name: 'pool3' })];
  const [, place] = addressSpaceOf({ snapshot: aSnapshot(), pools })?.subnets ?? [];
  expect(place).toMatchObject({ newPools: ['pool2', 'pool3'], incoming: 6 });
});

test('a pool that this run added stays a new one, and takes nothing any more', () => {
  const existing = anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2') });
  const snapshot = aSnapshot(someFacts({ agentPools: [anAgentPool(), existing] }));
  const [, place] = addressSpaceOf({ snapshot, pools: [aPoolRequest({ existing, isNew: true })] })?.subnets ?? [];
  expect(place).toMatchObject({ pools: [], newPools: ['pool2'], incoming: 0 });
});

test('a pool lies in the subnet of its pods as in that of its nodes', () => {
  const snapshot = aSnapshot(
    someFacts({ agentPools: [anAgentPool({ podSubnetId: subnetId('subnet2').toUpperCase() })] }),
  );
  expect(addressSpaceOf({ snapshot, pools: [] })?.subnets.map(({ pools }) => pools)).toEqual([['pool1'], ['pool1']]);
});

test('what was not read is left out: the picture without a VNet, how full it is without usages', () => {
  expect(
    addressSpaceOf({ snapshot: aSnapshot(someFacts(), { vnet: unread('forbidden') }), pools: [] }),
  ).toBeUndefined();
  const snapshot = aSnapshot(someFacts(), { usages: unread('forbidden') });
  const [, place] = addressSpaceOf({ snapshot, pools: [aPoolRequest()] })?.subnets ?? [];
  expect(place).toMatchObject({ newPools: ['pool2'], incoming: 0 });
  expect(place?.usage).toBeUndefined();
});

test('what AKS hosts and the API server are there beside the pools', () => {
  const cluster = aCluster({ hostedSystemSubnetId: subnetId('subnet2'), apiServerSubnetId: subnetId('subnet1') });
  const snapshot = aSnapshot(someFacts({ cluster }));
  expect(addressSpaceOf({ snapshot, pools: [] })?.subnets.map(({ pools }) => pools)).toEqual([
    ['pool1', 'API server'],
    ['system nodes hosted by AKS'],
  ]);
});
