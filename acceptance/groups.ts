import { objectOf, objectsOf, textOf, type JsonObject } from '../src/values/json.ts';
import type { Arm } from './arm.ts';
import { EXPIRY_TAG, GROUP_PREFIX, groupIdOf } from './estate.ts';

const LOOK_SECONDS = 30;

/** The names of the groups that an earlier run left behind: our prefix, our tag, and its time is over. */
export async function expiredGroups(arm: Arm, subscriptionId: string): Promise<readonly string[]> {
  const filter = encodeURIComponent(`tagName eq '${EXPIRY_TAG}'`);
  const groups: JsonObject[] = [];
  let target: string | undefined = `/subscriptions/${subscriptionId}/resourcegroups?$filter=${filter}`;
  while (target !== undefined) {
    const { body } = await arm.send('GET', target);
    groups.push(...objectsOf(body['value']));
    target = textOf(body['nextLink']);
  }
  return groups.filter((group) => isExpired(group, arm.clock.now())).map(({ name }) => textOf(name) ?? '');
}

/** Azure's own filter is not relied upon: what is deleted has to say by itself that it is ours. */
function isExpired({ name, tags, managedBy }: JsonObject, now: number): boolean {
  const expiry = textOf(objectOf(tags)[EXPIRY_TAG]) ?? '';
  const isOurs = textOf(name)?.startsWith(GROUP_PREFIX) === true && textOf(managedBy) === undefined;
  // Of a text that is no time nothing follows.
  return isOurs && /^\d{4}-\d{2}-\d{2}T/.test(expiry) && Date.parse(expiry) <= now;
}

/** Asks Azure to delete a group, which takes minutes. */
export async function beginDeletion(arm: Arm, subscriptionId: string, resourceGroup: string): Promise<void> {
  await arm.send('DELETE', groupIdOf({ subscriptionId, resourceGroup }));
}

/** Resolves when the group is not there any more. @throws Error when Azure gave the deletion up */
export async function untilGone(
  arm: Arm,
  signal: AbortSignal,
  subscriptionId: string,
  resourceGroup: string,
): Promise<void> {
  for (;;) {
    const { status, body } = await arm.send('GET', groupIdOf({ subscriptionId, resourceGroup }));
    if (status === 404) return;
    const state = textOf(objectOf(body['properties'])['provisioningState']);
    if (state !== 'Deleting')
      throw new Error(
        `The deletion of ${resourceGroup} ended, but the group still exists (state ${state ?? 'unknown'}).`,
      );
    await arm.clock.sleep(LOOK_SECONDS * 1000, signal);
  }
}
