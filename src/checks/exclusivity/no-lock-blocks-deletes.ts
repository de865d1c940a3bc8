import { nodeResourceGroupId } from './locks.ts';
import { inferred } from '../rests.ts';
import { idKey } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { locksInBrief, locksInWords, locksOf, unlockCommands, unreadLocks } from './locks.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/availability-performance/cluster-node-virtual-machine-failed-state */
export const noLockBlocksDeletes = defineCheck({
  id: 'no-lock-blocks-deletes',
  title: 'No lock prevents AKS from deleting nodes',
  rests: inferred(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/availability-performance/cluster-node-virtual-machine-failed-state',
  ),
  scope: 'cluster',
  needs: ['cluster', 'locks'],
  run({ cluster, locks }) {
    const group = nodeResourceGroupId(cluster);
    const found = locksOf(locks, 'CanNotDelete', [idKey(group)]);
    if (found.length > 0)
      return fail(
        `Delete lock on node resource group ${cluster.nodeResourceGroup}: ${locksInWords(found)}. The pool starts, but cannot be scaled down, upgraded, or cleaned up after a failure.`,
        `Remove the lock, and lock the cluster instead. This takes the Owner or User Access Administrator role: ${unlockCommands(found)}`,
        `${found.length === 1 ? 'lock' : 'locks'} ${locksInBrief(found)} ${found.length === 1 ? 'keeps' : 'keep'} AKS from deleting nodes`,
      );
    const unread = unreadLocks(locks, [idKey(group)]);
    return unread.length === 0
      ? pass(`No delete lock applies to node resource group ${cluster.nodeResourceGroup}.`)
      : unknownFor(unread);
  },
});
