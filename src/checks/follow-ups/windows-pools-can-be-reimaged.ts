import { advice } from '../rests.ts';
import { windowsPoolsThatHideSources } from '../../network/windows-source-nat.ts';
import { idKey } from '../../values/resource-id.ts';
import { otherPools } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknownFor } from '../verdict.ts';

/** An upgrade of the image is the only way to reimage nodes, and does nothing on the newest. https://github.com/Azure/AKS/issues/4803 */
export const windowsPoolsCanBeReimaged = defineCheck({
  id: 'windows-pools-can-be-reimaged',
  title: 'There is a newer image for the Windows pools that have to be reimaged',
  rests: advice('https://github.com/Azure/AKS/issues/4803'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'upgradeProfiles'],
  when: (_facts, { name, isNew }) => isNew || `node pool ${name} is not new`,
  run({ cluster, agentPools, vnet, subnet, upgradeProfiles }, pool) {
    // The nodes of one that was reimaged since know the subnet, and their image is the newest by that.
    const hiding = windowsPoolsThatHideSources(cluster, otherPools(agentPools, pool), vnet, [subnet]).filter(
      ({ name }) => !pool.reimagedSince.includes(name),
    );
    if (hiding.length === 0) return notApplicable('no Windows pool has to be reimaged for the subnet');
    const newest = hiding.map((each) => {
      const profile = upgradeProfiles.get(idKey(each.id));
      return { pool: each, profile, latest: profile?.ok === true ? profile.value.latestNodeImageVersion : undefined };
    });
    const done = newest.filter((each) => each.latest !== undefined && each.latest === each.pool.nodeImageVersion);
    if (done.length > 0)
      return fail(
        `Windows pool ${done.map((each) => `${each.pool.name} (${each.latest ?? ''})`).join(', ')} has the newest image, so an upgrade of the image reimages nothing.`,
        'Wait for the next image, which comes about every month, upgrade the Kubernetes version of the pool, or put a new Windows pool in its place.',
      );
    const unclear = newest.filter((each) => each.latest === undefined);
    if (unclear.length > 0)
      return unknownFor(
        unclear.map(({ pool: { name }, profile }) => ({
          why: `the newest image of ${name} could not be read`,
          unread: profile?.ok === false ? profile : undefined,
        })),
      );
    return pass(`There is a newer image for ${hiding.map(({ name }) => name).join(', ')}.`);
  },
});
