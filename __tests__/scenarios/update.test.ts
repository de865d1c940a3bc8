import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { POOL2, setStage } from './harness.ts';

/** The default cloud with a pool that works. */
function withPool2(properties: object = {}): Scenario {
  return patchScenario(loadScenario('default'), {
    clusters: {
      prod: {
        pools: {
          pool2: {
            properties: {
              count: 4,
              mode: 'User',
              maxPods: 30,
              vmSize: 'Standard_D4ds_v5',
              vnetSubnetID: 'vnet-prod/snet-pool2',
              nodeLabels: { team: 'a' },
              futureProperty: { deep: { deeper: [1, 2] } },
              ...properties,
            },
          },
        },
      },
    },
  });
}

describe('an update of a pool that exists', () => {
  test('sends the one field that was named, the rest as it was read, and only if nobody changed it meanwhile', async () => {
    const stage = setStage(withPool2());
    const before = stage.simulator.cloud.pool('pool2').eTag;
    const run = await stage.run({ ...POOL2, 'labels': 'team=b', 'update-existing': 'true' });
    expect(run.outcome).toMatchObject({ result: 'updated', changed: true });
    expect(run.writes[0]?.headers).toMatchObject({ 'if-match': before });
    expect(run.writes[0]?.body).toMatchObject({
      properties: { nodeLabels: { team: 'b' }, count: 4, maxPods: 30, futureProperty: { deep: { deeper: [1, 2] } } },
    });
    const { properties } = stage.simulator.cloud.pool('pool2');
    expect(properties).toMatchObject({
      nodeLabels: { team: 'b' },
      count: 4,
      futureProperty: { deep: { deeper: [1, 2] } },
    });
  });

  test('sends nothing that only AKS writes', async () => {
    const stage = setStage(withPool2());
    const run = await stage.run({ ...POOL2, 'labels': 'team=b', 'update-existing': 'true' });
    const { properties, ...top } = run.writes[0]?.body as { properties: object };
    expect(Object.keys(top)).toEqual([]);
    for (const field of ['provisioningState', 'nodeImageVersion', 'currentOrchestratorVersion', 'eTag'])
      expect(properties).not.toHaveProperty(field);
  });

  test('of the labels of an autoscaled pool leaves the count that the autoscaler has set meanwhile', async () => {
    const stage = setStage(withPool2({ enableAutoScaling: true, minCount: 1, maxCount: 6, count: 4 }));
    const run = await stage.run({ ...POOL2, 'labels': 'team=b', 'update-existing': 'true' });
    expect(run.outcome.result).toBe('updated');
    const sent = (run.writes[0]?.body as { properties: { count?: number } }).properties.count;
    expect([undefined, 4]).toContain(sent);
    expect(stage.simulator.cloud.pool('pool2').properties).toMatchObject({ count: 4, minCount: 1, maxCount: 6 });
  });

  test('is refused without leave, with each field, what it is and what was asked for', async () => {
    const stage = setStage(withPool2());
    const run = await stage.run({ ...POOL2, 'labels': 'team=b', 'node-count': '5' });
    expect(run.outcome).toMatchObject({ result: 'blocked', changed: false, problem: { code: 'ChecksFailed' } });
    const finding = run.outcome.findings.find(({ id }) => id === 'pool-is-new-or-matches');
    expect(finding?.status).toBe('failed');
    for (const word of ['nodeLabels', 'count', '4', '5']) expect(finding?.saw).toContain(word);
    expect(finding?.fix).toContain('update-existing');
    expect(run.writes).toEqual([]);
  });

  test('of what AKS never changes is refused with leave, too', async () => {
    const stage = setStage(withPool2());
    const run = await stage.run({ ...POOL2, 'max-pods': '50', 'labels': 'team=b', 'update-existing': 'true' });
    expect(run.outcome.result).toBe('blocked');
    expect(run.writes).toEqual([]);
  });

  test('is not needed where the user named only what is there already', async () => {
    const stage = setStage(withPool2());
    const run = await stage.run({
      ...POOL2,
      'labels': 'team=a',
      'node-count': '4',
      'node-vm-size': 'standard_d4ds_v5',
    });
    expect(run.outcome.result).toBe('unchanged');
    expect(run.writes).toEqual([]);
  });

  test('is not needed for defaults: a pool of four nodes is what was asked for when no count was', async () => {
    const stage = setStage(withPool2());
    const run = await stage.run({ ...POOL2, 'update-existing': 'true' });
    expect(run.outcome.result).toBe('unchanged');
    expect(run.writes).toEqual([]);
  });
});

describe('a pool whose upgrade was aborted', () => {
  const aborted = (provisioningState: string): Scenario =>
    patchScenario(withPool2(), {
      clusters: {
        prod: {
          properties: { kubernetesVersion: '1.34.1', currentKubernetesVersion: '1.34.1' },
          pools: {
            pool2: {
              provisioningState,
              nodes: 4,
              properties: { orchestratorVersion: '1.34.1', currentOrchestratorVersion: '1.33.5' },
            },
          },
        },
      },
    });

  test.each([
    ['Canceled', { 'kubernetes-version': '1.33' }],
    ['Failed', {}],
    ['Succeeded', { 'labels': 'team=b', 'update-existing': 'true' }],
  ])('and that is %s is not put, since that would go on with the upgrade', async (state, inputs) => {
    const stage = setStage(aborted(state));
    const run = await stage.run({ ...POOL2, ...inputs });
    expect(run.writes).toEqual([]);
    expect(run.outcome).toMatchObject({ result: 'blocked', changed: false });
    const finding = run.outcome.findings.find(({ id }) => id === 'pool-has-no-pending-upgrade');
    expect(finding).toMatchObject({ status: 'failed', level: 'error' });
  });

  test('is left alone where nothing has to be done for it', async () => {
    const run = await setStage(aborted('Succeeded')).run(POOL2);
    expect(run.writes).toEqual([]);
    expect(run.outcome).toMatchObject({ result: 'unchanged' });
  });

  test('is put again by whoever ignores the check, and Azure goes on with the upgrade', async () => {
    const stage = setStage(aborted('Canceled'));
    const run = await stage.run({ ...POOL2, 'ignore-checks': 'pool-has-no-pending-upgrade' });
    expect(run.outcome.result).toBe('updated');
    expect(stage.simulator.cloud.pool('pool2').properties['currentOrchestratorVersion']).toBe('1.34.1');
  });
});
