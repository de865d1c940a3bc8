import { describe, expect, test } from '@jest/globals';
import { CASES } from '../../acceptance/cases.ts';
import { EXPIRY_TAG, GROUP_PREFIX } from '../../acceptance/estate.ts';
import { setAcceptanceStage, START, type AcceptanceStage } from './stage.ts';

const HOUR = 3_600_000;

function groupsOf({ simulator }: AcceptanceStage): readonly string[] {
  return simulator.cloud.resourceGroups.all.map(({ name }) => name);
}

/** What of the subscription is not ours, in all that the simulator knows of it. */
function restOf({ simulator: { cloud } }: AcceptanceStage): unknown {
  const isOurs = ({ resourceGroup }: { readonly resourceGroup: string }): boolean =>
    resourceGroup.startsWith(GROUP_PREFIX);
  return {
    groups: cloud.resourceGroups.all.filter(({ name }) => !name.includes(GROUP_PREFIX)),
    clusters: cloud.clusters
      .filter((each) => !isOurs(each))
      .map(({ name, properties, pools }) => ({ name, properties, pools: [...pools.keys()] })),
    virtualNetworks: cloud.network.virtualNetworks
      .filter((each) => !isOurs(each))
      .map(({ id, addressPrefixes }) => ({ id, addressPrefixes })),
  };
}

/** Deep and apart from what happens later. */
function snapshotOf(stage: AcceptanceStage): unknown {
  return JSON.parse(JSON.stringify(restOf(stage)));
}

describe('a run on a subscription', () => {
  test('has every case come out as expected, leaves nothing, and touches nothing else', async () => {
    const stage = setAcceptanceStage();
    const [groups, rest] = [groupsOf(stage), snapshotOf(stage)];
    const { ending, said } = await stage.run();
    expect(ending?.cases.map(({ case: { id }, differences }) => [id, differences])).toEqual(
      CASES.map(({ id }) => [id, []]),
    );
    expect(ending).toMatchObject({ left: [] });
    expect(ending?.stopped).toBeUndefined();
    expect([groupsOf(stage), snapshotOf(stage)]).toEqual([groups, rest]);
    expect(said.filter((line) => line.startsWith('as expected'))).toHaveLength(CASES.length);
  });

  test('counts the hours of each node from when it was asked for: one in the cluster, four in pools', async () => {
    const { ending } = await setAcceptanceStage().run();
    // Five nodes, none of them there all the time, of a run of less than half an hour.
    expect(ending?.minutes).toBeGreaterThan(10);
    expect(ending?.nodeHours).toBeGreaterThan((ending?.minutes ?? 0) / 60);
    expect(ending?.nodeHours).toBeLessThan((5 * (ending?.minutes ?? 0)) / 60);
  });

  test('says which case came out otherwise, with the words of Azure, goes on, and leaves nothing', async () => {
    const stage = setAcceptanceStage({
      faults: [
        {
          method: 'PUT',
          path: 'agentPools/pool2',
          status: 400,
          body: { code: 'InvalidParameter', message: 'Not on this day.' },
        },
      ],
    });
    const { ending, said } = await stage.run();
    expect(ending?.cases).toHaveLength(CASES.length);
    expect(ending?.cases.find(({ case: { id } }) => id === 'add')?.differences).toEqual([
      'result failed, expected added',
    ]);
    expect(said.join('\n')).toContain('result failed, expected added (InvalidParameter: Not on this day.)');
    expect(groupsOf(stage).filter((name) => name.includes(GROUP_PREFIX))).toEqual([]);
  });

  test('deletes what it made when the cluster does not come up', async () => {
    const stage = setAcceptanceStage();
    stage.simulator.cloud.failOperation({
      operation: 'cluster-create',
      error: { code: 'QuotaExceeded', message: 'No.' },
    });
    const { ending } = await stage.run();
    expect(ending?.stopped?.message).toMatch(/managedClusters\/acceptance is Failed/);
    expect(ending).toMatchObject({ cases: [], left: [] });
    expect(groupsOf(stage).filter((name) => name.includes(GROUP_PREFIX))).toEqual([]);
  });

  test('ends by itself after its time, and deletes what it made', async () => {
    const stage = setAcceptanceStage();
    const { ending } = await stage.run({ wish: { minutes: 6 } });
    expect(ending?.stopped?.message).toBe('The limit of 6 minutes was reached.');
    expect(ending?.left).toEqual([]);
    expect(groupsOf(stage).filter((name) => name.includes(GROUP_PREFIX))).toEqual([]);
  });

  test.each([
    ['the group', /resourceGroups\/aks-subnet-pool-acceptance-\w+\?/],
    ['the VNet', /virtualNetworks\/vnet-acceptance\?/],
    ['the cluster', /managedClusters\/acceptance\?/],
    ['a pool', /agentPools\/pool2\?/],
  ])('deletes what it made after a signal that comes with the PUT of %s', async (_, path) => {
    const stage = setAcceptanceStage();
    const { ending } = await stage.run({
      meet: ({ method, url }, stop) => {
        if (method === 'PUT' && path.test(url)) stop.abort(new Error('SIGINT.'));
        return undefined;
      },
    });
    expect(ending?.stopped?.message).toBe('SIGINT.');
    expect(ending?.left).toEqual([]);
    expect(groupsOf(stage).filter((name) => name.includes(GROUP_PREFIX))).toEqual([]);
  });
});

describe('after a SIGKILL', () => {
  test.each([
    ['the making of the group', 'PUT', /resourceGroups\/aks-subnet-pool-acceptance-\w+\?/],
    ['the making of the cluster', 'PUT', /managedClusters\/acceptance\?/],
    ['the add of a pool', 'PUT', /agentPools\/pool2\?/],
    ['the deletion of the group', 'DELETE', /resourceGroups\/aks-subnet-pool-acceptance-\w+\?/],
  ])('in %s a start leaves nothing of ours once the time is over, and everything else', async (_, verb, path) => {
    const stage = setAcceptanceStage();
    const [groups, rest] = [groupsOf(stage), snapshotOf(stage)];
    const { ending } = await stage.run({
      meet: ({ method, url }) => (method === verb && path.test(url) ? 'dead' : undefined),
    });
    expect(ending).toBeUndefined();
    await stage.clock.advance(2 * HOUR);
    expect(await stage.sweep()).toEqual([]);
    expect([groupsOf(stage), snapshotOf(stage)]).toEqual([groups, rest]);
  });

  test('a start before the time is over leaves what may still be at work', async () => {
    const stage = setAcceptanceStage();
    await stage.run({
      meet: ({ method, url }) => (method === 'PUT' && url.includes('/agentPools/') ? 'dead' : undefined),
    });
    const left = groupsOf(stage).filter((name) => name.startsWith(GROUP_PREFIX));
    expect(left).toHaveLength(1);
    expect(await stage.sweep()).toEqual([]);
    expect(groupsOf(stage).filter((name) => name.startsWith(GROUP_PREFIX))).toEqual(left);
    // The time of the group is that of the run.
    await stage.clock.advance(2 * HOUR);
    const { ending } = await stage.run();
    expect(ending).toMatchObject({ left: [] });
    expect(groupsOf(stage).filter((name) => name.startsWith(GROUP_PREFIX))).toEqual([]);
  });
});

describe('a start deletes', () => {
  const past = new Date(START - 1).toISOString();
  const tagged = (expiry: string): object => ({ tags: { [EXPIRY_TAG]: expiry } });

  test.each([
    ['a group whose time is over this very moment', `${GROUP_PREFIX}old`, tagged(new Date(START).toISOString())],
    ['a group whose time is long over', `${GROUP_PREFIX}old`, tagged('2020-01-01T00:00:00.000Z')],
  ])('%s', async (_, name, group) => {
    const stage = setAcceptanceStage({ resourceGroups: { [name]: group } });
    expect(await stage.sweep()).toEqual([]);
    expect(groupsOf(stage)).not.toContain(name);
  });

  test.each([
    ['that has our prefix and no tag', `${GROUP_PREFIX}mine`, {}],
    ['that has our tag and another name', 'rg-of-somebody', tagged(past)],
    ['whose name holds our prefix further on', `rg-${GROUP_PREFIX}old`, tagged(past)],
    ['whose time is a day away', `${GROUP_PREFIX}young`, tagged(new Date(START + 24 * HOUR).toISOString())],
    ['whose tag is no time', `${GROUP_PREFIX}odd`, tagged('1')],
    ['whose tag is empty', `${GROUP_PREFIX}odd`, tagged('')],
  ])('no group %s', async (_, name, group) => {
    const stage = setAcceptanceStage({ resourceGroups: { [name]: group } });
    expect(await stage.sweep()).toEqual([]);
    expect(groupsOf(stage)).toContain(name);
  });
});

test('a group of the same name that somebody has is not taken over', async () => {
  const random = (): number => 0.5;
  const name = `${GROUP_PREFIX}${'i'.repeat(8)}`;
  const stage = setAcceptanceStage({ resourceGroups: { [name]: { tags: { owner: 'somebody' } } } });
  const { ending } = await stage.run({ random });
  expect(ending?.stopped?.message).toContain(`Resource group ${name} already exists`);
  expect(stage.simulator.cloud.resourceGroups.get(name)).toMatchObject({ tags: { owner: 'somebody' } });
});
