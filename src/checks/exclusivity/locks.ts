import type { Facts } from '../../facts/facts.ts';
import type { Lock } from '../../resources/locks.ts';
import { gapOf, type Gap } from '../../resources/read.ts';
import { idKey } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';

/** The locks of a level on any of the scopes that were read, each once. */
export function locksOf(locks: Facts['locks'], level: Lock['level'], scopes = [...locks.keys()]): readonly Lock[] {
  const found = scopes.flatMap((scope) => {
    const read = locks.get(scope);
    return read?.ok === true ? read.value.filter((lock) => lock.level === level) : [];
  });
  return [...new Map(found.map((lock) => [idKey(lock.id), lock])).values()];
}

/** What could not be read of some scopes. */
export function unreadLocks(locks: Facts['locks'], scopes = [...locks.keys()]): readonly Gap[] {
  return scopes.flatMap((scope) => {
    const read = locks.get(scope);
    if (read === undefined) return [{ why: `the locks on ${scope} were not read` }];
    return read.ok ? [] : [gapOf(read)];
  });
}

export function locksInWords(locks: readonly Lock[]): string {
  return locks.map(({ name, level, scope }) => `${name} (${level}) on ${scope}`).join(', ');
}

export function unlockCommands(locks: readonly Lock[]): string {
  return locks.map(({ id }) => azCommand('lock delete', { ids: id })).join(' ; ');
}
