import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { locksInBrief, locksInWords, locksOf, unlockCommands, unreadLocks } from './locks.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources#considerations-before-applying-your-locks */
export const noLockBlocksWrites = defineCheck({
  id: 'no-lock-blocks-writes',
  title: 'No lock makes the cluster, its node resource group, or the subnet read-only',
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
        `Read-only ${found.length === 1 ? 'lock' : 'locks'}: ${locksInWords(found)}. Azure rejects writes there (ScopeLocked), and adding a pool writes to the cluster, its node resource group, and the subnet.`,
        `Remove the lock, at least during the run. This takes the Owner or User Access Administrator role: ${unlockCommands(found)}`,
        `${found.length === 1 ? 'lock' : 'locks'} ${locksInBrief(found)} ${found.length === 1 ? 'blocks' : 'block'} writes`,
      );
    const unread = unreadLocks(locks);
    return unread.length === 0
      ? pass('No read-only lock applies to the cluster, its node resource group, or the subnet.')
      : unknownFor(unread);
  },
});
