import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { locksInWords, locksOf, unlockCommands, unreadLocks } from './locks.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources#considerations-before-applying-your-locks */
export const noLockBlocksWrites = defineCheck({
  id: 'no-lock-blocks-writes',
  title: 'No lock makes the cluster, its nodes or the subnet read-only',
  rests: refused(
    'https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources#considerations-before-applying-your-locks',
  ),
  scope: 'cluster',
  operations: ['add', 'check', 'reconcile'],
  needs: ['locks'],
  run({ locks }) {
    const found = locksOf(locks, 'ReadOnly');
    if (found.length > 0)
      return fail(
        `Read-only by a lock: ${locksInWords(found)}. A pool writes there: its scale set into the resource group of the nodes, its nodes into the subnet.`,
        `Have the lock removed for the time of the run, or for good, by somebody who may (Owner or User Access Administrator): ${unlockCommands(found)}`,
      );
    const unread = unreadLocks(locks);
    return unread.length === 0
      ? pass('No read-only lock lies on the cluster, on the resource group of its nodes or on the subnet.')
      : unknownFor(unread);
  },
});
