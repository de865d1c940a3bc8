import { durationOf } from '../src/report/duration.ts';
import type { Arm } from './arm.ts';
import { beginDeletion, expiredGroups, untilGone } from './groups.ts';
import { limited } from './time.ts';

/** Who makes and deletes. */
export interface Keeper {
  readonly arm: Arm;
  readonly say: (line: string) => void;
}

/** A deletion of a group with a cluster takes ten minutes, and has been seen to take thirty. */
const DELETION_MINUTES = 60;

/** Begins to delete what earlier runs left behind; the names of those groups. */
export async function sweep(keeper: Keeper, subscriptionId: string, signal: AbortSignal): Promise<readonly string[]> {
  const arm = keeper.arm.until(signal);
  const expired = await expiredGroups(arm, subscriptionId);
  for (const group of expired) {
    keeper.say(`Deleting ${group}, which has expired.`);
    await beginDeletion(arm, subscriptionId, group);
  }
  return expired;
}

/** Waits until the groups are gone, for an hour; those that are not. */
export async function awaitDeletions(
  keeper: Keeper,
  subscriptionId: string,
  groups: readonly string[],
): Promise<readonly string[]> {
  const limit = limited(keeper.arm.clock, DELETION_MINUTES, new AbortController().signal);
  const arm = keeper.arm.until(limit.signal);
  const left: string[] = [];
  for (const group of groups)
    await untilGone(arm, limit.signal, subscriptionId, group).catch((error: unknown) => {
      keeper.say(`${group} was not deleted: ${error instanceof Error ? error.message : String(error)}`);
      left.push(group);
    });
  limit.end();
  return left;
}

/** Neither a signal nor the end of the time counts here: what is left costs money. */
export async function leaveNothing(
  keeper: Keeper,
  subscriptionId: string,
  own: string,
  groups: readonly string[],
): Promise<readonly string[]> {
  const startedAt = keeper.arm.clock.now();
  const limit = limited(keeper.arm.clock, DELETION_MINUTES, new AbortController().signal);
  try {
    if (groups.includes(own)) {
      keeper.say(`Deleting ${own}.`);
      await beginDeletion(keeper.arm.until(limit.signal), subscriptionId, own);
    }
  } catch (error) {
    keeper.say(`Could not request the deletion: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    limit.end();
  }
  const left = await awaitDeletions(keeper, subscriptionId, groups);
  if (left.length === 0) keeper.say(`Deleted after ${durationOf((keeper.arm.clock.now() - startedAt) / 1000)}.`);
  return left;
}
