import { groupIdOf, groupOf, resourcesOf, type Place } from './estate.ts';
import type { Keeper } from './leave.ts';

/** A group of that name which somebody else has would be taken over. @throws Error when there is one */
export async function refuseTaken({ arm }: Keeper, place: Place, signal: AbortSignal): Promise<void> {
  const { status } = await arm.until(signal).send('GET', groupIdOf(place));
  if (status !== 404) throw new Error(`Resource group ${place.resourceGroup} already exists. Start again.`);
}

export interface Size {
  readonly vmSize: string;
  /** After this the group may be deleted by anybody's next start. */
  readonly minutes: number;
}

/**
 * The group, the security group, the VNet and the cluster, one after the other.
 *
 * @param onCluster told when the cluster is asked for, and its node begins to cost
 * @throws Error when one of them does not come up
 */
export async function makeEstate(
  { arm, say }: Keeper,
  place: Place,
  { vmSize, minutes }: Size,
  signal: AbortSignal,
  onCluster: () => void = () => undefined,
): Promise<void> {
  const door = arm.until(signal);
  say(`Creating ${place.resourceGroup} in ${place.location}.`);
  await door.make(groupOf(place, arm.clock.now() + minutes * 60_000));
  for (const making of resourcesOf(place, vmSize)) {
    if (making.provider === 'Microsoft.ContainerService') onCluster();
    say(`Creating ${making.path.split('/').slice(-2).join(' ')}.`);
    await door.make(making);
  }
}
