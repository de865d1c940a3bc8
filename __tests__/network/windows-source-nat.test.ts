import { expect, test } from '@jest/globals';
import { windowsPoolsToReimage } from '../../src/network/windows-source-nat.ts';
import { aCluster, anAgentPool, aPoolRequest, aSubnet, aVnet, NODE_SUBNET, subnetId } from '../builders.ts';

const WINDOWS = anAgentPool({ name: 'win', osType: 'Windows' });
const ADDED = anAgentPool({ name: 'pool2', osType: 'Windows', vnetSubnetId: subnetId('subnet2') });
const vnet = (range: string) =>
  aVnet({
    addressPrefixes: ['10.1.0.0/16', '10.2.0.0/16'],
    subnets: [aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }), aSubnet({ addressPrefixes: [range] })],
  });

test.each([
  ['10.2.0.0/24', ['win']],
  ['10.1.2.0/24', []],
])('after a pool in %s was added, there are to be reimaged: %j', (range, names) => {
  const pools = windowsPoolsToReimage(aCluster(NODE_SUBNET), [anAgentPool(), WINDOWS, ADDED], vnet(range), [
    aPoolRequest(),
  ]);
  expect(pools.map(({ name }) => name)).toEqual(names);
});
