import { expect, test } from '@jest/globals';
import { windowsPoolsCanBeReimaged } from '../../../src/checks/follow-ups/windows-pools-can-be-reimaged.ts';
import type { Facts } from '../../../src/facts/facts.ts';
import { atScopes } from '../../access-builders.ts';
import {
  aCluster,
  anAgentPool,
  aPoolRequest,
  aSubnet,
  aVnet,
  NODE_SUBNET,
  subnetId,
  CLUSTER_ID,
} from '../../builders.ts';
import { ask } from '../ask.ts';

const POOL = { ...anAgentPool({ name: 'win', osType: 'Windows', nodeImageVersion: 'win-1' }) };
// subnet2 lies outside of the range that the pools are in.
const vnet = aVnet({
  addressPrefixes: ['10.1.0.0/16', '10.9.0.0/16'],
  subnets: [
    aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }),
    aSubnet({ addressPrefixes: ['10.9.2.0/24'] }),
  ],
});
const profiles = (latestNodeImageVersion: string): Facts['upgradeProfiles'] =>
  atScopes([`${CLUSTER_ID}/agentPools/win`, { latestNodeImageVersion }]);

test.each([
  ['win-2', 'passed'],
  ['win-1', 'failed'],
])('the pool has win-1 and the newest is %s: %s', (latest, status) => {
  const finding = ask(windowsPoolsCanBeReimaged, {
    facts: {
      cluster: aCluster(NODE_SUBNET),
      agentPools: [POOL],
      vnet,
      upgradeProfiles: profiles(latest),
    },
  });
  expect(finding).toMatchObject({ status, level: 'notice' });
});

test('a subnet in a known range needs no new image', () => {
  const finding = ask(windowsPoolsCanBeReimaged, {
    facts: { cluster: aCluster(NODE_SUBNET), agentPools: [{ ...POOL, vnetSubnetId: subnetId('subnet1') }] },
  });
  expect(finding).toMatchObject({ status: 'not-applicable', saw: expect.stringContaining('no Windows pool') });
});

test('a pool that this run reimaged needs no new image', () => {
  const facts = { cluster: aCluster(NODE_SUBNET), agentPools: [POOL], vnet, upgradeProfiles: profiles('win-1') };
  const pools = [aPoolRequest({ reimagedSince: ['win'] })];
  expect(ask(windowsPoolsCanBeReimaged, { facts, pools }).status).toBe('not-applicable');
});

test('an unknown image leaves the answer unknown', () => {
  const finding = ask(windowsPoolsCanBeReimaged, {
    facts: { cluster: aCluster(NODE_SUBNET), agentPools: [POOL], vnet },
  });
  expect(finding.status).toBe('unknown');
});
