import { describe, expect, test } from '@jest/globals';
import { placesBeside, placesOfCluster } from '../../src/network/cluster-places.ts';
import { knownVnetRanges } from '../../src/network/known-ranges.ts';
import { clusterVnetId } from '../../src/pool/subnet-reference.ts';
import { parseCluster } from '../../src/resources/cluster.ts';
import { aCluster, anAgentPool, anUnplacedPool, aSubnet, aVnet, subnetId, VNET_ID } from '../builders.ts';

const HOSTED = aCluster({
  hasHostedSystemPool: true,
  hostedSystemSubnetId: subnetId('hosted'),
  hostedNodeSubnetId: subnetId('karpenter'),
  apiServerSubnetId: subnetId('api'),
});

function told(places: ReturnType<typeof placesOfCluster>): readonly string[] {
  return places.map(({ subnetId: id, holds, isSystem, holder }) =>
    [id.split('/').at(-1), holds, isSystem ? 'system' : 'user', holder].join(' | '),
  );
}

describe('the places of a cluster', () => {
  test('are the subnets of its pools, by mode, with those of their pods', () => {
    const pools = [
      anAgentPool({ podSubnetId: subnetId('pods1') }),
      anAgentPool({ name: 'pool3', mode: 'User', vnetSubnetId: subnetId('subnet3') }),
    ];
    expect(told(placesOfCluster(aCluster(), pools))).toEqual([
      'subnet1 | nodes | system | node pool pool1',
      'pods1 | pods | system | node pool pool1',
      'subnet3 | nodes | user | node pool pool3',
    ]);
  });

  test('are those of the nodes that AKS hosts too: its system nodes count as System, those of auto-provisioning as User', () => {
    expect(told(placesOfCluster(HOSTED, []))).toEqual([
      'hosted | nodes | system | the system nodes that AKS hosts',
      'karpenter | nodes | user | the nodes of node auto-provisioning',
      'api | api-server | user | the API server',
    ]);
  });

  test('leave out the pool that is asked for when they are asked for beside it', () => {
    const pools = [anAgentPool(), anAgentPool({ name: 'pool2', mode: 'User', vnetSubnetId: subnetId('subnet2') })];
    expect(told(placesBeside(aCluster(), pools, 'pool2'))).toEqual(['subnet1 | nodes | system | node pool pool1']);
  });

  test('count a pool of mode ManagedSystem as System, and one without a subnet not at all', () => {
    const managed = anAgentPool({ mode: 'ManagedSystem' });
    expect(placesOfCluster(aCluster(), [managed, anUnplacedPool()])).toEqual([
      { subnetId: subnetId('subnet1'), holds: 'nodes', isSystem: true, pool: managed, holder: 'node pool pool1' },
    ]);
  });
});

test('a cluster without a pool lies in the VNet of the nodes that AKS hosts', () => {
  expect(clusterVnetId(HOSTED, [])).toBe(VNET_ID);
});

test('AKS knows the range of the VNet that its hosted nodes lie in', () => {
  const vnet = aVnet({
    addressPrefixes: ['10.1.0.0/16', '10.2.0.0/16'],
    subnets: [aSubnet({ name: 'hosted', addressPrefixes: ['10.2.0.0/26'] })],
  });
  expect(knownVnetRanges(HOSTED, [], vnet).map(({ cidr }) => cidr)).toEqual(['10.2.0.0/16']);
});

test('a cluster tells the subnets of the nodes that AKS hosts by hostedSystemProfile', () => {
  const cluster = parseCluster({
    properties: {
      hostedSystemProfile: {
        enabled: true,
        systemNodeSubnetID: subnetId('hosted'),
        nodeSubnetID: subnetId('karpenter'),
      },
    },
  });
  expect(cluster).toMatchObject({
    hasHostedSystemPool: true,
    hostedSystemSubnetId: subnetId('hosted'),
    hostedNodeSubnetId: subnetId('karpenter'),
  });
});
