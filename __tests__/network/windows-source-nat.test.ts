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
  ['came up in 10.2.0.0/24', '10.2.0.0/24', true, ['win']],
  ['came up in 10.1.2.0/24', '10.1.2.0/24', true, []],
  ['did not come up in 10.2.0.0/24', '10.2.0.0/24', false, []],
])('after a pool that %s there are to be reimaged: %j', (_case, range, isThere, names) => {
  const pools = windowsPoolsToReimage(aCluster(NODE_SUBNET), [anAgentPool(), WINDOWS, ADDED], vnet(range), [
    { ...aPoolRequest(), isThere },
  ]);
  expect(pools.map(({ name }) => name)).toEqual(names);
});
