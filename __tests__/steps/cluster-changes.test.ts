import { expect, test } from '@jest/globals';
import { clusterChanges } from '../../src/steps/cluster-changes.ts';

test('a cluster that only went through an operation has no field that differs', () => {
  const before = { eTag: 'a', tags: {}, properties: { provisioningState: 'Failed', status: { x: 1 }, addons: null } };
  const after = { eTag: 'b', properties: { provisioningState: 'Succeeded', agentPoolProfiles: [] } };
  expect(clusterChanges(before, after)).toEqual([]);
});

test('every field that differs is told with its path and both values', () => {
  const before = {
    tags: { team: 'a' },
    properties: { agentPoolProfiles: [{ name: 'p', eTag: '1', nodeImageVersion: 'old' }], kubernetesVersion: '1.32' },
  };
  const after = {
    tags: { team: 'a', cost: '7' },
    properties: { agentPoolProfiles: [{ name: 'p', eTag: '2', nodeImageVersion: 'new' }], kubernetesVersion: '1.32' },
  };
  expect(clusterChanges(before, after)).toEqual([
    { path: 'tags.cost', before: 'absent', after: '"7"' },
    { path: 'properties.agentPoolProfiles.0.nodeImageVersion', before: '"old"', after: '"new"' },
  ]);
});
