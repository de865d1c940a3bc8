import { expect, test } from '@jest/globals';
import { noLockBlocksDeletes } from '../../../src/checks/exclusivity/no-lock-blocks-deletes.ts';
import { aLock, atScopes } from '../../access-builders.ts';
import { CLUSTER_ID, NODE_GROUP_ID } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['none', [], [], 'passed'],
  ['one on the cluster', [aLock(CLUSTER_ID, { level: 'CanNotDelete' })], [], 'passed'],
  ['one on the nodes', [], [aLock(NODE_GROUP_ID, { level: 'CanNotDelete' })], 'failed'],
  ['one against writing', [], [aLock(NODE_GROUP_ID)], 'passed'],
] as const)('locks: %s: %s', (_what, onCluster, onNodes, status) => {
  const locks = atScopes([CLUSTER_ID, onCluster], [NODE_GROUP_ID, onNodes]);
  expect(ask(noLockBlocksDeletes, { facts: { locks } })).toMatchObject({ status, level: 'warning' });
});

test('when the resource group of the nodes was not looked at nothing is known', () => {
  expect(ask(noLockBlocksDeletes, { facts: { locks: atScopes([CLUSTER_ID, []]) } }).status).toBe('unknown');
});
