import { idKey } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { locksBelow, locksInWords, nodeResourceGroupId, unlockCommands, unreadLocks } from './locks.ts';

/** Whether AKS has to change the locked resource for a pool is not known, so this is a warning. https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources */
export const nodeResourcesAreNotLocked = defineCheck({
  id: 'node-resources-are-not-locked',
  title: 'No resource in the node resource group is locked',
  rests: inferred('https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources'),
  scope: 'cluster',
  needs: ['cluster', 'locks'],
  run({ cluster, locks }) {
    const group = idKey(nodeResourceGroupId(cluster));
    const found = locksBelow(locks, group);
    if (found.length > 0)
      return fail(
        `Locked resources in node resource group ${cluster.nodeResourceGroup}: ${locksInWords(found)}. AKS changes and deletes resources there, such as load balancers and scale sets.`,
        `Remove the locks, and lock the cluster instead. This takes the Owner or User Access Administrator role: ${unlockCommands(found)}`,
      );
    const unread = unreadLocks(locks, [group]);
    return unread.length === 0
      ? pass(`No resource in node resource group ${cluster.nodeResourceGroup} is locked.`)
      : unknownFor(unread);
  },
});
