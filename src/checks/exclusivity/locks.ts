import { listText } from '../../values/list-text.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { nameOfId, subscriptionOf } from '../../values/resource-id.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Lock } from '../../resources/locks.ts';
import { gapOf, type Gap } from '../../resources/read.ts';
import { idKey } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';

/** The locks of a level on any of the given scopes, each once. */
export function locksOf(locks: Facts['locks'], level: Lock['level'], scopes = [...locks.keys()]): readonly Lock[] {
  const found = scopes.flatMap((scope) => {
    const read = locks.get(scope);
    return read?.ok === true ? read.value.filter((lock) => lock.level === level && covers(lock, scope)) : [];
  });
  return [...new Map(found.map((lock) => [idKey(lock.id), lock])).values()];
}

/** The locks below a scope, on single resources of a group. */
export function locksBelow(locks: Facts['locks'], scope: string): readonly Lock[] {
  const read = locks.get(scope);
  return read?.ok === true ? read.value.filter((lock) => !covers(lock, scope)) : [];
}

/** The lock is at the scope or above it. Without the filter `atScope()`, Azure also lists locks below it. */
function covers(lock: Lock, scope: string): boolean {
  return `${scope}/`.startsWith(`${idKey(lock.scope)}/`);
}

/** The scopes whose locks could not be read. */
export function unreadLocks(locks: Facts['locks'], scopes = [...locks.keys()]): readonly Gap[] {
  return scopes.flatMap((scope) => {
    const read = locks.get(scope);
    if (read === undefined) return [{ why: `the locks on ${scope} were not read` }];
    return read.ok ? [] : [gapOf(read)];
  });
}

export function locksInWords(locks: readonly Lock[]): string {
  return listText(locks.map(({ name, level, scope }) => `${name} (${level}) on ${scope}`));
}

/** The same for a headline: `freeze (ReadOnly) on rg-prod`. */
export function locksInBrief(locks: readonly Lock[]): string {
  return locksInWords(locks.map((lock) => ({ ...lock, scope: nameOfId(lock.scope) })));
}

export function unlockCommands(locks: readonly Lock[]): string {
  return locks.map(({ id }) => azCommand('lock delete', { ids: id })).join(' ; ');
}

/** The id of the node resource group. */
export function nodeResourceGroupId({ id, nodeResourceGroup }: Cluster): string {
  return `/subscriptions/${subscriptionOf(id) ?? ''}/resourceGroups/${nodeResourceGroup}`;
}
