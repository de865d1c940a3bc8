import { nodeResourceGroupId } from './locks.ts';
import { inferred } from '../rests.ts';
import { idKey } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { locksInWords, locksOf, unlockCommands, unreadLocks } from './locks.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/availability-performance/cluster-node-virtual-machine-failed-state */
export const noLockBlocksDeletes = defineCheck({
  id: 'no-lock-blocks-deletes',
  title: 'No lock keeps AKS from deleting nodes',
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
        `A lock forbids deleting in resource group ${cluster.nodeResourceGroup}: ${locksInWords(found)}. The pool comes up, but its nodes cannot be scaled down, upgraded or cleared away.`,
        `Have it removed, by somebody who may (Owner or User Access Administrator), and lock the cluster instead: ${unlockCommands(found)}`,
      );
    const unread = unreadLocks(locks, [idKey(group)]);
    return unread.length === 0
      ? pass(`Nothing keeps AKS from deleting in resource group ${cluster.nodeResourceGroup}.`)
      : unknownFor(unread);
  },
});
