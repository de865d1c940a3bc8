import { expect, test } from '@jest/globals';
import { noLockBlocksDeletes } from '../../../src/checks/exclusivity/no-lock-blocks-deletes.ts';
import { noLockBlocksWrites } from '../../../src/checks/exclusivity/no-lock-blocks-writes.ts';
import { nodeResourcesAreNotLocked } from '../../../src/checks/exclusivity/node-resources-are-not-locked.ts';
import { aLock, atScopes } from '../../access-builders.ts';
import { CLUSTER_ID, NODE_GROUP_ID } from '../../builders.ts';
import { ask } from '../ask.ts';

const BALANCER = `${NODE_GROUP_ID}/providers/Microsoft.Network/loadBalancers/kubernetes`;
const below = (level: 'ReadOnly' | 'CanNotDelete'): { locks: ReturnType<typeof atScopes> } => ({
  locks: atScopes([CLUSTER_ID, []], [NODE_GROUP_ID, [aLock(BALANCER, { level })]]),
});

test.each(['ReadOnly', 'CanNotDelete'] as const)(
  'a lock %s on one resource of the nodes is a warning alone',
  (level) => {
    const facts = below(level) as never;
    expect(ask(nodeResourcesAreNotLocked, { facts })).toMatchObject({ status: 'failed', level: 'warning' });
    expect(ask(noLockBlocksWrites, { facts }).status).toBe('passed');
    expect(ask(noLockBlocksDeletes, { facts }).status).toBe('passed');
  },
);

test('a lock on the whole group is told by the other checks', () => {
  const facts = { locks: atScopes([NODE_GROUP_ID, [aLock(NODE_GROUP_ID, { level: 'CanNotDelete' })]]) };
  expect(ask(nodeResourcesAreNotLocked, { facts }).status).toBe('passed');
  expect(ask(noLockBlocksDeletes, { facts }).status).toBe('failed');
});

test('a group that is named alike is another', () => {
  const facts = { locks: atScopes([NODE_GROUP_ID, [aLock(`${NODE_GROUP_ID}2`, { level: 'CanNotDelete' })]]) };
  expect(ask(noLockBlocksDeletes, { facts }).status).toBe('passed');
});

test('locks that were not read leave it open', () => {
  expect(ask(nodeResourcesAreNotLocked, { facts: { locks: atScopes([CLUSTER_ID, []]) } }).status).toBe('unknown');
});
