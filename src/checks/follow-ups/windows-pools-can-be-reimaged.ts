import { advice } from '../rests.ts';
import { windowsPoolsThatHideSources } from '../../network/windows-source-nat.ts';
import { listText } from '../../values/list-text.ts';
import { idKey } from '../../values/resource-id.ts';
import { otherPools } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknownFor } from '../verdict.ts';

/** Only a node image upgrade reimages nodes, and on the newest image it does nothing. https://github.com/Azure/AKS/issues/4803 */
export const windowsPoolsCanBeReimaged = defineCheck({
  id: 'windows-pools-can-be-reimaged',
  title: 'A newer node image is available for the Windows pools that must be reimaged',
  rests: advice('https://github.com/Azure/AKS/issues/4803'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'upgradeProfiles'],
  when: (_facts, { name, isNew }) => isNew || `node pool ${name} already exists`,
  run({ cluster, agentPools, vnet, subnet, upgradeProfiles }, pool) {
    // Nodes that this run reimaged know the subnet, and their image is the newest for that reason.
    const hiding = windowsPoolsThatHideSources(cluster, otherPools(agentPools, pool), vnet, [subnet]).filter(
      ({ name }) => !pool.reimagedSince.includes(name),
    );
    if (hiding.length === 0) return notApplicable('no Windows pool must be reimaged for the subnet');
    const newest = hiding.map((each) => {
      const profile = upgradeProfiles.get(idKey(each.id));
      return { pool: each, profile, latest: profile?.ok === true ? profile.value.latestNodeImageVersion : undefined };
    });
    const done = newest.filter((each) => each.latest !== undefined && each.latest === each.pool.nodeImageVersion);
    if (done.length > 0)
      return fail(
        `Windows ${done.length === 1 ? 'pool' : 'pools'} ${listText(done.map((each) => `${each.pool.name} (${each.latest ?? ''})`))} already ${done.length === 1 ? 'has' : 'have'} the newest node image, so a node image upgrade reimages nothing.`,
        'Wait for the next node image, which is released about once a month. Or upgrade the Kubernetes version of the pool, or replace the pool.',
      );
    const unclear = newest.filter((each) => each.latest === undefined);
    if (unclear.length > 0)
      return unknownFor(
        unclear.map(({ pool: { name }, profile }) => ({
          why: `the newest node image for pool ${name} could not be read`,
          unread: profile?.ok === false ? profile : undefined,
        })),
      );
    return pass(`A newer node image is available for ${listText(hiding.map(({ name }) => name))}.`);
  },
});
