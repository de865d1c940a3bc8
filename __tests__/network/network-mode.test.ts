import { describe, expect, test } from '@jest/globals';
import { defaultMaxPods, networkMode, type NetworkMode } from '../../src/network/network-mode.ts';
import { aCluster, anAgentPool, subnetId } from '../builders.ts';

const pool = anAgentPool();
const poolWithPodSubnet = anAgentPool({ podSubnetId: subnetId('pods') });

describe('network mode', () => {
  test.each<[string, string, string, NetworkMode]>([
    ['azure', '', 'azure', 'node-subnet'],
    ['azure', '', 'cilium', 'node-subnet'],
    ['azure', 'overlay', 'azure', 'overlay'],
    ['azure', 'overlay', 'cilium', 'overlay'],
    ['kubenet', '', '', 'kubenet'],
    ['none', '', '', 'none'],
  ])('plugin %s in mode %j on %j is %s', (networkPlugin, networkPluginMode, networkDataplane, mode) => {
    expect(networkMode(aCluster({ networkPlugin, networkPluginMode, networkDataplane }), [pool])).toBe(mode);
  });

  test('a subnet for pods on one pool makes it pod-subnet', () => {
    const flat = aCluster({ networkPluginMode: '' });
    expect(networkMode(flat, [pool, poolWithPodSubnet])).toBe('pod-subnet');
    expect(networkMode(flat, [])).toBe('node-subnet');
  });

  test('a subnet for pods changes nothing in an overlay', () => {
    expect(networkMode(aCluster(), [poolWithPodSubnet])).toBe('overlay');
  });

  test.each<[NetworkMode, number]>([
    ['node-subnet', 30],
    ['overlay', 250],
    ['kubenet', 110],
    ['pod-subnet', 110],
    ['none', 250],
  ])('%s has %i pods on a node when nobody says a number', (mode, maxPods) => {
    expect(defaultMaxPods(mode)).toBe(maxPods);
  });
});
