import { expect, test } from '@jest/globals';
import { noLockBlocksWrites } from '../../../src/checks/exclusivity/no-lock-blocks-writes.ts';
import { aLock, atScopes } from '../../access-builders.ts';
import { CLUSTER_ID, NODE_GROUP_ID, subnetId, unread } from '../../builders.ts';
import { ask } from '../ask.ts';

const GROUP_ID = CLUSTER_ID.slice(0, CLUSTER_ID.indexOf('/providers/'));

test.each([
  ['none', [], 'passed'],
  ['one against deleting', [aLock(GROUP_ID, { level: 'CanNotDelete' })], 'passed'],
  ['one against writing', [aLock(GROUP_ID)], 'failed'],
] as const)('locks on the cluster or above: %s: %s', (_what, found, status) => {
  const locks = atScopes([CLUSTER_ID, found], [subnetId('subnet2'), []], [NODE_GROUP_ID, []]);
  for (const operation of ['add', 'check', 'reconcile'] as const)
    expect(ask(noLockBlocksWrites, { facts: { locks }, operation })).toMatchObject({ status, level: 'error' });
});

test('one lock that is inherited by all is told once, with the command that removes it', () => {
  const lock = aLock(GROUP_ID);
  const locks = atScopes([CLUSTER_ID, [lock]], [subnetId('subnet2'), [lock]], [NODE_GROUP_ID, []]);
  const finding = ask(noLockBlocksWrites, { facts: { locks } });
  expect(finding.saw).toContain(`Read-only lock: lock1 (ReadOnly) on ${GROUP_ID}. `);
  expect(finding.fix).toContain(`az lock delete --ids ${GROUP_ID}/providers/Microsoft.Authorization/locks/lock1`);
});

test('what could not be read is no lock and no peace of mind', () => {
  const locks = new Map([
    ...atScopes<ReturnType<typeof aLock>[]>([CLUSTER_ID, []]),
    ['x', unread('forbidden', 'locks on x')],
  ]);
  expect(ask(noLockBlocksWrites, { facts: { locks } })).toMatchObject({
    status: 'unknown',
    saw: expect.stringContaining('could not read locks on x'),
  });
});
