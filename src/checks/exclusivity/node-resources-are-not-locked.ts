import { idKey } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { locksBelow, locksInWords, nodeResourceGroupId, unlockCommands, unreadLocks } from './locks.ts';

/** What is locked there may be what AKS has to change for a pool, or not: a warning. https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources */
export const nodeResourcesAreNotLocked = defineCheck({
  id: 'node-resources-are-not-locked',
  title: 'No single resource in the resource group of the nodes is locked',
  rests: inferred('https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources'),
  scope: 'cluster',
  needs: ['cluster', 'locks'],
  run({ cluster, locks }) {
    const group = idKey(nodeResourceGroupId(cluster));
    const found = locksBelow(locks, group);
    if (found.length > 0)
      return fail(
        `Single resources in resource group ${cluster.nodeResourceGroup} are locked: ${locksInWords(found)}. AKS changes and deletes what lies there, load balancers and scale sets among it.`,
        `Have the locks removed, by somebody who may (Owner or User Access Administrator), and lock the cluster instead: ${unlockCommands(found)}`,
      );
    const unread = unreadLocks(locks, [group]);
    return unread.length === 0
      ? pass(`No single resource in resource group ${cluster.nodeResourceGroup} is locked.`)
      : unknownFor(unread);
  },
});
